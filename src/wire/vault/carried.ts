import type { Contract, Offline, Out } from '../contract.ts'
import type { Asked } from '../hooks.ts'
import type { Picture } from './pictures.ts'

/** What a feature has at hand while it packs: it reads as pages do, so that each answer is kept where the page will look for it. */
export type Packing = {
  read: <C extends Contract>(contract: Offline<C>, asked: Asked<C>) => Promise<Out<C>>
  address: <C extends Contract>(contract: C, asked: Asked<C>) => string
}

/** No feature takes more answers of one operation along than this; twice as many are kept (`readings.ts`). */
export const mostCarried = 60

/** What a feature takes along before the network is gone, for whoever has this permission; the answer names the photos. */
export type Carried = { permission: string; pack: (packing: Packing) => Promise<readonly Picture[]> }
