import { must, refuse, type Work } from '#features/feature.ts'
import { listAnswering, listBodyNames } from '#features/organisations/public.ts'
import { bodyWords } from '#kernel/pack/model.ts'
import type { GridKind } from '#kernel/pack/pack.ts'
import type { In, Out } from '#wire/contract.ts'
import type { grids } from './contract.ts'
import { listHolders } from './holderQueries.ts'
import type { GridBody } from './notes.ts'
import { findGrid, listOfBody } from './queries.ts'
import { checkBody, type Grid, gridBodyKinds, serving } from './rules.ts'

type Row = { id: number; name: string; kind: string }

const shown =
  ({ packs }: Pick<Work, 'packs'>, at: Pick<Grid, 'townshipId' | 'villageId'>) =>
  ({ id, name, kind }: Row): GridBody => ({ id, name, kindName: bodyWords(packs.at(at), kind) })

const choicesFor = ({ tx, county, packs }: Pick<Work, 'tx' | 'county' | 'packs'>, grid: Grid) =>
  listAnswering(tx, county.id, {
    ...grid,
    villageId: grid.villageId ?? 0,
    kinds: gridBodyKinds(packs.at(grid).bodyTypes),
  })

/** Refuses an organisation that the grid cannot be of. */
export async function mayBeOf(work: Work, grid: Grid, kind: GridKind, bodyId: number | null): Promise<void> {
  const choices = bodyId === null ? [] : await choicesFor(work, grid)
  must(
    checkBody(
      kind,
      bodyId,
      choices.map(({ id }) => id),
    ),
  )
}

export async function listGridBodies(
  work: Work,
  { gridId }: In<typeof grids.bodies>,
): Promise<Out<typeof grids.bodies>> {
  const grid = (await findGrid(work.tx, work.scope, gridId)) ?? refuse('grid.missing')
  return { rows: (await choicesFor(work, grid)).map(shown(work, grid)) }
}

/** The organisations that these grids of one village are of, by their id. */
export async function bodiesNamed(work: Work, found: readonly Grid[]): Promise<Map<number, GridBody>> {
  const ids = found.flatMap(({ bodyId }) => bodyId ?? [])
  if (ids.length === 0) return new Map()
  const rows = await listBodyNames(work.tx, work.county.id, ids)
  return new Map(rows.map((row) => [row.id, shown(work, found[0]!)(row)]))
}

/** The grids of an organisation with who serves there; none beyond the reader's own areas. */
export async function readGridsOfBody(
  work: Work,
  { bodyId }: In<typeof grids.ofBody>,
): Promise<Out<typeof grids.ofBody>> {
  const { tx, scope, packs, today } = work
  const rows: Out<typeof grids.ofBody>['rows'] = []
  for (const { villageName, households, villageId, ...rest } of await listOfBody(tx, scope, bodyId)) {
    if (villageId === null) continue
    const grid = { ...rest, villageId }
    const titles = packs.at(grid).postTitles
    const people = serving(grid, await listHolders(tx, scope, grid, today), today)
    rows.push({
      ...{ id: grid.id, name: grid.name, villageId: grid.villageId, villageName, building: grid.building, households },
      people: people
        .filter(({ via }) => via === 'grid' || via === 'above')
        .map(({ id, name, title }) => ({
          ...{ postId: id, name },
          title: { zh: titles[title]?.zh ?? title, en: titles[title]?.en ?? title },
        })),
    })
  }
  return { rows }
}
