import { addDays, dayOf, type Instant, instantOn } from '../shared/day.ts'
import type { Words } from '../shared/words.ts'
import { inTime, isMine, type Standing } from './advance.ts'
import { CLOCK, type Field, type Move, type Procedure } from './procedure.ts'

/** A field as a page shows it: its name, words and kind, and whether the move is refused without it. */
export type AskedField = Field & { name: string; required: boolean }

/** An action open to this person now. A page draws its button and form from this alone and knows no states. */
export type OpenMove = Words & {
  action: string
  to: string
  stays: boolean
  needs: readonly string[]
  fields: readonly AskedField[]
}

/** What this person may do with this case now. */
export function openMoves(procedure: Procedure, standing: Standing): OpenMove[] {
  return procedure.moves
    .filter((move) => move.from.includes(standing.state) && isMine(move, standing) && inTime(move, standing))
    .map((move) => ({
      action: move.action,
      zh: move.zh,
      en: move.en,
      to: move.to ?? standing.state,
      stays: move.to === undefined,
      needs: move.needs ?? [],
      fields: [...asked(procedure, move.needs, true), ...asked(procedure, move.may, false)],
    }))
}

const asked = (procedure: Procedure, names: readonly string[] | undefined, required: boolean): AskedField[] =>
  (names ?? []).flatMap((name) => {
    const field = procedure.fields[name]
    return field ? [{ ...field, name, required }] : []
  })

/** The moves that time makes out of a state. Whoever enters the state sets a timer for each. */
export const clockMoves = (procedure: Procedure, state: string): Move[] =>
  procedure.moves.filter((move) => move.by.includes(CLOCK) && move.from.includes(state))

/** When a move of the clock falls due: the first moment at which `advance` allows it. */
export const clockMoveAt = (move: Move, stateSince: Instant): Instant =>
  instantOn(addDays(dayOf(stateSince), (move.after?.calendarDays ?? -1) + 1), '00:00')
