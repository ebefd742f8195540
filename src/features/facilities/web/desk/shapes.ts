import type { Out } from '#wire/contract.ts'
import type { facilities } from '../../contract.ts'

export type FacilityRow = Out<typeof facilities.list>['rows'][number]
