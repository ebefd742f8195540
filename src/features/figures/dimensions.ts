import { findArea } from '#features/areas/public.ts'
import type { Work } from '#features/feature.ts'
import { dimensionsOf, type Model } from '#kernel/pack/model.ts'
import type { In, Out } from '#wire/contract.ts'
import { periodOf } from './commands.ts'
import type { figures } from './contract.ts'
import { countBodies, sumMeasures } from './queries.ts'
import { ratesOf, type Sums } from './rules.ts'

type Answer = Out<typeof figures.byDimension>
type Row = Answer['rows'][number]

/** 4+N: what was done under each dimension of governance, in the order in which core and then the models of the place name them. */
export async function readDimensions(work: Work, input: In<typeof figures.byDimension>): Promise<Answer> {
  const { tx, scope, packs } = work
  const { townshipId, villageId } = input
  const wanted = { townshipId, villageId, ...periodOf(work, input) }
  const areaId = villageId ?? townshipId
  const area = areaId === undefined ? null : await findArea(tx, scope, areaId)
  const model = area ? packs.at(area) : packs.everywhere
  const sums = new Map<string, Sums>()
  for (const { category, measure, n } of await sumMeasures(tx, scope, wanted))
    sums.set(category, { ...sums.get(category), [measure]: n })
  const bodies = await countBodies(tx, scope, wanted)
  const rows = Object.values(model.dimensions).map(({ id, zh, en, fixed }) => ({
    ...{ dimension: id, words: { zh, en }, fixed: fixed === true },
    ...under(model, sums, (dimensions) => dimensions.includes(id)),
    bodies: kindsOf(model, id).reduce((n, kind) => n + (bodies.get(kind) ?? 0), 0),
  }))
  const none = { dimension: null, words: null, fixed: false, bodies: 0 }
  const rest = { ...none, ...under(model, sums, (dimensions) => dimensions.length === 0), categories: [] }
  return {
    from: wanted.from,
    to: wanted.to,
    rows: rest.rates.received + rest.rates.answered > 0 ? [...rows, rest] : rows,
  }
}

/** The categories that stand under a dimension, and the sum of what came in and was answered under them. */
function under(
  model: Model,
  sums: ReadonlyMap<string, Sums>,
  belongs: (dimensions: readonly string[]) => boolean,
): Pick<Row, 'rates' | 'categories'> {
  const all: Sums = {}
  for (const [category, one] of sums) {
    if (!belongs(dimensionsOf(model, category))) continue
    for (const [measure, n] of Object.entries(one) as [keyof Sums, number][]) all[measure] = (all[measure] ?? 0) + n
  }
  const named = Object.values(model.categories).filter(({ id }) => belongs(dimensionsOf(model, id)))
  return { rates: ratesOf(all), categories: named.map(({ zh, en }) => ({ zh, en })) }
}

const kindsOf = (model: Model, dimension: string): string[] =>
  Object.values(model.bodyTypes).flatMap((type) => (type.dimensions?.includes(dimension) ? [type.id] : []))
