import { type Decision, no, yes } from '../shared/decision.ts'
import type { Step } from './advance.ts'
import type { Procedure } from './procedure.ts'

/**
 * A supervisor found that an answer does not hold: the case begins again where every case begins, so that whoever dispatches sees it.
 * It is no move of a region, because no region may leave it out, and only what is called finished can be called into question.
 */
export function sendBack(procedure: Procedure, state: string): Decision<Step> {
  const phase = procedure.states[state]?.phase
  if (phase !== 'answered' && phase !== 'shown') return no('procedure.not_from_here', { state, action: 'sendBack' })
  const to = procedure.start
  return yes({ action: 'sendBack', from: state, to, stays: false, due: procedure.states[to]?.due ?? null })
}
