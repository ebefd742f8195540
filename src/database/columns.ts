import pg from 'pg'

/** Whole hours of offset are written short; in the standard's own form a date is read several times faster. */
const isoOf = (text: string) => (/[+-]\d\d$/.test(text) ? `${text.slice(0, 10)}T${text.slice(11)}:00` : text)

/** Half of the moments in a row are the one read just before. */
let read = { text: '', instant: '' }

function instantOf(text: string): string {
  if (text !== read.text) read = { text, instant: new Date(isoOf(text)).toISOString() }
  return read.instant
}

/** Dates stay strings, counts stay numbers: ids are far below 2^53 and a day is never a `Date` (docs/data-decisions.md, 11). */
export const types = new pg.TypeOverrides()
types.setTypeParser(pg.types.builtins.INT8, Number)
types.setTypeParser(pg.types.builtins.DATE, (text) => text)
types.setTypeParser(pg.types.builtins.TIMESTAMPTZ, instantOf)
types.setTypeParser(1016 as never, (text: string) => (text === '{}' ? [] : text.slice(1, -1).split(',').map(Number)))
