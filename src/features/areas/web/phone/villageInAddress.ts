import { useEffect } from 'react'
import { useSearchParams } from 'wouter'
import { useRead } from '#wire/hooks.ts'
import { areas } from '../../contract.ts'
import { useVillage, type Village } from './chosenVillage.ts'

/**
 * For pages that people send to each other: the village stands in the address, so that whoever opens the link sees the same one. It
 * does not take the place of the village that a phone has chosen; a phone that has none begins with it.
 */
export function useVillageInAddress() {
  const { village: own, choose: remember } = useVillage()
  const [search, setSearch] = useSearchParams()
  const asked = Number(search.get('village')) || null
  const foreign = asked !== null && asked !== own?.id
  const { data, isPending } = useRead(areas.path, { areaId: asked ?? 0 }, { enabled: foreign })
  const sent = foreign && data ? villageAt(data.rows) : null
  useEffect(() => {
    if (asked === null && own) setSearch({ village: String(own.id) }, { replace: true })
    if (sent && !own) remember(sent)
  })
  const choose = (next: Village) => {
    remember(next)
    setSearch({ village: String(next.id) }, { replace: true })
  }
  return { village: sent ?? own, choose, pending: foreign && isPending }
}

function villageAt(way: readonly { id: number; name: string; level: string }[]): Village | null {
  const village = way.find((one) => one.level === 'village')
  const township = way.find((one) => one.level === 'township')
  return village ? { id: village.id, name: village.name, within: township?.name ?? '' } : null
}
