import type { Work } from '#features/feature.ts'
import { addDays } from '#kernel/shared/day.ts'
import type { In, Out } from '#wire/contract.ts'
import type { grids } from './contract.ts'
import { chiefRolesAt } from './rules.ts'
import { listLed } from './vacancyQueries.ts'

/** How far ahead a term's end is told: long enough to find somebody, short enough to be believed. */
const daysAhead = 30
/** Grids looked at in one step, and steps in one answer: what is not reached is read with the next page. */
const atOnce = 1_000
const mostSteps = 10

/** Grids that nobody leads, and those whose chief's term is about to end: what the township has to fill. */
export async function readVacancies(
  work: Work,
  input: In<typeof grids.vacancies>,
): Promise<Out<typeof grids.vacancies>> {
  const { tx, scope, packs, today } = work
  const until = addDays(today, daysAhead)
  const rows: Out<typeof grids.vacancies>['rows'] = []
  let after = input.after ?? 0
  for (let step = 0; step < mostSteps; step++) {
    const led = await listLed(tx, scope, { after, townshipId: input.townshipId, today, limit: atOnce })
    for (const grid of led) {
      const model = packs.at(grid)
      const posts = grid.posts.filter(({ role }) => chiefRolesAt(grid.level, model.gridLevels).includes(role))
      const ends = posts.map(({ to }) => to ?? '9999-12-31').sort()
      const last = ends.at(-1) ?? null
      after = grid.id
      if (last !== null && last > until) continue
      const level = model.gridLevels.find((one) => one.level === grid.level)
      const words = { zh: level?.zh ?? '', en: level?.en ?? '' }
      const { id, name, villageId, villageName, townshipId } = grid
      rows.push({ id, name, ...words, villageId, villageName, townshipId, endsOn: last })
      if (rows.length === input.limit) return { rows, next: id }
    }
    if (led.length < atOnce) return { rows, next: null }
  }
  return { rows, next: after }
}
