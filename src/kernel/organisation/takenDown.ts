import type { KeptBack } from './keptBack.ts'

/** Why a published answer is taken down, as everybody reads it: it was wrong, things have changed, or it should not have been published. */
export const takenDownFor = ['wrong', 'changed', 'private', 'minor'] as const
export type TakenDown = (typeof takenDownFor)[number]

/** What was private or about a minor stays with those who keep the body from then on, the matter as well as its answer. */
export const keptBackBy = (why: TakenDown): KeptBack | null => (why === 'private' || why === 'minor' ? why : null)
