import { findArea } from '#features/areas/public.ts'
import type { Work } from '#features/feature.ts'
import type { In, Out } from '#wire/contract.ts'
import { periodOf } from './commands.ts'
import type { figures } from './contract.ts'
import { countChecked, countOpen, listAnswers } from './matterQueries.ts'
import { sumMeasures } from './queries.ts'
import { medianWorkingDays, ratesOf, type Sums } from './rules.ts'

type Asked = In<typeof figures.byMatter>
type Answer = Out<typeof figures.byMatter>

/**
 * 实绩“晒单”评比 as kinds of matters beside each other: how long, how often in time, how often solved. The order is that in which the
 * models of the place name them, and never one of merit.
 */
export async function readMatters(work: Work, input: Asked): Promise<Answer> {
  const { tx, scope, calendar } = work
  const wanted = { villageId: input.villageId, ...periodOf(work, input) }
  const sums = new Map<string, Sums>()
  for (const { category, measure, n } of await sumMeasures(tx, scope, wanted))
    sums.set(category, { ...sums.get(category), [measure]: n })
  const answers = Map.groupBy(await listAnswers(tx, scope, wanted), (row) => row.category)
  const open = await countOpen(tx, scope, wanted)
  const checked = await countChecked(tx, scope, wanted)
  const named = await categoriesOf(work, input.villageId)
  const seen = new Set([...sums.keys(), ...open.keys(), ...checked.keys()])
  const rows = [...named.filter(({ id }) => seen.has(id)), ...unnamed(seen, named)].map(({ id, zh, en }) => {
    const { received, answered, answeredInTime, solved, satisfied } = ratesOf(sums.get(id) ?? {})
    return {
      ...{ category: id, words: { zh, en }, received, answered, answeredInTime, solved, satisfied },
      workingDays: medianWorkingDays(answers.get(id) ?? [], calendar),
      open: open.get(id) ?? 0,
      confirmed: checked.get(id) ?? { numerator: 0, denominator: 0 },
    }
  })
  return { from: wanted.from, to: wanted.to, rows }
}

type Named = { id: string; zh: string; en: string }

/** Those of the place in its own order, then those that other places of the county run: a village may have changed its models. */
async function categoriesOf({ tx, scope, packs }: Work, villageId: number): Promise<Named[]> {
  const area = await findArea(tx, scope, villageId)
  const here = area ? Object.values(packs.at(area).categories) : []
  const known = new Set(here.map(({ id }) => id))
  return [...here, ...Object.values(packs.everywhere.categories).filter(({ id }) => !known.has(id))]
}

/** What no model names any more stays countable, under its own id and at the end. */
function unnamed(seen: ReadonlySet<string>, named: readonly Named[]): Named[] {
  const known = new Set(named.map(({ id }) => id))
  const lost = [...seen].filter((id) => !known.has(id)).toSorted()
  return lost.map((id) => ({ id, zh: id, en: id }))
}
