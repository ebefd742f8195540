import { type Day, isDay } from '../shared/day.ts'
import type { Field, Move, Procedure } from './procedure.ts'

/** Room for a full account of what happened, not for a pasted file. */
const LONGEST_TEXT = 2000

const isEmpty = (value: unknown) =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '')

export const missingFields = (move: Move, fields: Readonly<Record<string, unknown>>): string[] =>
  (move.needs ?? []).filter((name) => isEmpty(fields[name]))

/** Names of the given fields that hold something of the wrong kind. A field the move does not know is wrong too. */
export function faultyFields(
  procedure: Procedure,
  move: Move,
  fields: Readonly<Record<string, unknown>>,
  today: Day,
): string[] {
  const known = [...(move.needs ?? []), ...(move.may ?? [])]
  return Object.keys(fields).filter((name) => {
    if (isEmpty(fields[name])) return false
    const field = known.includes(name) ? procedure.fields[name] : undefined
    return field === undefined || !fits(field, fields[name], today)
  })
}

function fits(field: Field, value: unknown, today: Day): boolean {
  switch (field.kind) {
    case 'text':
      return typeof value === 'string' && [...value].length <= LONGEST_TEXT
    case 'day':
      return isDay(value)
    case 'dayAhead':
      return isDay(value) && value >= today
    case 'yesNo':
      return typeof value === 'boolean'
    case 'stars':
      return Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 5
    case 'choice':
      return (field.options ?? []).some((option) => option.id === value)
    case 'handler':
      return true
  }
}
