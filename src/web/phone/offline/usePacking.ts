import { useEffect } from 'react'
import { useSession } from '#features/accounts/web/parts.tsx'
import { useDoor } from '#wire/hooks.ts'
import { useOnline } from '#wire/online.ts'
import { packAll } from '#wire/vault/carried.ts'
import { carryPictures } from '#wire/vault/pictures.ts'
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
      const theirs = carried.filter((one) => held.includes(one.permission))
      const pictures = await packAll(theirs, door, () => over)
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
