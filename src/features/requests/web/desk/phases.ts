import type { Out } from '#wire/contract.ts'
import type { requests } from '../../contract.ts'

export type Row = Out<typeof requests.queue>['rows'][number]
export type Full = Out<typeof requests.read>
export type Action = Full['actions'][number]
export type PhaseId = Row['state']['phase']

/** The stages in the order of the work. Phases are the product's own; the states inside them are named by the packs. */
export const phases: readonly PhaseId[] = ['toDispatch', 'toClaim', 'working', 'answered', 'shown', 'closed']
