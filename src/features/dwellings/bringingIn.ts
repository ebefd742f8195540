import { createHash } from 'node:crypto'
import { refuse, type Work } from '#features/feature.ts'
import type { Problem } from '#kernel/shared/decision.ts'
import { fill } from '#kernel/shared/fill.ts'
import type { In, Out } from '#wire/contract.ts'
import { ownerColumns } from './commands.ts'
import type { dwellings } from './contract.ts'
import { readHomes, type WrittenHome } from './listReading.ts'
import { type ReadHome, understood } from './listRules.ts'
import { dwellingsProblems } from './problems.ts'
import { findVillage, insertDwellings, listNamed } from './queries.ts'
import { nameOf, sortKey } from './rules.ts'

const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

type Line = { written: WrittenHome; home: ReadHome | null; problem: Problem | null; there: boolean }
type Village = { id: number; townshipId: number | null; name: string }

/** What of a list would come in, with what stands in the way beside its line. What is there already, by room or address, stays as it is. */
export async function previewList(
  work: Work,
  { villageId }: In<typeof dwellings.previewList>,
): Promise<Out<typeof dwellings.previewList>> {
  const file = work.file ?? refuse('call.unreadable')
  const village = (await findVillage(work.tx, work.scope, villageId)) ?? refuse('area.missing')
  const lines = await readLines(work, village, file)
  const faulty = lines.filter((line) => line.problem).length
  const there = lines.filter((line) => line.there).length
  work.record({ kind: 'dwellingList', id: village.id, detail: { lines: lines.length, faulty } })
  return { lines: lines.map(shown), faulty, there, digest: digestOf(file.bytes) }
}

const shown = ({ written, home, problem, there }: Line) => ({
  line: written.line,
  name: home ? nameOf(home) : written.address,
  kind: (home?.kind ?? null) as Out<typeof dwellings.previewList>['lines'][number]['kind'],
  isLet: home?.isLet ?? false,
  there,
  problem: problem && told(problem),
})

/** A refusal as a sentence beside its line. */
function told({ code, facts }: Problem) {
  const words = dwellingsProblems[code]
  return { zh: fill(words?.zh ?? code, facts), en: fill(words?.en ?? code, facts) }
}

async function readLines(work: Work, village: Village, file: { bytes: Uint8Array; name: string }): Promise<Line[]> {
  const read = readHomes(file).map((written) => ({ written, said: understood(written, village.name) }))
  const keys = read.flatMap(({ said }) => (said.ok ? [sortKey(said.value)] : []))
  const named = new Set((await listNamed(work.tx, work.county.id, village.id, keys)).map(nameOf))
  return read.map(({ written, said }) => {
    if (!said.ok) return { written, home: null, problem: said.problem, there: false }
    const name = nameOf(said.value)
    const there = named.has(name)
    named.add(name)
    return { written, home: said.value, problem: null, there }
  })
}

/** The same list for good: all that is new, or nothing where a line is wrong. The same file twice adds nothing. */
export async function bringInList(
  work: Work,
  { villageId, digest }: In<typeof dwellings.bringInList>,
): Promise<Out<typeof dwellings.bringInList>> {
  const { tx, county, scope, sealer, today } = work
  const file = work.file ?? refuse('call.unreadable')
  if (digestOf(file.bytes) !== digest) refuse('dwellings.list_changed')
  const village = (await findVillage(tx, scope, villageId)) ?? refuse('area.missing')
  const lines = await readLines(work, village, file)
  const faulty = lines.filter((line) => line.problem).length
  if (faulty > 0) refuse('dwellings.list_faulty', { n: faulty })
  const place = { villageId: village.id, townshipId: village.townshipId ?? 0, groupId: null, from: today }
  const rows = lines.flatMap(({ home, there }) =>
    home === null || there
      ? []
      : [
          {
            ...place,
            ...home,
            sortKey: sortKey(home),
            owner: ownerColumns(sealer, { ...home, ownerHouseholdId: null }),
          },
        ],
  )
  const ids = rows.length === 0 ? [] : await insertDwellings(tx, county.id, rows)
  work.record({ kind: 'dwellingList', id: village.id, detail: { added: ids.length, digest } })
  return { id: village.id, added: ids.length }
}

export const listAgain = async (_: Work, id: number): Promise<Out<typeof dwellings.bringInList>> => ({ id, added: 0 })
