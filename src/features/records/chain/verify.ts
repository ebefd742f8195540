import { type AuditRow, beginning, rowHash, type Seal, sealHash } from './seal.ts'

export type Row = AuditRow & { seal_seq: number | null }

/** What a walk finds. `row` names an audit row, `seal` a link of the chain. */
export type Trouble =
  | { kind: 'changed' | 'removed' | 'inserted'; row: number; seal: number | null }
  | { kind: 'sealBroken' | 'sealMissing' | 'sealUnknown'; seal: number }

/** The last seal as the file outside the database remembers it. */
export type Remembered = { seq: number; seal: string }

/**
 * A write is sealed soon after it happened. A row that says it is older than the seal before its own by more than this was written
 * into the past; the longest transaction is far shorter.
 */
const latestMinutes = 15

/** Walks one county's chain over what the tables hold now. Unsealed rows are only counted: nothing vouches for them yet. */
export function verifyChain(
  countyId: number,
  rows: readonly Row[],
  seals: readonly Seal[],
  remembered: readonly Remembered[],
): { troubles: Trouble[]; sealed: number; unsealed: number } {
  const byId = new Map(rows.map((row) => [row.id, row]))
  const inSeal = new Map(seals.flatMap((seal) => seal.rowIds.map((id) => [id, seal.seq] as const)))
  const troubles = [
    ...linkTroubles(countyId, seals),
    ...seals.flatMap((seal) => rowTroubles(countyId, seal, byId)),
    ...rows.flatMap((row) => insertedTroubles(row, inSeal.get(row.id) ?? null, seals)),
    ...memoryTroubles(seals, remembered),
  ]
  return { troubles, sealed: inSeal.size, unsealed: rows.filter((row) => !inSeal.has(row.id)).length }
}

function linkTroubles(countyId: number, seals: readonly Seal[]): Trouble[] {
  return seals.flatMap((seal, index): Trouble[] => {
    const before = seals[index - 1]
    const missing: Trouble[] = []
    for (let seq = (before?.seq ?? 0) + 1; seq < seal.seq; seq += 1) missing.push({ kind: 'sealMissing', seal: seq })
    const linked = missing.length > 0 || seal.previous.equals(before?.seal ?? beginning)
    if (linked && seal.seal.equals(sealHash(countyId, seal))) return missing
    return [...missing, { kind: 'sealBroken', seal: seal.seq }]
  })
}

function rowTroubles(countyId: number, seal: Seal, rows: ReadonlyMap<number, Row>): Trouble[] {
  return seal.rowIds.flatMap((id, index): Trouble[] => {
    const row = rows.get(id)
    if (!row) return [{ kind: 'removed', row: id, seal: seal.seq }]
    return seal.rowHashes[index]?.equals(rowHash(countyId, row)) ? [] : [{ kind: 'changed', row: id, seal: seal.seq }]
  })
}

/** A row that claims a seal which does not hold it, or a moment that was sealed before the row was there. */
function insertedTroubles(row: Row, sealSeq: number | null, seals: readonly Seal[]): Trouble[] {
  const before = sealSeq === null ? seals.at(-1) : seals.find((seal) => seal.seq === sealSeq - 1)
  const backdated = before !== undefined && Date.parse(row.at) < Date.parse(before.sealedAt) - latestMinutes * 60_000
  const claims = sealSeq === null && row.seal_seq !== null
  return claims || backdated ? [{ kind: 'inserted', row: row.id, seal: sealSeq ?? row.seal_seq }] : []
}

/** The chain must still hold what the file remembers; the last line about a seal counts. */
function memoryTroubles(seals: readonly Seal[], remembered: readonly Remembered[]): Trouble[] {
  const bySeq = new Map(seals.map((seal) => [seal.seq, seal]))
  const latest = new Map(remembered.map((one) => [one.seq, one.seal]))
  return [...latest].flatMap(([seq, text]): Trouble[] => {
    const seal = bySeq.get(seq)
    if (!seal) return [{ kind: 'sealMissing', seal: seq }]
    return seal.seal.toString('hex') === text ? [] : [{ kind: 'sealUnknown', seal: seq }]
  })
}
