import { CLOCK, type Move, type Procedure } from '../procedure/procedure.ts'
import { endingStates, reachableStates } from '../procedure/walk.ts'
import { type Fault, fault } from './fault.ts'

/** A misspelt state, a role nobody has, a state without a way in or out: what would strand a case half a year from now. */
export function procedureFaults(procedure: Procedure, roles: ReadonlySet<string>): Fault[] {
  const at = `procedures.${procedure.id}`
  const start = Object.hasOwn(procedure.states, procedure.start)
    ? []
    : [fault('pack.unknown_state', `${at}.start`, procedure.start)]
  return [
    ...start,
    ...stateFaults(procedure, at),
    ...procedure.moves.flatMap((move) => moveFaults(procedure, move, roles, at)),
  ]
}

function stateFaults(procedure: Procedure, at: string): Fault[] {
  const reachable = reachableStates(procedure)
  const ending = endingStates(procedure)
  return Object.entries(procedure.states).flatMap(([name, state]) => {
    const here = `${at}.states.${name}`
    return [
      ...(reachable.has(name) ? [] : [fault('pack.unreachable_state', here, name)]),
      ...(ending.has(name) ? [] : [fault('pack.dead_state', here, name)]),
      ...(state.phase ? [] : [fault('pack.state_without_phase', here, name)]),
      ...(state.final && state.due ? [fault('pack.final_with_clock', here, name)] : []),
    ]
  })
}

function moveFaults(procedure: Procedure, move: Move, roles: ReadonlySet<string>, at: string): Fault[] {
  const here = `${at}.moves.${move.action}`
  const states = [...move.from, ...(move.to === undefined ? [] : [move.to])]
  const fields = [...(move.needs ?? []), ...(move.may ?? [])]
  const clock = move.by.includes(CLOCK)
  return [
    ...states
      .filter((name) => !Object.hasOwn(procedure.states, name))
      .map((name) => fault('pack.unknown_state', here, name)),
    ...fields
      .filter((name) => !Object.hasOwn(procedure.fields, name))
      .map((name) => fault('pack.unknown_field', here, name)),
    ...move.by
      .filter((name) => name !== CLOCK && !roles.has(name))
      .map((name) => fault('pack.unknown_role', here, name)),
    ...(clock && (!move.after || move.to === undefined || (move.needs ?? []).length > 0)
      ? [fault('pack.clock_move_incomplete', here, move.action)]
      : []),
  ]
}
