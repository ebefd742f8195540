import { CallRefused, call } from '../client.ts'
import { addressOf, type Contract, type Offline, type Out } from '../contract.ts'
import type { Asked, Door } from '../hooks.ts'
import type { Picture } from './pictures.ts'

/** What a feature has at hand while it packs: it reads as pages do, so that each answer is kept where the page will look for it. */
export type Packing = {
  read: <C extends Contract>(contract: Offline<C>, asked: Asked<C>) => Promise<Out<C>>
  /** One thing of a list, which may have gone since the list was read: null where it is refused, so that the others come along. */
  readOne: <C extends Contract>(contract: Offline<C>, asked: Asked<C>) => Promise<Out<C> | null>
  address: <C extends Contract>(contract: C, asked: Asked<C>) => string
}

/** No feature takes more answers of one operation along than this; twice as many are kept (`readings.ts`). */
export const mostCarried = 60

/** What a feature takes along before the network is gone, for whoever has this permission; the answer names the photos. */
export type Carried = { permission: string; pack: (packing: Packing) => Promise<readonly Picture[]> }

/**
 * What is no longer one's own is not taken along. Any other answer, a server that is away or asks to wait, is told like none: then nothing
 * may be thrown away either.
 */
const refusedAs =
  <T>(instead: T) =>
  (error: unknown): T => {
    if (error instanceof CallRefused && [403, 404].includes(error.body.status)) return instead
    throw error
  }

function packing({ send, county, language }: Door, isOver: () => boolean): Packing {
  const read: Packing['read'] = (contract, asked) => {
    if (isOver()) throw new Error('nobody packs any more')
    return call(send, contract, { ...asked, county } as never, { language })
  }
  return {
    read,
    readOne: (contract, asked) => read(contract, asked).catch(refusedAs(null)),
    address: (contract, asked) => addressOf(contract, { ...asked, county }).path,
  }
}

/** Packs for each of these; what one of them is refused keeps nobody else's at home. */
export async function packAll(
  all: readonly Carried[],
  door: Door,
  isOver: () => boolean = () => false,
): Promise<Picture[]> {
  const pictures: Picture[] = []
  for (const one of all) pictures.push(...(await one.pack(packing(door, isOver)).catch(refusedAs([]))))
  return pictures
}
