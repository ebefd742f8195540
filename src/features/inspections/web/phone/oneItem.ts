import type { Out } from '#wire/contract.ts'
import type { inspections } from '../../contract.ts'

/** A drawn matter, as the parts of its page hand it to each other. */
export type Item = Out<typeof inspections.read>['items'][number]

/** Where one goes on to the next. */
export const list = '/inspections'
