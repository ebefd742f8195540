import { type RawBuilder, sql } from 'kysely'

/**
 * One, where `rows` finds its one row; where it finds none, the database divides by nothing, and with that undoes the whole transaction. So
 * what follows need not wait for the answer. Not counted: to count one row costs more than to find it.
 */
export const oneFound = (rows: RawBuilder<unknown>) => sql<number>`(1 / coalesce((select 1 from ${rows}), 0))`

export const isNoLonger = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === '22012'
