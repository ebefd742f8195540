import type { Words } from '../shared/words.ts'
import type { Clock } from '../shared/workingTime.ts'

/**
 * What a state means to everything outside its procedure. Queues, boards and figures ask for the phase, so that no code needs to
 * know the name of a state: `placed` and `collected` are both `toDispatch`.
 */
export type Phase = 'toDispatch' | 'toClaim' | 'working' | 'answered' | 'shown' | 'closed'

/** One place where a case can stand. `due` is the time allowed here; `final` states run no clock. */
export type State = Words & { phase?: Phase; due?: Clock; final?: true }

/** How a field is asked for and checked. `dayAhead` is today or later; `handler` is whoever the feature can give the case to. */
export type FieldKind = 'text' | 'day' | 'dayAhead' | 'yesNo' | 'stars' | 'choice' | 'handler'

/**
 * Something a move asks the person for, with the words that stand beside it on the page. A `contact` is written to be called: its
 * numbers are shown in full where others are masked.
 */
export type Field = Words & { kind: FieldKind; options?: readonly (Words & { id: string })[]; contact?: true }

/** A step somebody may take. Without `to` the case stays where it is and its clock runs on (a reminder, an addition). */
export type Move = Words & {
  action: string
  from: readonly string[]
  to?: string
  by: readonly string[]
  needs?: readonly string[]
  may?: readonly string[]
  within?: { calendarDays: number }
  after?: { calendarDays: number }
}

/** States and moves as plain data: it is stored, printed for citizens and edited by regions, so it holds no functions. */
export type Procedure = Words & {
  id: string
  start: string
  states: Readonly<Record<string, State>>
  fields: Readonly<Record<string, Field>>
  moves: readonly Move[]
}

/** The role of a move that time itself makes. */
export const CLOCK = 'clock'

type DraftMove<S extends string, F extends string> = Words & {
  action: string
  from: readonly S[]
  to?: S
  by: readonly string[]
  needs?: readonly F[]
  may?: readonly F[]
  within?: { calendarDays: number }
  after?: { calendarDays: number }
}

type Draft<S extends string, F extends string> = Words & {
  id: string
  start: NoInfer<S>
  states: Readonly<Record<S, State>>
  fields: Readonly<Record<F, Field>>
  moves: readonly DraftMove<NoInfer<S>, NoInfer<F>>[]
}

/** Writes a procedure so that a misspelt state or field is a compile error; data from elsewhere meets the same check in `checkPack`. */
export const defineProcedure = <const S extends string, const F extends string>(draft: Draft<S, F>): Procedure => draft
