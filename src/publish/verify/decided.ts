/** Checks that each claim that a person read or put somewhere stands there, with the words that were read. Decisions lie in the release. */
import { parse } from 'yaml'
import { type Addition, addedProperty } from '../../model/addition.js'
import type { Row } from '../../model/column.js'
import { type ClaimDecision, DecisionsFile } from '../../model/decision.js'
import { claimName } from '../../model/tables/support.js'
import { groupBy } from '../../text/order.js'
import type { Folder } from './files.js'
import type { Finding } from './finding.js'
import type { ReadTable } from './tables.js'

interface Known {
  claims: ReadonlyMap<string, readonly Row[]>
  /** Casualty rows by their ids. */
  figures: ReadonlyMap<string, Row>
  /** Figures that a correction took to another event. */
  moved: ReadonlySet<string>
  current(id: string): string
}

export function verifyDecided(
  files: Folder,
  tables: ReadonlyMap<string, ReadTable>,
): { decided: number; findings: Finding[] } {
  const broken: Finding[] = []
  const read = [...files]
    .filter(([path]) => /^decisions\/.+\.yaml$/.test(path))
    .flatMap(([file, bytes]) => decisionsOf(file, bytes, broken))
  const decided = read.flatMap(({ file, claims }) => claims.map((decision) => ({ file, decision })))
  const added = read.flatMap(({ file, added }) => added.map((addition) => ({ file, addition })))
  if (decided.length + added.length === 0) return { decided: 0, findings: broken }
  const rows = (name: string): readonly Row[] => tables.get(name)?.rows ?? []
  const aliases = new Map(rows('id_aliases').map((row) => [row.old_id as string, row.new_id as string | null]))
  const corrections = read.flatMap((one) => one.corrections)
  const current = (id: string) => aliases.get(id) ?? id
  const known: Known = {
    claims: groupBy(rows('claims'), claimName),
    figures: new Map(rows('casualties').map((row) => [row.casualty_id as string, row])),
    moved: new Set(corrections.flatMap(({ target: { id, field } }) => (field === 'event_id' ? current(id) : []))),
    current,
  }
  const findings = decided.flatMap(({ file, decision }) => {
    const wrong = misplaced(decision, known)
    return wrong ? [{ file, key: decision.id, column: 'belongs_to', ...wrong }] : []
  })
  const missing = added.flatMap(({ file, addition }) => {
    const wrong = misread(addition, known)
    return wrong ? [{ file, key: addition.id, column: 'claim', ...wrong }] : []
  })
  return { decided: decided.length + added.length, findings: [...broken, ...findings, ...missing] }
}

function decisionsOf(file: string, bytes: Uint8Array, broken: Finding[]) {
  try {
    return [{ file, ...DecisionsFile.parse(parse(new TextDecoder().decode(bytes))) }]
  } catch (error) {
    broken.push({ file, what: `the decisions cannot be read: ${(error as Error).message.split('\n')[0]}` })
    return []
  }
}

type Wrong = Pick<Finding, 'what' | 'expected' | 'found'>

/** What a person read is a claim with its words. */
function misread(addition: Addition, known: Known): Wrong | null {
  const property = addedProperty(addition)
  const at = known.claims.get(`${addition.claim} ${property}`) ?? []
  if (at.some(({ quote }) => quote === addition.expect)) return null
  return { what: 'what a person read is not in the claims', expected: `${addition.claim} ${property}`, found: null }
}

function misplaced(decision: ClaimDecision, known: Known): Wrong | null {
  const { claim: name, property, expect, belongs_to: home } = decision
  const claim = claimAt(name, property, known)
  if (!claim) return { what: 'the claim is not in the claims', expected: `${name} ${property}`, found: null }
  if (claim.quote !== expect) return { what: 'the claim has other words', expected: expect, found: claim.quote }
  const record = claim.record_id as string | null
  const at = (expected: unknown, found: unknown): Wrong | null =>
    expected === found ? null : { what: 'the claim is not where a person put it', expected, found }
  if (home === 'nothing') return at(null, record)
  if (claim.standing === 'withdrawn') return null
  const figure = known.figures.get(record ?? '')
  if ('agreement' in home) return at(known.current(home.agreement), record)
  if ('as_of_date' in home) return at(home.as_of_date, figure?.event_id === null ? figure.as_of_date : null)
  if ('figure' in home)
    return at(known.current((claimAt(home.figure, property, known)?.record_id as string) ?? home.figure), record)
  if (known.moved.has(record ?? '')) return null
  const event = claimAt(home.event, 'event_type', known)?.record_id as string | undefined
  return at(known.current(event ?? home.event), property === 'event_type' ? record : (figure?.event_id ?? null))
}

/** The claim of a name; the last part of a claim id tells apart two of one stretch. */
function claimAt(name: string, property: string, { claims }: Known): Row | undefined {
  const [stretch, local] = name.split('/')
  const at = claims.get(`${stretch} ${property}`) ?? []
  return at.find(({ claim_id }) => local === undefined || (claim_id as string).endsWith(`-${local}`))
}
