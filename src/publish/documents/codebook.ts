/** CODEBOOK.md: what every column means, how it is stored and made, what it is called elsewhere. Generated from the model. */
import type { Column } from '../../model/column.js'
import type { Ontology } from '../../model/ontology.js'
import { REVIEW_REASONS } from '../../model/reasons.js'
import { TABLES } from '../../model/tables/index.js'
import { BEST_METHODS, EVENT_SUBTYPES } from '../../model/vocab.js'
import type { Release } from '../release.js'
import { fillOf } from '../report/quality.js'
import type { Table } from '../table.js'
import { EMPTY_CELLS } from './empty-cells.js'
import { mdTable } from './markdown.js'

export function codebook({ pipeline, ontology, tables }: Release): string {
  return `${[
    `# Codebook: ${pipeline.title}, version ${pipeline.version}`,
    INTRODUCTION,
    FORMATS,
    `## Tables\n\n${mdTable(
      ['Table', 'One row', 'Key'],
      TABLES.map(({ name, row, key }) => [`[${name}](#${name})`, row.replace(/^One row /, ''), `\`${key}\``]),
    )}`,
    ...tables.map(tableSection),
    bestMethods(),
    vagueQuantities(ontology),
    eventTypes(ontology),
    WAITING,
  ].join('\n\n')}\n`
}

const INTRODUCTION = `Every number of this release can be followed to the speaker and the exact characters that state it: a row of
\`events\`, \`casualties\` or \`agreements\` is supported by the rows of \`claims\` whose \`record_id\` names it, and a claim names its
statement (\`sources\`), the stretch of text (\`start\`, \`end\`) and the words (\`quote\`).

**Missing is not zero.** An empty cell is unknown; a stated “no casualties” is a claim with the count 0. “Filled here” is the share of
the rows of this release (without those merged or withdrawn) in which a column is filled.
**Claims are never averaged or dropped.** Rival figures of rival speakers stand side by side in \`claims\`; \`count_low\`, \`count_best\`
and \`count_high\` are made from them by the rules below.
**Subsets and running totals are never added.** A row with \`subset_of\` is part of another row; a row with \`scope\` cumulative belongs
to no event.`

const FORMATS = `## Formats

The three formats of a table hold the same rows, in code-unit order of the key, and the same columns.

${mdTable(
  ['Type here', 'CSV', 'Arrow', 'Parquet'],
  [
    ['text', 'UTF-8; never an empty text', 'utf8', 'BYTE_ARRAY (STRING)'],
    ['one of a list', 'as text', 'utf8', 'BYTE_ARRAY (STRING)'],
    ['truth value', '`true`, `false`', 'bool', 'BOOLEAN'],
    ['whole number', 'digits', 'int32', 'INT32'],
    ['number', 'decimal point', 'float64', 'DOUBLE'],
    ['day', '`YYYY-MM-DD`', 'date32 (days)', 'INT32 (DATE)'],
    ['list of texts', 'items joined with `;`', 'list<utf8>', 'LIST of STRING'],
    ['empty', 'empty cell', 'null', 'null'],
  ],
)}

CSV follows RFC 4180 with line ends LF and no byte order mark. In a list cell a \`;\` or \`\\\` that belongs to an item is written
\`\\;\` or \`\\\\\`; an empty cell is a list without items. Texts that a spreadsheet could take for a formula (\`=\`, \`+\`, \`-\`, \`@\` first)
are left as the sources have them: import such columns as text. Country codes have three letters, so none reads as a missing
value; for a name that would (\`NA\`), tell your reader that only an empty cell is missing (pandas: \`keep_default_na=False, na_values=[""]\`; R: \`na.strings = ""\`).`

const KINDS: Record<Column['kind'], string> = {
  string: 'text',
  enum: 'one of a list',
  boolean: 'truth value',
  int32: 'whole number',
  float64: 'number',
  date: 'day',
  list: 'list of texts',
}

function tableSection(table: Table): string {
  const { spec } = table
  const filled = fillOf(table)
  const rows = table.columns.map((column) => [
    `\`${column.name}\``,
    [KINDS[column.kind] + (column.unit ? `, ${column.unit}` : ''), column.nullable ? 'may be empty' : '']
      .filter(Boolean)
      .join('; '),
    meaning(column, EMPTY_CELLS[spec.name]?.[column.name]),
    table.rows.length === 0 ? '' : `${Math.round(filled[column.name] * 100)} %`,
    elsewhere(column),
  ])
  return `## ${spec.name}\n\n${spec.row} Key: \`${spec.key}\`.\n\n${mdTable(['Column', 'Type', 'Meaning', 'Filled here', 'Elsewhere'], rows)}`
}

function meaning({ description, made, values, references }: Column, empty: string | undefined): string {
  const allowed = values ? `Allowed: ${values.map((value) => `\`${value}\``).join(', ')}.` : ''
  const refers = references ? `Refers to \`${references}\`.` : ''
  const gaps = empty ? `Empty where ${empty}.` : ''
  return [description, made ? `Made: ${made}` : '', gaps, allowed, refers].filter(Boolean).join(' ')
}

/** What the data sets that `same_as` names are called. */
const DATA_SETS: Record<string, string> = {
  acled: 'ACLED',
  ucdp_ged: 'UCDP GED',
  ucdp_peace_agreement: 'UCDP Peace Agreement Dataset',
  plover: 'PLOVER',
  cameo: 'CAMEO',
  pax: 'PA-X',
  airwars: 'Airwars',
}

function elsewhere({ same_as = {}, hxl }: Column): string {
  const names = Object.entries(same_as).map(([set, name]) => `${DATA_SETS[set] ?? set} \`${name}\``)
  return [...names, ...(hxl ? [`HXL \`${hxl}\``] : [])].join(', ')
}

const METHODS: Record<(typeof BEST_METHODS)[number], string> = {
  override: 'A person decided the figure; the correction stands under the pipeline’s decisions with its reason.',
  own_side: 'A side states its own loss; its newest figure counts.',
  third_party_agreeing: 'Two or more independent speakers that are neither side nor adversary agree.',
  third_party: 'One neutral speaker, or the reporter’s own voice.',
}

const bestMethods = (): string => `## How a best figure is chosen

\`count_low\` is the smallest lower bound and \`count_high\` the largest upper bound of the live claims; a denial lowers \`count_low\` to 0
and never raises anything; a foe’s denial of having killed or wounded counts in \`n_denials\` alone, for it disputes who did it. \`count_best\` is given by the first rule that applies, named in \`best_method\`:

${BEST_METHODS.map((method, i) => `${i + 1}. \`${method}\`: ${METHODS[method]}`).join('\n')}
${BEST_METHODS.length + 1}. Otherwise it is empty: there are only vague words, or only the adversary’s word (reason \`adversary_only\`).

Independence counts speakers, not outlets. \`claims\` holds what is needed to choose by another order of rules.`

const WAITING = `## Why rows wait

Codes of \`review_reasons\`; \`needs_review\` is true where there is one and nobody has accepted the row.

${mdTable(
  ['Code', 'Meaning'],
  Object.entries(REVIEW_REASONS).map(([code, meaning]) => [`\`${code}\``, meaning]),
)}`

const vagueQuantities = ({ vague }: Ontology): string => `## Vague quantities

Words that give no number keep their text in \`count_text\` and set only \`count_low\`:

${mdTable(
  ['Word', 'At least'],
  Object.entries(vague).map(([word, low]) => [
    word === 'plural' ? '(a bare plural: “soldiers were killed”)' : word,
    String(low),
  ]),
)}`

function eventTypes({ subtypes }: Ontology): string {
  const rows = EVENT_SUBTYPES.flatMap((name) => {
    const entry = subtypes[name]
    if (!entry) return []
    const { plover, cameo, civilians } = entry
    const row = (label: string, { type, acled, ucdp }: Pick<typeof entry, 'type' | 'acled' | 'ucdp'>) => [
      label,
      `\`${type}\``,
      acled ?? '',
      plover ?? '',
      cameo === null ? '' : String(cameo),
      ucdp === null ? '' : String(ucdp),
    ]
    const plain = row(`\`${name}\``, entry)
    return civilians ? [plain, row(`\`${name}\`, only on civilians`, civilians)] : [plain]
  })
  return `## Event types\n\nThe types follow ACLED's; the last columns say what a subtype is called elsewhere.\n\n${mdTable(
    ['Subtype', 'Type', 'ACLED sub-event type', 'PLOVER', 'CAMEO root', 'UCDP type of violence'],
    rows,
  )}`
}
