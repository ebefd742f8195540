import type { Contract, Offline, Out } from '../contract.ts'
import type { Asked } from '../hooks.ts'
import type { Picture } from './pictures.ts'

/** What a feature has at hand while it packs: it reads as pages do, so that each answer is kept where the page will look for it. */
export type Packing = {
  read: <C extends Contract>(contract: Offline<C>, asked: Asked<C>) => Promise<Out<C>>
  address: <C extends Contract>(contract: C, asked: Asked<C>) => string
}

/** What a feature takes along before the network is gone, for whoever has this permission; the answer names the photos. */
export type Carried = { permission: string; pack: (packing: Packing) => Promise<readonly Picture[]> }
