/** README.md of a release: what lies in the folder, and how to load it with the tools that people use. */
import { columnsOf, type Row } from '../../model/column.js'
import { events } from '../../model/tables/events.js'
import { citation, type Files, LICENCE, type Release } from '../release.js'
import { stands } from '../report/quality.js'
import { mdTable } from './markdown.js'

export function readme({ pipeline, tables }: Release, files: Files): string {
  const counts = Object.fromEntries(tables.map(({ spec, rows }) => [spec.name, rows.filter(stands).length]))
  return `# ${pipeline.title}, version ${pipeline.version}

${pipeline.description}

Release of ${pipeline.release_date}: ${counts.events} events, ${counts.casualties} casualty figures and ${counts.agreements} agreements from ${counts.claims} claims in
${counts.sources} statements. Every number can be followed to the speaker and the exact words that state it; rival claims stand side by side.

${mdTable(
  ['Table', 'Rows', 'One row'],
  tables.map(({ spec, rows }) => [`\`${spec.name}\``, rowsTold(rows), spec.row.replace(/^One row /, '')]),
)}

${CONTENTS}
${files.has('VALIDATION.md') ? '- `VALIDATION.md`: the release beside totals that others published.\n' : ''}
## Before you count

- An empty cell is unknown, not zero.
- Sum \`deaths_best\` of \`events\` with \`record_status\` active: it is empty where one of an event’s figures has no best number. Or sum
  \`count_best\` of \`casualties\` with \`harm\` killed, \`scope\` event and an empty \`subset_of\`, which also counts the other figures of such
  events and so is not less. Running totals (\`scope\` cumulative) and subsets repeat what other rows count.
- \`deaths_low\` and \`deaths_high\` say how far the claims lie apart; \`best_method\` says why the best number was taken, and is empty
  where only the adversary’s word or a vague word exists.
- Rows with \`record_status\` merged or withdrawn keep the ids that earlier releases gave; \`id_aliases\` says which row to read in place of
  a merged one: \`SELECT new_id FROM 'data/id_aliases.parquet' WHERE old_id = '…'\`.
- Fewer events may mean fewer statements: look at \`coverage.csv\`.

${LOADING}
## Licence and citation

Data: ${LICENCE.title} (${LICENCE.spdx}), see \`LICENSE.md\`. Please cite:

> ${citation(pipeline)}
${files.has('plots/events.svg') ? '\n![Events by time and type](plots/events.svg)\n' : ''}`
}

/** Rows that only keep the id of a merged or withdrawn record are told apart from the others. */
function rowsTold(rows: readonly Row[]): string {
  const gone = rows.length - rows.filter(stands).length
  return gone === 0 ? String(rows.length) : `${rows.length - gone} and ${gone} merged or withdrawn`
}

const CONTENTS = `## What is here

- \`data/\`: every table as CSV, Arrow IPC file and Parquet; same rows, same order, same columns.
- \`CODEBOOK.md\`: what every column means. \`schema/\`: the same as JSON Schema. \`datapackage.json\`, \`croissant.json\`: for tools.
- \`records/\`: what each statement says, as YAML, with every claim and its place in the text. \`decisions/\`: what people
  decided about them, where they did.
- \`report.md\`, \`quality.json\`, \`coverage.csv\`, \`plots/\`: what the release holds and lacks.
- \`SHA256SUMS\`: \`sha256sum --check SHA256SUMS\`; \`casus verify\` checks everything else as well.`

/** What R would guess wrong in the CSV of events, column by column. */
const R_CLASSES = [
  ...columnsOf(events).flatMap(({ name, kind }) =>
    kind === 'boolean' ? [`${name} = "logical"`] : kind === 'date' ? [`${name} = "Date"`] : [],
  ),
].join(', ')

const LOADING = `## Loading

Parquet and Arrow carry their types. In CSV the type of a column is guessed by the reader: only an empty cell is missing (a
place may be called \`NA\`), and the items of a list stand in one cell.

pandas:

\`\`\`python
import re
import pandas as pd
events = pd.read_csv("data/events.csv", keep_default_na=False, na_values=[""],
                     parse_dates=["date_start", "date_end"]).convert_dtypes()
def items(cell):
    return [re.sub(r"\\\\(.)", r"\\1", item) for item in re.findall(r"(?:\\\\.|[^\\\\;])+", cell)]
actors = events["actors"].fillna("").map(items)
\`\`\`

pandas 2 or later with pyarrow has the types of the codebook from the file (without \`dtype_backend\`, counts with empty cells become
floating point):

\`\`\`python
import pandas as pd
events = pd.read_parquet("data/events.parquet", dtype_backend="pyarrow")
\`\`\`

Polars:

\`\`\`python
import polars as pl
events = pl.read_ipc("data/events.arrow")
\`\`\`

R:

\`\`\`r
events <- read.csv("data/events.csv", na.strings = "", encoding = "UTF-8",
                   colClasses = c(${R_CLASSES}))
\`\`\`

R with the package arrow:

\`\`\`r
events <- arrow::read_parquet("data/events.parquet")
\`\`\`

DuckDB:

\`\`\`sql
SELECT event_type, count(*), sum(deaths_best) FROM 'data/events.parquet' WHERE record_status = 'active' GROUP BY 1 ORDER BY 1;
SELECT * FROM read_csv('data/events.csv', max_line_size = 10000000);
SELECT c.count_best, k.quote, s.publisher, s.url FROM 'data/casualties.parquet' c
  JOIN 'data/claims.parquet' k ON k.record_id = c.casualty_id JOIN 'data/sources.parquet' s USING (statement_id);
\`\`\`

LibreOffice, as a command (UTF-8, commas, nothing evaluated as a formula):

\`\`\`sh
soffice --headless --convert-to ods --infilter='CSV:44,34,76,1,,0,false,true,false,false,false,-1,false' data/events.csv
\`\`\`

In the import dialog of LibreOffice choose the character set UTF-8, the separator comma, and leave *Evaluate formulas* off; in \`claims\` also \`value\` and \`quote\` must be *Text*, or \`1,245\` becomes a number. In Excel do not open the CSV by a double click: use *Data → From Text/CSV* with file origin 65001
(UTF-8) and set text columns to *Text*. Names and quotes are left as their sources have them, also where they start with \`=\`, \`+\`,
\`-\` or \`@\`, which a spreadsheet could take for a formula.
`
