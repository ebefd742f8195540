import type { Procedure } from './procedure.ts'

/** States to which some chain of moves leads from the start. */
export function reachableStates(procedure: Procedure): Set<string> {
  return spread([procedure.start], (state) =>
    procedure.moves.filter((move) => move.from.includes(state)).flatMap((move) => move.to ?? []),
  )
}

/** States from which some chain of moves leads to an end. A case outside this set would lie open for ever. */
export function endingStates(procedure: Procedure): Set<string> {
  const ends = Object.keys(procedure.states).filter((state) => procedure.states[state]?.final)
  return spread(ends, (state) => procedure.moves.filter((move) => move.to === state).flatMap((move) => move.from))
}

function spread(from: readonly string[], next: (state: string) => readonly string[]): Set<string> {
  const seen = new Set(from)
  for (const state of seen) for (const other of next(state)) seen.add(other)
  return seen
}
