import type { Out } from '#wire/contract.ts'
import type { grids } from '../../contract.ts'

export type Village = Out<typeof grids.ofVillage>
export type Grid = Village['grids'][number]
export type Household = Village['unassigned'][number]
export type Holder = NonNullable<Grid['chief']>
