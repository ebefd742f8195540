import type { Out } from '#wire/contract.ts'
import type { openCalls } from '../../contract.ts'

/** A call as the household of its grid reads it. */
export type OwnCall = Out<typeof openCalls.mine>['rows'][number]
