/** Where everything lies, in one place. All paths are relative to the project. */

export const LANGUAGES = 'pipelines/languages'
export const ONTOLOGY = 'pipelines/ontology'
/** Written by `casus eval --write-confidence`, read as knowledge. */
export const CONFIDENCE = 'pipelines/ontology/confidence.yaml'

/** The folders and files of one pipeline. */
export const paths = (pipeline: string) => ({
  raw: `raw/${pipeline}`,
  knowledge: `pipelines/${pipeline}`,
  decisions: `pipelines/${pipeline}/decisions`,
  ledger: `pipelines/${pipeline}/ids.yaml`,
  output: `output/${pipeline}`,
  committedRecord: (id: string) => `output/${pipeline}/records/${id}.yaml`,
  statements: `.casus/${pipeline}/statements.jsonl`,
  records: `.casus/${pipeline}/records.jsonl`,
  recordYaml: (id: string) => `.casus/${pipeline}/records/${id}.yaml`,
  table: (name: string) => `.casus/${pipeline}/tables/${name}.jsonl`,
  nextLedger: `.casus/${pipeline}/ids.yaml`,
  reconciliation: `.casus/${pipeline}/reconciliation.json`,
})
