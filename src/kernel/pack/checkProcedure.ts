import { CLOCK, type Move, type Procedure } from '../procedure/procedure.ts'
import { endingStates, reachableStates } from '../procedure/walk.ts'
import { type Fault, fault, numbered } from './fault.ts'
import { nearest, perhaps } from './nearest.ts'

/** A misspelt state, a role nobody has, a state without a way in or out: what would strand a case half a year from now. */
export function procedureFaults(procedure: Procedure, roles: ReadonlySet<string>): Fault[] {
  const at = `procedures.${procedure.id}`
  const start = Object.hasOwn(procedure.states, procedure.start)
    ? []
    : [
        fault(
          'pack.unknown_state',
          `${at}.start`,
          procedure.start,
          perhaps(procedure.start, Object.keys(procedure.states)),
        ),
      ]
  return [
    ...start,
    ...stateFaults(asMeant(procedure), at),
    ...fieldFaults(procedure, at),
    ...procedure.moves.flatMap((move, index) => moveFaults(procedure, move, index, roles)),
  ]
}

/** The procedure with every misspelt state as it was probably meant: one slip, told once, must not strand the states behind it. */
export function asMeant(procedure: Procedure): Procedure {
  const names = Object.keys(procedure.states)
  const meant = (name: string) => (names.includes(name) ? name : (nearest(name, names) ?? name))
  const moves = procedure.moves.map((move) => ({
    ...move,
    from: move.from.map(meant),
    ...(move.to !== undefined && { to: meant(move.to) }),
  }))
  return { ...procedure, moves }
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

/** A choice without options cannot be made, and options of anything else are never shown. */
const fieldFaults = (procedure: Procedure, at: string): Fault[] =>
  Object.entries(procedure.fields)
    .filter(([, field]) => (field.kind === 'choice') !== (field.options !== undefined))
    .map(([name]) => fault('pack.options_and_choice', `${at}.fields.${name}`, name))

function moveFaults(procedure: Procedure, move: Move, index: number, roles: ReadonlySet<string>): Fault[] {
  const at = `procedures.${procedure.id}.moves.${move.action}`
  const where = `procedures › ${procedure.id} › moves ${numbered(index, move.action)}`
  const unknown = (code: string, names: readonly string[], known: Iterable<string>) => {
    const all = new Set(known)
    return names.filter((name) => !all.has(name)).map((name) => fault(code, at, name, { where, ...perhaps(name, all) }))
  }
  const clock = move.by.includes(CLOCK)
  return [
    ...unknown(
      'pack.unknown_state',
      move.to === undefined ? move.from : [...move.from, move.to],
      Object.keys(procedure.states),
    ),
    ...unknown('pack.unknown_field', [...(move.needs ?? []), ...(move.may ?? [])], Object.keys(procedure.fields)),
    ...unknown('pack.unknown_role', move.by, [...roles, CLOCK]),
    ...(clock && (!move.after || move.to === undefined || (move.needs ?? []).length > 0)
      ? [fault('pack.clock_move_incomplete', at, move.action, { where })]
      : []),
  ]
}
