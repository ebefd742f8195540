import { type RawBuilder, sql } from 'kysely'

/**
 * One, where `rows` finds one row; where it finds none, the database divides by nothing, and with that undoes the whole transaction. So
 * what follows need not wait for the answer.
 */
export const oneFound = (rows: RawBuilder<unknown>) => sql<number>`(select 1 / count(*) from ${rows})`

export const isNoLonger = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === '22012'
