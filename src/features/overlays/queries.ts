import type { ExpressionBuilder } from 'kysely'
import type { Db } from '#database/driver.ts'
import { inScope } from '#database/scoping.ts'
import type { DB } from '#database/types.ts'
import type { Scope } from '#kernel/authority/scope.ts'
import type { Day, Instant } from '#kernel/shared/day.ts'

/** A village has some tens of grids and four officers to each: this is far above it. */
const mostRows = 2_000

/** The lines that the scope reaches. */
export const here = (scope: Scope) =>
  inScope<'overlay'>(scope, 'overlay', {
    township: 'township_id',
    village: 'village_id',
    group: 'group_id',
    grid: 'grid_id',
  })

/** The lines whose term holds that day. */
export const onThatDay = (on: Day) => (eb: ExpressionBuilder<DB, 'overlay'>) =>
  eb.and([
    eb('overlay.term_from', '<=', on),
    eb.or([eb('overlay.term_to', 'is', null), eb('overlay.term_to', '>=', on)]),
  ])

/** Who looks after which grid of a village on a day. */
export const listOverlays = (tx: Db, scope: Scope, villageId: number, on: Day) =>
  tx
    .selectFrom('overlay')
    .innerJoin('person as p', (join) =>
      join.onRef('p.county_id', '=', 'overlay.county_id').onRef('p.id', '=', 'overlay.person_id'),
    )
    .innerJoin('grid as g', (join) =>
      join.onRef('g.county_id', '=', 'overlay.county_id').onRef('g.id', '=', 'overlay.grid_id'),
    )
    .select([
      'overlay.id',
      'overlay.network',
      'overlay.member',
      'overlay.person_id as personId',
      'p.name',
      'overlay.grid_id as gridId',
      'g.name as gridName',
      'overlay.duty',
      'overlay.term_from as termFrom',
      'overlay.term_to as termTo',
    ])
    .where((eb) => here(scope)(eb as never))
    .where('overlay.village_id', '=', villageId)
    .where((eb) => onThatDay(on)(eb as never))
    .orderBy('overlay.id')
    .limit(mostRows)
    .execute()

type Place = { id: number; townshipId: number; villageId: number; groupId: number | null }
type NewOverlay = {
  network: string
  member: string
  personId: number
  duty: string
  termFrom: Day
  termTo: Day | null
  accountId: number | null
  at: Instant
}

export async function insertOverlay(tx: Db, scope: Scope, grid: Place, one: NewOverlay): Promise<number> {
  const row = await tx
    .insertInto('overlay')
    .values({
      ...{ county_id: scope.countyId, network: one.network, member: one.member, person_id: one.personId },
      ...{ grid_id: grid.id, township_id: grid.townshipId, village_id: grid.villageId, group_id: grid.groupId },
      ...{ duty: one.duty, term_from: one.termFrom, term_to: one.termTo, by_account_id: one.accountId, at: one.at },
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

export const findOverlayForUpdate = (tx: Db, scope: Scope, overlayId: number) =>
  tx
    .selectFrom('overlay')
    .select(['id', 'grid_id as gridId', 'term_from as termFrom', 'term_to as termTo'])
    .where(here(scope))
    .where('id', '=', overlayId)
    .forUpdate()
    .executeTakeFirst()

/** Whether somebody already holds this place on this grid while the term runs. */
export async function isHeld(tx: Db, scope: Scope, grid: Place, one: NewOverlay): Promise<boolean> {
  const row = await tx
    .selectFrom('overlay')
    .select('id')
    .where('county_id', '=', scope.countyId)
    .where('grid_id', '=', grid.id)
    .where('network', '=', one.network)
    .where('member', '=', one.member)
    .where('person_id', '=', one.personId)
    .where('term_from', '<=', one.termTo ?? '9999-12-31')
    .where((eb) => eb.or([eb('term_to', 'is', null), eb('term_to', '>=', one.termFrom)]))
    .executeTakeFirst()
  return row !== undefined
}

export const endOverlay = (tx: Db, scope: Scope, overlayId: number, on: Day) =>
  tx.updateTable('overlay').set({ term_to: on }).where(here(scope)).where('id', '=', overlayId).execute()
