import type { Db } from '#database/driver.ts'
import { findSealedSpan, listRowsAt, listSealsAt, listUnsealedRows } from '../queries.ts'
import { missingLines, noteLine, type Runs } from './missing.ts'
import { type Remembered, readSealLine, type Seal } from './seal.ts'
import { type Before, isBackdated, type Link, linkTroubles, rowTroubles, type Trouble, witnessOf } from './verify.ts'

export type Walked = { troubles: Trouble[]; seals: number; sealed: number; unsealed: number; remembered: number }

/** Seals looked at together: their rows, ten thousands at most, are all that a walk holds of the audit. */
const page = 20
const rowsPerPage = 5_000

/**
 * Walks the chain of one county as its tables stand, against the list outside the database. Where both speak of a seal the list is
 * believed, so that rows are named although somebody wrote the database's seals anew.
 */
export async function walkChain(tx: Db, countyId: number, file: string): Promise<Walked> {
  const { lines, troubles } = readList(file)
  const span = await findSealedSpan(tx, countyId)
  const walked: Walked = { troubles, seals: span.seals, sealed: 0, unsealed: 0, remembered: lines.size }
  const loose = new Set<number>() // sealed rows whose mark was taken off
  const runs: Runs = { starts: [], last: null, missing: [] }
  let before: Before = { stored: null, witness: null }
  for (const seqs of pagesOf(span.lastSeal, lines)) {
    const stored = await listSealsAt(tx, countyId, seqs)
    const bySeq = new Map(stored.map((seal) => [seal.seq, seal]))
    const links = seqs.map((seq): Link => ({ seq, stored: bySeq.get(seq) ?? null, remembered: lines.get(seq) ?? null }))
    for (const link of links) noteLine(runs, link)
    before = await walkPage(tx, countyId, links, { before, walked, loose })
  }
  walked.troubles.push(...missingLines(runs))
  await walkUnsealed(tx, countyId, { last: span.lastSeal, before: before.witness, walked, loose })
  return walked
}

/** Every number up to the last seal, and beyond it what the list remembers: a number somebody wrote there must not lead anywhere. */
function* pagesOf(lastSeal: number, lines: ReadonlyMap<number, Remembered>): Generator<number[]> {
  for (let from = 1; from <= lastSeal; from += page)
    yield Array.from({ length: Math.min(page, lastSeal - from + 1) }, (_, at) => from + at)
  const beyond = [...lines.keys()].filter((seq) => seq > lastSeal).sort((a, b) => a - b)
  for (let at = 0; at < beyond.length; at += page) yield beyond.slice(at, at + page)
}

/** The first line about a seal counts: a later one can only have been added by somebody who wrote the chain anew. */
function readList(file: string): { lines: Map<number, Remembered>; troubles: Trouble[] } {
  const lines = new Map<number, Remembered>()
  const troubles: Trouble[] = []
  for (const [index, text] of file.split('\n').entries()) {
    if (!text) continue
    const line = readSealLine(text)
    const known = line && lines.get(line.seq)
    if (!line) troubles.push({ kind: 'lineBroken', line: index + 1 })
    else if (!known) lines.set(line.seq, line)
    else if (known.seal !== line.seal) troubles.push({ kind: 'listBroken', seal: line.seq })
  }
  return { lines, troubles }
}

type State = { before: Before; walked: Walked; loose: Set<number> }

async function walkPage(tx: Db, countyId: number, links: readonly Link[], state: State): Promise<Before> {
  const { walked, loose } = state
  const witnesses = links.map((link) => witnessOf(countyId, link))
  const vouched = new Set(witnesses.flatMap((seal) => seal?.rowIds ?? []))
  const claimed = links.flatMap(({ stored }) => stored?.rowIds ?? [])
  const seqs = links.map(({ seq }) => seq)
  const rows = new Map((await listRowsAt(tx, countyId, [...vouched, ...claimed], seqs)).map((row) => [row.id, row]))
  let { before } = state
  for (const [at, link] of links.entries()) {
    const witness = witnesses[at] ?? null
    walked.troubles.push(...linkTroubles(countyId, link, before))
    if (witness)
      walked.troubles.push(...rowTroubles(countyId, witness, rows), ...backdated(witness, rows, before.witness))
    walked.sealed += witness?.rowIds.length ?? 0
    before = { stored: link.stored ?? before.stored, witness: witness ?? before.witness }
  }
  for (const row of rows.values()) {
    if (vouched.has(row.id)) {
      if (row.seal_seq === null) loose.add(row.id)
    } else walked.troubles.push({ kind: 'inserted', row: row.id, seal: row.seal_seq })
  }
  return before
}

const backdated = (witness: Seal, rows: ReadonlyMap<number, Parameters<typeof isBackdated>[0]>, before: Seal | null) =>
  witness.rowIds.flatMap((id): Trouble[] => {
    const row = rows.get(id)
    return row && isBackdated(row, before) ? [{ kind: 'inserted', row: id, seal: witness.seq }] : []
  })

/** What no seal holds: it waits for one, unless it claims a seal that never was or a moment that was sealed long ago. */
async function walkUnsealed(
  tx: Db,
  countyId: number,
  { last, before, walked, loose }: { last: number; before: Seal | null; walked: Walked; loose: Set<number> },
): Promise<void> {
  for (let after = 0; ; ) {
    const rows = await listUnsealedRows(tx, countyId, { last, after, limit: rowsPerPage })
    for (const row of rows.filter(({ id }) => !loose.has(id))) {
      if (row.seal_seq !== null || isBackdated(row, before))
        walked.troubles.push({ kind: 'inserted', row: row.id, seal: row.seal_seq })
      walked.unsealed += 1
    }
    const end = rows.at(-1)
    if (!end || rows.length < rowsPerPage) return
    after = end.id
  }
}
