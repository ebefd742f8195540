import { getPlace } from '#features/areas/public.ts'
import type { Work } from '#features/feature.ts'
import type { In, Out } from '#wire/contract.ts'
import type { visits } from './contract.ts'
import { countLine, type LineRow, type Over } from './lineQueries.ts'

type Sums = Omit<LineRow, 'id' | 'name'>

/** What a line of contact comes to: how many are looked after, and what visits brought to an answer. */
export async function readLine(work: Work, input: In<typeof visits.ofLine>): Promise<Out<typeof visits.ofLine>> {
  const { tx, scope, packs, today } = work
  const { townshipId = null, villageId = null } = input
  const areaId = villageId ?? townshipId
  const model =
    areaId === null ? packs.everywhere : packs.at(await getPlace(tx, work.scopeOf('area.read') ?? scope, areaId))
  const lines = Object.values(model.contactLines)
  const line = lines.find((one) => one.id === input.line) ?? lines[0]
  const by: Over['by'] = villageId !== null ? 'by_person_id' : townshipId !== null ? 'village_id' : 'township_id'
  const rows = line ? await countLine(tx, scope, { line: line.id, by, townshipId, villageId, today }) : []
  return {
    lines: lines.map(({ id, zh, en }) => ({ id, zh, en })),
    line: line?.id ?? null,
    rows,
    total: rows.reduce(added, { contacts: 0, households: 0, visited: 0, requests: 0, solved: 0 }),
  }
}

function added(sum: Sums, row: LineRow): Sums {
  const next = { ...sum }
  for (const key of Object.keys(sum) as (keyof Sums)[]) next[key] += row[key]
  return next
}
