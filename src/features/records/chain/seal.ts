import { createHash } from 'node:crypto'
import { z } from 'zod'

/** An audit row in the form in which it is sealed: the moment to the microsecond, the detail as the database writes it. */
export type AuditRow = {
  id: number
  at: string
  operation: string
  account_id: number | null
  person_id: number | null
  target_kind: string | null
  target_id: number | null
  detail: string
  incident: string
}

/** One link of the chain. It keeps its rows' ids and hashes, so that a row that has gone can be named. */
export type Seal = {
  seq: number
  rowIds: readonly number[]
  rowHashes: readonly Buffer[]
  previous: Buffer
  seal: Buffer
  sealedAt: string
}

/** Rows in one seal: enough that a busy county is done in a few, few enough to fit a row of the database. */
export const rowsPerSeal = 2_000

/** What stands before the first seal. */
export const beginning: Buffer = Buffer.alloc(32)

/** The list outside the database that keeps each county's last seal. */
export const sealFile = (countyCode: string): string => `audit-seals-${countyCode}.jsonl`

/** A seal as the list outside keeps it: whole, so that rows can be named also when the database's own seals were written anew. */
export const sealLine = (seal: Seal): string =>
  JSON.stringify({
    seq: seal.seq,
    seal: seal.seal.toString('hex'),
    sealedAt: seal.sealedAt,
    previous: seal.previous.toString('hex'),
    rowIds: seal.rowIds,
    rowHashes: Buffer.concat(seal.rowHashes).toString('base64'),
  })

/** One line of the list. `whole` is null where an early version kept the seal's hash alone. */
export type Remembered = { seq: number; seal: string; whole: Seal | null }

const bareLine = z.object({ seq: z.int32().positive(), seal: z.hex().length(64) })
const wholeLine = bareLine.extend({
  sealedAt: z.string(),
  previous: z.hex().length(64),
  rowIds: z.array(z.number()),
  rowHashes: z.base64(),
})

/** Reads a line back; null when it is none, because whoever wants to hide something may have written into the list. */
export function readSealLine(line: string): Remembered | null {
  const said = jsonOf(line)
  const bare = bareLine.safeParse(said).data
  if (!bare) return null
  const whole = wholeLine.safeParse(said).data
  if (!whole) return typeof said === 'object' && said !== null && 'rowIds' in said ? null : { ...bare, whole: null }
  const hashes = Buffer.from(whole.rowHashes, 'base64')
  const rowHashes = whole.rowIds.map((_, at) => hashes.subarray(at * 32, at * 32 + 32))
  const bytes = { previous: Buffer.from(whole.previous, 'hex'), seal: Buffer.from(whole.seal, 'hex') }
  return { ...bare, whole: { ...whole, ...bytes, rowHashes } }
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}

/** The county belongs to the hash: a row moved to another county is a changed row. */
export function rowHash(countyId: number, row: AuditRow): Buffer {
  const parts = [countyId, row.id, row.at, row.operation, row.account_id, row.person_id]
  const rest = [row.target_kind, row.target_id, row.detail, row.incident]
  return createHash('sha256')
    .update(JSON.stringify([...parts, ...rest]))
    .digest()
}

/** The hash of a link covers the link before it, so that no link can be taken out, put in or written anew alone. */
export function sealHash(countyId: number, seal: Omit<Seal, 'seal'>): Buffer {
  const hash = createHash('sha256').update(seal.previous)
  hash.update(JSON.stringify([countyId, seal.seq, new Date(seal.sealedAt).toISOString(), seal.rowIds]))
  for (const one of seal.rowHashes) hash.update(one)
  return hash.digest()
}

/** Closes these rows behind the seal before them. */
export function makeSeal(countyId: number, last: Seal | null, rows: readonly AuditRow[], now: string): Seal {
  const open = {
    seq: (last?.seq ?? 0) + 1,
    rowIds: rows.map((row) => row.id),
    rowHashes: rows.map((row) => rowHash(countyId, row)),
    previous: last?.seal ?? beginning,
    sealedAt: now,
  }
  return { ...open, seal: sealHash(countyId, open) }
}
