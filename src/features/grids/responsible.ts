import { refuse, type Work } from '#features/feature.ts'
import type { Model } from '#kernel/pack/model.ts'
import type { Day } from '#kernel/shared/day.ts'
import type { In, Out } from '#wire/contract.ts'
import type { grids } from './contract.ts'
import { listHolders } from './holderQueries.ts'
import { findGrid } from './queries.ts'
import { findGridThen } from './responsibleQueries.ts'
import { type Grid, type Holder, serving, type Via } from './rules.ts'

type Answer = Out<typeof grids.responsible>

/** Who was responsible for a household on a day: where it lay then, the grids above, and everybody whose post served there that day. */
export async function readResponsible(work: Work, input: In<typeof grids.responsible>): Promise<Answer> {
  const on = input.on ?? work.today
  const lay = await findGridThen(work.tx, work.scope, input.householdId, on)
  if (!lay) refuse('grid.household_missing')
  if (lay.gridId === null) refuse('grid.not_then')
  return answerFor(work, lay.gridId, on)
}

/** The same for a grid, one that has ended included. */
export const readGridResponsible = async (
  work: Work,
  input: In<typeof grids.gridResponsible>,
): Promise<Out<typeof grids.gridResponsible>> => answerFor(work, input.gridId, input.on ?? work.today)

async function answerFor(work: Work, gridId: number, on: Day): Promise<Answer> {
  const { tx, scope, packs } = work
  const whole = { ...scope, wholeCounty: true }
  const grid = (await findGrid(tx, scope, gridId, false, true)) ?? refuse('grid.missing')
  const line: Grid[] = []
  for (const id of grid.ancestorIds) line.push((await findGrid(tx, whole, id, false, true)) ?? refuse('grid.missing'))
  line.push(grid)
  const holders = await listHolders(tx, scope, grid, on)
  const model = packs.at(grid)
  return {
    on,
    grids: line.map((one) => ({ id: one.id, name: one.name, level: one.level, ...levelWords(model, one) })),
    people: serving(grid, holders, on).map((one) => person(model, one, line)),
  }
}

function levelWords(model: Model, grid: Grid) {
  const level = model.gridLevels.find((one) => one.level === grid.level)
  const kind = model.gridKinds[grid.kind]
  const words = grid.kind === 'general' ? (level ?? kind) : kind
  return { zh: words?.zh ?? '', en: words?.en ?? '' }
}

function person(model: Model, one: Holder & { via: Via }, line: readonly Grid[]) {
  const words = model.postTitles[one.title] ?? { zh: one.title, en: model.roles[one.role]?.en ?? one.title }
  return {
    postId: one.id,
    personId: one.personId,
    name: one.name,
    role: one.role,
    title: { zh: words.zh, en: words.en },
    via: one.via,
    gridName: one.level === 'grid' ? (line.find((grid) => grid.id === one.areaId)?.name ?? null) : null,
    termFrom: one.termFrom,
    termTo: one.termTo,
  }
}
