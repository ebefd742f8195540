import type { Setting, Work } from '#features/feature.ts'
import { daysOf } from '#kernel/pack/limits.ts'
import { addDays, type Day } from '#kernel/shared/day.ts'
import type { In, Out } from '#wire/contract.ts'
import type { grids } from './contract.ts'
import { chiefRolesAt } from './rules.ts'
import { insertTold, listFormerChiefs, listLed, listUntold } from './vacancyQueries.ts'

/** Grids looked at in one step, and steps in one answer: what is not reached is read with the next page. */
const atOnce = 1_000
const mostSteps = 10

type Led = Awaited<ReturnType<typeof listLed>>[number]
const forEver = '9999-12-31'

/** The chief of a grid whose term ends last, with that day; none where nobody leads it. */
function lastChief(packs: Setting['packs'], grid: Led): { id: number; to: Day } | undefined {
  const roles = chiefRolesAt(grid.level, packs.at(grid).gridLevels)
  const chiefs = grid.posts.filter(({ role }) => roles.includes(role)).map(({ id, to }) => ({ id, to: to ?? forEver }))
  return chiefs.sort((one, other) => (one.to < other.to ? -1 : 1)).at(-1)
}

/** Grids that nobody leads, and those whose chief's term is about to end: what the township has to fill. */
export async function readVacancies(
  work: Work,
  input: In<typeof grids.vacancies>,
): Promise<Out<typeof grids.vacancies>> {
  const { tx, scope, packs, today } = work
  const until = addDays(today, daysOf(packs.everywhere, 'chiefTermTold'))
  const rows: Out<typeof grids.vacancies>['rows'] = []
  let after = input.after ?? 0
  for (let step = 0; step < mostSteps; step++) {
    const led = await listLed(tx, scope, { after, townshipId: input.townshipId, today, limit: atOnce })
    for (const grid of led) {
      const last = lastChief(packs, grid)?.to ?? null
      after = grid.id
      if (last !== null && last > until) continue
      const level = packs.at(grid).gridLevels.find((one) => one.level === grid.level)
      const words = { zh: level?.zh ?? '', en: level?.en ?? '' }
      const { id, name, villageName, townshipId } = grid
      rows.push({ id, name, ...words, villageId: grid.throughId, villageName, townshipId, endsOn: last })
      if (rows.length === input.limit) return { rows, next: id }
    }
    if (led.length < atOnce) return { rows, next: null }
  }
  return { rows, next: after }
}

export type Vacancy = { gridId: number; postId: number; townshipId: number; villageId: number | null }

/** Vacancies of the whole county that nobody was told of: each is known by its grid and by the post whose end makes it. */
export async function newVacancies({ tx, county, packs, today }: Setting): Promise<Vacancy[]> {
  const everywhere = {
    countyId: county.id,
    wholeCounty: true,
    townships: [],
    villages: [],
    groups: [],
    grids: [],
    self: null,
  }
  const until = addDays(today, daysOf(packs.everywhere, 'chiefTermTold'))
  const fresh: Vacancy[] = []
  for (let after = 0; ; ) {
    const led = await listLed(tx, everywhere, { after, townshipId: undefined, today, limit: atOnce })
    const open = led.filter((grid) => (lastChief(packs, grid)?.to ?? '') <= until)
    const before = await listFormerChiefs(
      tx,
      county.id,
      open.map(({ id }) => id),
      today,
    )
    const postOf = (grid: Led) => {
      const roles = chiefRolesAt(grid.level, packs.at(grid).gridLevels)
      const over = before.filter(({ gridId, role }) => gridId === grid.id && roles.includes(role))
      return lastChief(packs, grid)?.id ?? over.sort((a, b) => (a.to < b.to ? -1 : 1)).at(-1)?.id ?? 0
    }
    const known = open.map((grid) => ({
      ...{ gridId: grid.id, postId: postOf(grid), townshipId: grid.townshipId, villageId: grid.villageId },
    }))
    const untold = new Set((await listUntold(tx, county.id, known)).map(({ gridId }) => gridId))
    fresh.push(...known.filter(({ gridId }) => untold.has(gridId)))
    if (led.length < atOnce) return fresh
    after = led.at(-1)!.id
  }
}

/** Somebody who may appoint has been told of these: never again of the same. */
export const vacanciesTold = ({ tx, county, today }: Setting, told: readonly Vacancy[]): Promise<void> =>
  insertTold(tx, county.id, told, today)
