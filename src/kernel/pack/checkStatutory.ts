import type { Move, Phase, Procedure } from '../procedure/procedure.ts'
import { type Fault, fault, numbered } from './fault.ts'
import type { Pack, StatutoryRule, StatutoryStep } from './pack.ts'

/** The order in which a case is worked: handing it back is a move against this order. */
const ORDER: readonly Phase[] = ['toDispatch', 'toClaim', 'working', 'answered']

/** Steps of law that a procedure leaves out, each with its article. Which steps there are is core's to say, not the kernel's. */
export const statutoryFaults = (procedure: Procedure, core: Pack): Fault[] =>
  (core.statutorySteps ?? []).flatMap((step) => {
    const statute = (core.statutes ?? []).find((one) => one.id === step.statute)
    return breaches(procedure, step.rule).map((spot) => toFault(procedure, step, spot, statute))
  })

/** Where a step is missing: a move of the procedure, one of its states, or the procedure as a whole. */
type Spot = { move: Move } | { state: string } | 'all'

function toFault(
  procedure: Procedure,
  step: StatutoryStep,
  spot: Spot,
  statute: { law: string; article: string } | undefined,
): Fault {
  const root = ['procedures', procedure.id]
  const more = { stepZh: step.zh, stepEn: step.en, law: statute?.law ?? '', article: statute?.article ?? '' }
  const at = (...steps: string[]) => [...root, ...steps].join('.')
  if (spot === 'all') return fault('pack.statutory_step', at(), step.id, more)
  if ('state' in spot) return fault('pack.statutory_step', at('states', spot.state), step.id, more)
  const { action } = spot.move
  const where = [...root, `moves ${numbered(procedure.moves.indexOf(spot.move), action)}`].join(' › ')
  return fault('pack.statutory_step', at('moves', action), step.id, { ...more, where })
}

function breaches(procedure: Procedure, rule: StatutoryRule): Spot[] {
  const phaseOf = (state: string | undefined) => procedure.states[state ?? '']?.phase
  switch (rule.kind) {
    case 'givesReason':
      return procedure.moves
        .filter((move) => move.action === rule.action || (move.by.includes(rule.by) && handsBack(move, phaseOf)))
        .filter((move) => !asksForText(procedure, move) || procedure.states[move.to ?? '']?.final)
        .map((move) => ({ move }))
    case 'endsOnlyBy':
      return procedure.moves
        .filter((move) => move.to !== undefined && procedure.states[move.to]?.final && phaseOf(move.to) === rule.phase)
        .filter((move) => move.by.some((role) => !rule.by.includes(role)))
        .map((move) => ({ move }))
    case 'passesThrough':
      return skipped(procedure, rule)
    case 'offers':
      return Object.keys(procedure.states)
        .filter((state) => phaseOf(state) === rule.phase)
        .filter((state) => !procedure.moves.some((move) => move.from.includes(state) && isOffered(move, rule)))
        .map((state) => ({ state }))
  }
}

function handsBack(move: Move, phaseOf: (state: string | undefined) => Phase | undefined): boolean {
  const place = (state: string | undefined) => ORDER.indexOf(phaseOf(state) ?? 'closed')
  const to = place(move.to)
  return to >= 0 && move.from.some((state) => place(state) > to)
}

const asksForText = (procedure: Procedure, move: Move): boolean =>
  (move.needs ?? []).some((name) => procedure.fields[name]?.kind === 'text')

const isOffered = (move: Move, rule: Extract<StatutoryRule, { kind: 'offers' }>): boolean =>
  move.action === rule.action &&
  move.by.length === 1 &&
  move.by[0] === rule.by &&
  move.after === undefined &&
  rule.needs.every((name) => move.needs?.includes(name))

/** Ends that are reached around the phase, and ways into it without a word to the person. A procedure without the phase skips it all. */
function skipped(procedure: Procedure, rule: Extract<StatutoryRule, { kind: 'passesThrough' }>): Spot[] {
  const inPhase = (state: string) => procedure.states[state]?.phase === rule.phase
  if (!Object.keys(procedure.states).some(inPhase) || inPhase(procedure.start)) return ['all']
  const around = new Set([procedure.start])
  for (const state of around) {
    for (const move of procedure.moves) {
      if (move.from.includes(state) && move.to !== undefined && !inPhase(move.to)) around.add(move.to)
    }
  }
  const ends = [...around]
    .filter((state) => procedure.states[state]?.final)
    .filter((state) => procedure.states[state]?.phase !== rule.unlessEndsIn)
  const silent = procedure.moves.filter(
    (move) =>
      move.to !== undefined &&
      inPhase(move.to) &&
      move.from.some((state) => !inPhase(state) && !procedure.states[state]?.final) &&
      (!rule.withOneOf.some((name) => move.needs?.includes(name)) || move.by.some((role) => rule.notBy.includes(role))),
  )
  return [...ends.map((state) => ({ state })), ...silent.map((move) => ({ move }))]
}
