import { useEffect } from 'react'
import { useSession } from '#features/accounts/web/parts.tsx'
import { call } from '#wire/client.ts'
import { addressOf } from '#wire/contract.ts'
import { type Door, useDoor } from '#wire/hooks.ts'
import { useOnline } from '#wire/online.ts'
import type { Packing } from '#wire/vault/carried.ts'
import { carryPictures, type Picture } from '#wire/vault/pictures.ts'
import type { OpenBox } from '#wire/vault/vault.ts'
import { carried } from './carried.ts'

const MINUTES_BETWEEN = 10

/** Packs the bag for the valley: what people will need is read before the network is gone, not when it is missed; what is no more in hand goes. */
export function usePacking(box: OpenBox | null): void {
  const door = useDoor()
  const { session } = useSession()
  const online = useOnline()
  const permissions = session?.permissions.join(' ') ?? ''
  useEffect(() => {
    if (!box || !online) return
    const held = permissions.split(' ')
    let over = false
    const pack = async () => {
      const pictures: Picture[] = []
      for (const one of carried)
        if (held.includes(one.permission)) pictures.push(...(await one.pack(packing(door, () => over))))
      await carryPictures(box, pictures, () => over)
    }
    const quietly = () => void pack().catch(() => {}) // the next round tries again
    quietly()
    const timer = setInterval(quietly, MINUTES_BETWEEN * 60_000)
    return () => {
      over = true
      clearInterval(timer)
    }
  }, [box, door, online, permissions])
}

const packing = ({ send, county, language }: Door, isOver: () => boolean): Packing => ({
  read: (contract, asked) => {
    if (isOver()) throw new Error('nobody packs any more')
    return call(send, contract, { ...asked, county } as never, { language })
  },
  address: (contract, asked) => addressOf(contract, { ...asked, county }).path,
})
