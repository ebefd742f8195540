import { dayOf, daysBetween, type Instant } from '../shared/day.ts'
import { type Decision, no, yes } from '../shared/decision.ts'
import type { Clock } from '../shared/workingTime.ts'
import { faultyFields, missingFields } from './fields.ts'
import type { Move, Procedure } from './procedure.ts'

/** A case as it stands, who is looking at it, and since when it has stood there. */
export type Standing = { state: string; roles: readonly string[]; stateSince: Instant; now: Instant }

/** Somebody wants to do something with a case. `roles` are those of this person towards this case. */
export type Situation = Standing & { action: string; fields: Readonly<Record<string, unknown>> }

/** What follows: the new state and the time allowed in it. `stays` means that state and running clock are left alone. */
export type Step = { action: string; from: string; to: string; stays: boolean; due: Clock | null }

/** The one place where a request, a motion or a mediation changes state. */
export function advance(procedure: Procedure, now: Situation): Decision<Step> {
  const open = procedure.moves.filter((m) => m.action === now.action && m.from.includes(now.state) && inTime(m, now))
  if (open.length === 0) return no('procedure.not_from_here', { state: now.state, action: now.action })
  const mine = open.filter((m) => isMine(m, now))
  if (mine.length === 0) return no('procedure.not_yours', { by: [...new Set(open.flatMap((m) => m.by))] })
  const ready = mine.find((m) => missingFields(m, now.fields).length === 0)
  if (!ready) return no('procedure.incomplete', { missing: missingFields(mine[0]!, now.fields) })
  const faulty = faultyFields(procedure, ready, now.fields, dayOf(now.now))
  if (faulty.length > 0) return no('procedure.wrong_field', { fields: faulty })
  const to = ready.to ?? now.state
  return yes({
    action: now.action,
    from: now.state,
    to,
    stays: ready.to === undefined,
    due: procedure.states[to]?.due ?? null,
  })
}

/** A move is open until the end of its last day, and one that waits opens when its last day of waiting is over. */
export function inTime(move: Move, standing: Standing): boolean {
  if (!move.within && !move.after) return true
  const passed = daysBetween(dayOf(standing.stateSince), dayOf(standing.now))
  if (move.within && passed > move.within.calendarDays) return false
  return !move.after || passed > move.after.calendarDays
}

export const isMine = (move: Move, standing: Standing): boolean => move.by.some((role) => standing.roles.includes(role))
