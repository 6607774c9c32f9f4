#!/usr/bin/env node
/** The command line: what can be asked, and the exit codes. Each command is loaded only when it runs, so that --help is fast. */
import { Command, CommanderError, Option } from 'commander'
import type { AddOptions } from './commands/add.js'
import type { GlobalOptions } from './commands/context.js'
import type { EvalOptions } from './commands/eval.js'
import type { ExplainOptions } from './commands/explain.js'
import type { ReleaseOptions } from './commands/release.js'
import type { ReviewOptions } from './commands/review.js'
import { compileLate } from './io/compiler.js'
import { formatProblem, InputError, UsageError } from './model/problem.js'

const EXIT = `
Exit codes
  0  done
  1  verify found something wrong; or the program failed, with a trace: please report it
  2  wrong use of a command
  3  broken input: nothing was published, the last good output is untouched`

function program(): Command {
  const casus = new Command('casus')
    .description('Raw statements about armed conflict in; validated records and open tables out.')
    .option('-C, --project <folder>', 'project folder', '.')
    .addHelpText('after', EXIT)
    .exitOverride()
  const options = (command: Command) => command.optsWithGlobals<GlobalOptions>()
  const pipeline = ['[pipeline]', 'folder under pipelines/; all of them without a name'] as const

  casus
    .command('run')
    .description('all stages: raw/ → output/')
    .argument(...pipeline)
    .action(async (name, _, self: Command) => (await import('./commands/run.js')).run(name, options(self)))
  for (const [name, description] of [
    ['ingest', 'check raw/ and list its statements'],
    ['reconcile', 'join the records into events, casualties and agreements'],
    ['publish', 'write the release to output/'],
  ])
    casus
      .command(name)
      .description(description)
      .argument(...pipeline)
      .action(async (which, _, self: Command) =>
        (await import('./commands/stage.js')).runStage(name, which, options(self)),
      )
  casus
    .command('extract')
    .description('read the statements into records')
    .argument(...pipeline)
    .option('--jsonl', 'read statements from stdin, one JSON object a line, and write records to stdout')
    .option('--pipeline <name>', 'with --jsonl: pipeline whose names are linked')
    .action(async (which, own, self: Command) => {
      if (own.jsonl) await (await import('./commands/stream.js')).stream(own.pipeline ?? which, options(self))
      else await (await import('./commands/stage.js')).runStage('extract', own.pipeline ?? which, options(self))
    })
  casus
    .command('add')
    .description('put a text and its metadata under raw/ and tell what it says')
    .argument('<file>', 'text file, or - for standard input')
    .requiredOption('--pipeline <name>', 'pipeline it belongs to')
    .requiredOption('--publisher <slug>', 'who published it (a publisher of pipeline.yaml)')
    .requiredOption('--published <day>', 'day of publication, YYYY-MM-DD')
    .option('--url <address>', 'address of the published statement')
    .option('--title <text>', 'short title')
    .addOption(
      new Option('--kind <kind>', 'kind of statement').choices([
        'official_statement',
        'news',
        'ngo_report',
        'agreement_text',
        'digest',
      ]),
    )
    .addOption(
      new Option('--text <how>', 'how the text is held').choices(['digest', 'verbatim', 'withheld']).default('digest'),
    )
    .option('--licence <id>', 'SPDX id or LicenseRef (digest: CC0-1.0)')
    .option('--language <tag>', 'language of the text', 'en')
    .option('--slug <words>', 'words for the file name')
    .option('--contributor <name>', 'who contributes it')
    .action(async (file, _, self: Command) =>
      (await import('./commands/add.js')).add(file, self.optsWithGlobals<AddOptions>()),
    )
  casus
    .command('explain')
    .description('show a text with what was found in it, by whom said and by which rule')
    .argument('<file>', 'text file, or - for standard input')
    .option('--pipeline <name>', 'pipeline whose names are linked; for a file under raw/ its own')
    .option('--published <day>', 'day of publication; else that of the sidecar beside the text')
    .option('--publisher <slug>', 'who published it; else that of the sidecar')
    .option('--language <tag>', 'language of the text; else that of the sidecar, else en')
    .option('--claim <id>', 'one fact or claim with the words around it')
    .option('--html <file>', 'write one page that needs nothing else')
    .action(async (file, _, self: Command) =>
      (await import('./commands/explain.js')).explain(file, self.optsWithGlobals<ExplainOptions>()),
    )
  casus
    .command('eval')
    .description('score extraction against labelled statements')
    .argument('<gold>', 'folder of texts with a gold file beside each, or a .jsonl file')
    .option('--pipeline <name>', 'registry for the texts that name one, instead of the folder’s own')
    .addOption(new Option('--by <group>', 'scores by group').choices(['phenomenon', 'genre', 'rule']))
    .addOption(new Option('--split <part>', 'part to score').choices(['all', 'look', 'held']).default('all'))
    .option('--only <names>', 'names or patterns with *, separated by commas')
    .option('--errors', 'list every miss and every false row')
    .option('--json', 'print JSON')
    .option('--write-confidence', 'write the record of each rule to pipelines/ontology/confidence.yaml')
    .option('--reconcile', 'gold is a file of judged pairs: score what the last run of reconcile joined')
    .action(async (gold, own, self: Command) => {
      const all = self.optsWithGlobals<EvalOptions>()
      if (own.reconcile) (await import('./commands/eval-reconcile.js')).evaluateReconcile(gold, all)
      else (await import('./commands/eval.js')).evaluate(gold, all)
    })
  casus
    .command('review')
    .description(
      'walk through the pairs and rows that need a look and write what is decided; off a terminal, list them',
    )
    .argument('<pipeline>', 'folder under pipelines/')
    .option('--reviewer <name>', 'who reviews: the name under every decision')
    .option('--author <name>', 'who proposes corrections; another person than the reviewer')
    .option('--date <day>', 'day of the review, YYYY-MM-DD')
    .addOption(
      new Option('--table <name>', 'rows of one table, or pairs of events that may be one').choices([
        'pairs',
        'casualties',
        'events',
        'agreements',
      ]),
    )
    .option('--reason <code>', 'rows that wait for this reason (codebook: Why rows wait)')
    .option('--list', 'list the rows, also on a terminal')
    .option('--prune', 'take out decisions that change nothing any more, and name those that no longer fit')
    .action(async (name, _, self: Command) =>
      (await import('./commands/review.js')).review(name, self.optsWithGlobals<ReviewOptions>()),
    )
  casus
    .command('verify')
    .description('prove a release: checksums, formats, schemas, keys, totals, quotes, bounds')
    .argument('[dir]', 'folder of a release; output/ of all pipelines without a name')
    .action(async (dir, _, self: Command) => (await import('./commands/verify.js')).verify(dir, options(self)))
  casus
    .command('diff')
    .description('what changed from one release to another, and why')
    .argument('<old>', 'folder or archive of a release')
    .argument('<new>', 'folder or archive of a later one')
    .option('--out <folder>', 'also write changes.csv and CHANGES.md there')
    .action(async (before, after, own) => (await import('./commands/diff.js')).diff(before, after, own))
  casus
    .command('release')
    .description('pack the output of a pipeline as an archive that never changes again: releases/')
    .argument('<pipeline>', 'folder under pipelines/')
    .requiredOption('--version <X.Y.Z>', 'fix: patch; rows: minor; columns: major')
    .requiredOption('--date <day>', 'date of the release, YYYY-MM-DD')
    .action(async (name, _, self: Command) =>
      (await import('./commands/release.js')).release(name, self.optsWithGlobals<ReleaseOptions>()),
    )
  casus
    .command('schemas')
    .description('write schemas/ from the model')
    .action(async (_, self: Command) => (await import('./commands/schemas.js')).schemas(options(self)))
  return casus
}

/** The exit code of an error, after telling it. */
function report(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
  if (error instanceof InputError) {
    process.stderr.write(`${error.problems.map(formatProblem).join('\n')}\n`)
    process.stderr.write(
      `${error.problems.length === 1 ? '1 problem' : `${error.problems.length} problems`}; nothing was published\n`,
    )
    return 3
  }
  if (error instanceof UsageError) {
    process.stderr.write(`${error.message}\n`)
    return 2
  }
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
  return 1
}

// A reader that closes early (`casus … | head`) ends the program quietly.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))

compileLate()
try {
  await program().parseAsync()
} catch (error) {
  process.exitCode = report(error)
}
