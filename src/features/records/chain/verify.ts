import { type AuditRow, beginning, type Remembered, rowHash, type Seal, sealHash } from './seal.ts'

export type Row = AuditRow & { seal_seq: number | null }

/** What a walk finds. `row` names an audit row, `seal` a link of the chain, `line` a line of the list outside. */
export type Trouble =
  | { kind: 'changed' | 'removed' | 'inserted'; row: number; seal: number | null }
  | { kind: 'sealBroken' | 'sealMissing' | 'sealUnknown' | 'listBroken'; seal: number }
  | { kind: 'lineBroken'; line: number }
  | { kind: 'lineMissing'; seal: number; to: number }

/** One link as it stands in the database and as the list outside remembers it; either may be absent. */
export type Link = { seq: number; stored: Seal | null; remembered: Remembered | null }

/** How far a walk has come: the link before, each by its own kind of witness. */
export type Before = { stored: Seal | null; witness: Seal | null }

/**
 * A write is sealed soon after it happened. A row that says it is older than the seal before its own by more than this was written
 * into the past; the longest transaction is far shorter.
 */
const latestMinutes = 15

/** Whether a seal fits what it says of itself: its rows, its moment, the seal before it. */
const fits = (countyId: number, seal: Seal): boolean => seal.seal.equals(sealHash(countyId, seal))

/** Who is believed about a link: the list outside where it is sound in itself, else the database. */
export function witnessOf(countyId: number, { stored, remembered }: Link): Seal | null {
  const whole = remembered?.whole
  return whole && fits(countyId, whole) ? whole : stored
}

/** What is wrong with a link itself, before any row is looked at. */
export function linkTroubles(countyId: number, { seq, stored, remembered }: Link, before: Before): Trouble[] {
  const troubles: Trouble[] = []
  const forged = remembered?.whole && !fits(countyId, remembered.whole)
  if (forged) troubles.push({ kind: 'listBroken', seal: seq })
  if (!stored) return [...troubles, { kind: 'sealMissing', seal: seq }]
  const linked = before.stored
    ? stored.previous.equals(before.stored.seal)
    : seq > 1 || stored.previous.equals(beginning)
  if (!linked || !fits(countyId, stored)) troubles.push({ kind: 'sealBroken', seal: seq })
  if (remembered && stored.seal.toString('hex') !== remembered.seal) troubles.push({ kind: 'sealUnknown', seal: seq })
  return troubles
}

/** Rows that a link vouches for and that are gone or read otherwise now. */
export function rowTroubles(countyId: number, witness: Seal, rows: ReadonlyMap<number, Row>): Trouble[] {
  return witness.rowIds.flatMap((id, index): Trouble[] => {
    const row = rows.get(id)
    if (!row) return [{ kind: 'removed', row: id, seal: witness.seq }]
    const same = witness.rowHashes[index]?.equals(rowHash(countyId, row))
    return same ? [] : [{ kind: 'changed', row: id, seal: witness.seq }]
  })
}

/** Whether a row says of itself that it happened long before the seal before its own. */
export const isBackdated = (row: Row, before: Seal | null): boolean =>
  before !== null && Date.parse(row.at) < Date.parse(before.sealedAt) - latestMinutes * 60_000
