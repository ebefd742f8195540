import { type ExpressionBuilder, type RawBuilder, type SqlBool, sql } from 'kysely'
import { inScope } from '#database/scoping.ts'
import type { DB } from '#database/types.ts'
import type { Scope } from '#kernel/authority/scope.ts'

const places = { township: 'township_id', village: 'village_id', group: 'group_id' }

/** Rows of a body that lies in the areas of a scope, or in which the caller sits now: a member needs no post to keep its minutes. */
export const within =
  <T extends 'body' | 'deliberation' | 'agenda_item'>(scope: Scope, table: T) =>
  (eb: unknown) =>
    inScope<T>(scope, table, places, () => sitsIn(table, scope))(eb as ExpressionBuilder<DB, T>)

/** The same reader without an area of theirs: what is left are the bodies in which they sit. */
export const seatsOnly = (scope: Scope): Scope => ({
  ...scope,
  ...{ wholeCounty: false, townships: [], villages: [], groups: [], grids: [] },
})

function sitsIn(table: 'body' | 'deliberation' | 'agenda_item', { self }: Scope): RawBuilder<SqlBool> {
  const bodyId = sql.ref(table === 'body' ? 'body.id' : `${table}.body_id`)
  return sql<SqlBool>`exists (select from body_member seat where seat.county_id = ${sql.ref(`${table}.county_id`)}
    and seat.body_id = ${bodyId} and seat.counted and seat.person_id = ${self?.personId ?? null})`
}
