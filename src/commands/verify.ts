/** `casus verify [dir]`: proves a release from its own folder or archive. Exit code 0 when all is well, 1 when something was found. */
import { tellFinding, type Verified, verify as verifyRelease } from '../publish/verify/index.js'
import { pipelineNames } from '../stages/knowledge-files.js'
import { paths } from '../stages/paths.js'
import { rawText } from '../stages/release.js'
import { type GlobalOptions, openProject } from './context.js'
import { releaseFiles } from './release-files.js'
import { plainTable } from './table.js'

export async function verify(folder: string | undefined, options: GlobalOptions): Promise<void> {
  const fx = openProject(options)
  const root = options.project ?? '.'
  const folders = folder === undefined ? pipelineNames(fx).map((name) => `${root}/${paths(name).output}`) : [folder]
  for (const each of folders) {
    const verified = await verifyRelease(
      releaseFiles(each, 'casus verify reads the folder or archive of a release'),
      fx.sha256,
      rawText(fx),
    )
    process.stdout.write(told(each, verified))
    if (verified.findings.length > 0) process.exitCode = 1
  }
}

function told(folder: string, { name, version, checks, findings }: Verified): string {
  const verdict = findings.length === 0 ? 'nothing wrong' : `${findings.length} findings`
  return [
    ...findings.map((finding) => `${tellFinding(finding)}\n`),
    plainTable(
      ['check', 'of', 'findings'],
      checks.map((row) => [row.check, row.extent, row.findings]),
    ),
    `${folder}: ${[name, version].filter(Boolean).join(' ')}: ${verdict}\n`,
  ].join('')
}
