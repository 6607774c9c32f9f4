/** One statement: its sidecar against its text, its file name and its pipeline. */
import { type Parsed, readYaml } from '../knowledge/yaml.js'
import type { Registry } from '../model/knowledge.js'
import { InputError, type Problem } from '../model/problem.js'
import { Sidecar } from '../model/sidecar.js'
import type { Effects } from './effects.js'
import type { RawPair } from './raw-pairs.js'
import { codePoints, decodeText, decodeUtf8 } from './raw-text.js'
import type { StatementLine } from './statements.js'

/** What the text beside a sidecar turned out to be. */
interface Held {
  sha256: string
  chars: number
}

type Fail = (key: string, what: string, why: string, fix: string) => void

/** Reads and checks one statement. `bytes` is null when no text lies beside the sidecar. */
export function readStatement(
  pair: RawPair,
  sidecarBytes: Uint8Array,
  bytes: Uint8Array | null,
  registry: Registry,
  fx: Pick<Effects, 'sha256'>,
): StatementLine {
  const decoded = decodeUtf8(pair.sidecar, sidecarBytes)
  if ('problem' in decoded) throw new InputError([decoded.problem])
  const parsed = readYaml(pair.sidecar, decoded.text, Sidecar)
  const problems: Problem[] = []
  const fail: Fail = (key, what, why, fix) => problems.push({ file: pair.sidecar, ...parsed.at([key]), what, why, fix })
  checkSidecar(pair.sidecar, parsed.value, registry, fail)
  const text = bytes && pair.text ? decodeText(pair.text, bytes) : null
  if (text && 'problem' in text) problems.push(text.problem)
  const held = bytes && text && 'text' in text ? { sha256: fx.sha256(bytes), chars: codePoints(text.text) } : null
  checkHolding(pair, parsed, held, fail)
  if (problems.length > 0) throw new InputError(problems)
  return lineOf(pair, parsed.value, held)
}

/** What a sidecar says against the pipeline and against its own file name. */
function checkSidecar(file: string, sidecar: Sidecar, { pipeline }: Registry, fail: Fail): void {
  const { publisher, published, language } = sidecar
  const home = `pipelines/${pipeline.name}/pipeline.yaml`
  if (!pipeline.publishers.some(({ slug }) => slug === publisher)) {
    const why = 'whose voice a text is decides how its figures count'
    fail('publisher', `publisher ${publisher} is not known`, why, `add it under publishers in ${home}`)
  }
  if (!pipeline.languages.includes(language.split('-')[0])) {
    const fix = `use ${pipeline.languages.join(' or ')}, or add a pack under pipelines/languages and to ${home}`
    fail('language', `there is no language pack for ${language}`, 'its words would not be understood', fix)
  }
  const [date, named] = (file.split('/').at(-1) as string).split('_')
  if (date === published && named === publisher) return
  const what = `the file is named ${date}_${named}_…, but the sidecar says ${published} and ${publisher}`
  const fix = `rename the file and its text to ${published}_${publisher}_<slug>, or correct the sidecar`
  fail(date === published ? 'publisher' : 'published', what, 'people find statements by the name of the file', fix)
}

/** Whether a text is here that should be, and is the one that the sidecar names. */
function checkHolding(pair: RawPair, { value }: Parsed<Sidecar>, held: Held | null, fail: Fail): void {
  const name = nameOf(pair.sidecar)
  const plain = pair.text?.endsWith(`${name}.txt`) ?? false
  if (value.text !== 'withheld') {
    const fix = `add ${name}.txt, or set \`text: withheld\` with sha256 and chars`
    if (!plain)
      fail('text', 'there is no text beside the sidecar', 'a statement that is not withheld needs its text', fix)
    return
  }
  if (plain) {
    const fix = `rename it to ${name}.local.txt, which Git ignores`
    fail('text', 'the text is withheld, but a .txt lies beside it', 'it would be published with the project', fix)
  }
  if (!value.sha256 || !value.chars)
    fail(
      'text',
      'a withheld text needs sha256 and chars',
      'they tie the record to the exact text',
      'add both to the sidecar',
    )
  else if (held && (held.sha256 !== value.sha256 || held.chars !== value.chars)) {
    const what = `the text beside it has sha256 ${held.sha256} and ${held.chars} characters`
    const why = 'the record was made from another text'
    fail(held.sha256 === value.sha256 ? 'chars' : 'sha256', what, why, 'restore the text, or correct the sidecar')
  }
}

const nameOf = (sidecar: string): string => (sidecar.split('/').at(-1) as string).replace(/\.yaml$/, '')

function lineOf(pair: RawPair, sidecar: Sidecar, held: Held | null): StatementLine {
  const { sha256, chars } = held ?? { sha256: sidecar.sha256 as string, chars: sidecar.chars as number }
  const suffix = sidecar.text === 'withheld' ? '.local.txt' : '.txt'
  return {
    id: `stm-${sidecar.published}-${sidecar.publisher}-${sha256.slice(0, 8)}`,
    present: held !== null,
    meta: {
      title: sidecar.title ?? null,
      publisher: sidecar.publisher,
      kind: sidecar.kind,
      url: sidecar.url ?? null,
      archive_url: sidecar.archive_url ?? null,
      published: sidecar.published,
      language: sidecar.language,
      licence: sidecar.licence,
      text: sidecar.text,
      file: pair.sidecar.replace(/\.yaml$/, suffix),
      sha256,
      chars,
      reprint_of: sidecar.reprint_of ?? null,
    },
  }
}
