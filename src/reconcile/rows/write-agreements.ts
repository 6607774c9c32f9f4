/** Rows of the agreements table, every mention tied to its agreement. */
import type { AgreementRow } from '../../model/tables/index.js'
import { correct } from '../decisions/corrections.js'
import { type Desk, finished, leaveUnused } from '../decisions/desk.js'
import { agreementGroups, agreementRow, identifiedAgreement } from './agreements.js'
import { claimRow, NO_NUMBER } from './claims.js'

/** Agreements with all their mentions. */
export function writeAgreements(desk: Desk): AgreementRow[] {
  const groups = agreementGroups(desk.records, desk.registry)
  const ids = desk.ids.assign(groups.map(identifiedAgreement))
  const known = new Set(ids)
  const rows = groups.map((group, i) => {
    for (const { record, agreement } of group.told)
      for (const mention of agreement.mentions) {
        const value = { value: agreement.name, ...NO_NUMBER }
        desk.claims.push({
          record,
          source: mention,
          row: claimRow(record, mention, mention.kind, value),
          table: 'agreements',
          id: ids[i],
        })
      }
    return { agreement_id: ids[i], ...agreementRow(group, known) }
  })
  const inGroups = new Set(groups.flatMap(({ told }) => told.map(({ agreement }) => agreement)))
  for (const record of desk.records)
    for (const { name, mentions } of record.agreements.filter((a) => !inGroups.has(a)))
      leaveUnused(
        desk,
        'agreements',
        record,
        mentions.map((source) => ({ source, property: source.kind, value: name })),
      )
  for (const { record, name, mention } of desk.uncited) {
    const row = claimRow(record, mention, mention.kind, { value: name, ...NO_NUMBER })
    desk.claims.push({
      ...{ record, source: mention, table: 'agreements', id: null },
      row: { ...row, standing: 'withdrawn' },
    })
  }
  return finished(desk, 'agreements', 'agreement_id', correct('agreements', rows, desk))
}
