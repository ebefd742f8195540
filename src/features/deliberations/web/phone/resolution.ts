import type { Out } from '#wire/contract.ts'
import type { deliberations } from '../../contract.ts'

/** A resolution as somebody who lives there reads it. */
export type Resolution = Out<typeof deliberations.published>['rows'][number]
