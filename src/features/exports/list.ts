import type { Work } from '#features/feature.ts'
import type { Words } from '#kernel/shared/words.ts'
import type { In } from '#wire/contract.ts'
import type { listExports } from './contract.ts'

export type Asked = In<typeof listExports.make>

/**
 * A list that may leave: how it is called, its columns, which rows stand in it, whom of the register it shows, and what each row says.
 * It is made twice, when it is noted and when it is fetched, so it keeps ids between and no copy.
 */
export type List = Words & {
  headings: readonly string[]
  /** The rows as ids in their order; one more than `most` where there are more, so that nothing is cut off unseen. */
  choose(work: Work, asked: Asked, most: number): Promise<number[]>
  /** Whom the list shows: each of them reads that it was taken out. */
  shown(work: Work, ids: readonly number[]): Promise<number[]>
  rows(work: Work, ids: readonly number[], whole: boolean): Promise<string[][]>
}

/** Columns of one kind of row, each with its title and what it says. */
export type Columns<Row> = readonly { title: string; of: (row: Row) => string }[]

export const headingsOf = <Row>(columns: Columns<Row>): string[] => columns.map((column) => column.title)
export const saidBy = <Row>(columns: Columns<Row>, rows: readonly Row[]): string[][] =>
  rows.map((row) => columns.map((column) => column.of(row)))

export const whereOf = ({ townshipId, villageId, groupId, from, to }: Asked) => {
  return { townshipId, villageId, groupId, from, to }
}
export const numbersOf = (ids: readonly (number | null)[]): number[] => [
  ...new Set(ids.filter((id): id is number => id !== null)),
]
/** 2026-01-02T03:04:05Z as the day it was here. */
export const dayOf = (at: string | null): string =>
  at === null ? '' : new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 10)
