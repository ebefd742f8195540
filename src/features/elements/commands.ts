import { getPlace } from '#features/areas/public.ts'
import type { Work } from '#features/feature.ts'
import type { ElementFact } from '#kernel/pack/governing.ts'
import { addDays } from '#kernel/shared/day.ts'
import type { In, Out } from '#wire/contract.ts'
import type { elements as operations } from './contract.ts'
import { countFact, listAreas, type Over } from './queries.ts'
import { elementsOf, factsOf } from './rules.ts'

const freshDays = 30

type Counts = Partial<Record<ElementFact, number>>

/** What the areas of the reader hold, element by element. Everything is counted from the rows themselves, so nothing can go stale. */
export async function readElements(
  work: Work,
  input: In<typeof operations.read>,
): Promise<Out<typeof operations.read>> {
  const { tx, scope, packs, today } = work
  const { townshipId = null, villageId = null } = input
  const areaId = villageId ?? townshipId
  const model =
    areaId === null ? packs.everywhere : packs.at(await getPlace(tx, work.scopeOf('area.read') ?? scope, areaId))
  const { sets, elements } = elementsOf(model)
  const facilities = Object.values(model.bodyTypes).flatMap(({ id, family }) => (family === 'facility' ? [id] : []))
  const by = areaId === null ? 'township_id' : 'village_id'
  const over: Over = { by, townshipId, villageId, facilities, since: addDays(today, -freshDays) }
  const counted = new Map<number, Counts>()
  const [total, fresh]: [Counts, Counts] = [{}, {}]
  for (const fact of factsOf(elements)) {
    const rows = await countFact(tx, scope, fact, over)
    total[fact] = rows.reduce((sum, row) => sum + row.n, 0)
    fresh[fact] = rows.reduce((sum, row) => sum + row.fresh, 0)
    for (const row of rows) counted.set(row.areaId, { ...counted.get(row.areaId), [fact]: row.n })
  }
  const areas = await listAreas(tx, scope, over)
  return {
    sets: sets.map(({ id, zh, en, elements: named }) => ({ id, zh, en, elements: [...named] })),
    elements: elements.map(({ id, zh, en, counts }) => ({ id, zh, en, counts: [...counts] })),
    rows: areas.map(({ id, name }) => ({ areaId: id, name, counts: counted.get(id) ?? {} })),
    ...{ total, fresh },
  }
}
