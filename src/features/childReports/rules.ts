import { type Decision, no, yes } from '#kernel/shared/decision.ts'
import type { reportStates } from './contract.ts'

type ReportState = (typeof reportStates)[number]

/** Taken up once, settled once, and never settled by an office that has not taken it up. */
export function checkStep(state: ReportState, to: 'received' | 'settled'): Decision<true> {
  if (state === 'settled') return no('childReports.settled')
  if (to === 'received') return state === 'reported' ? yes(true) : no('childReports.received')
  return state === 'received' ? yes(true) : no('childReports.not_received')
}
