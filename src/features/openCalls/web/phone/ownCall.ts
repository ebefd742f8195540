import type { Out } from '#wire/contract.ts'
import type { openCalls } from '../../contract.ts'

/** An open call as a household sees it. */
export type OwnCall = Out<typeof openCalls.mine>['rows'][number]
