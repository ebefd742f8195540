import type { Out } from '#wire/contract.ts'
import type { founding } from '../../contract.ts'

/** What the steps hand to each other. */
export type Opened = Out<typeof founding.open>
export type County = Out<typeof founding.readCounty>
export type Model = Opened['models'][number]
