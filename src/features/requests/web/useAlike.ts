import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { call } from '#wire/client.ts'
import type { Out } from '#wire/contract.ts'
import { useDoor } from '#wire/hooks.ts'
import { requests } from '../contract.ts'

type Alike = Out<typeof requests.alike>['rows'][number]

/** Fewer characters say too little to compare. */
const fewest = 4
/** Nobody is asked about while somebody is still typing. */
const pauseMs = 900

type Said = { text: string; placeName: string; category: string | null }
type Compared = Said & { villageId: number | null }
export type Same = ReturnType<typeof useSame>

/** What may be the same as what is being filed, and which of it was chosen; a choice that is no longer offered is none. */
export function useSame({ text, placeName, category }: Said, villageId: number | null, enabled: boolean) {
  const rows = useAlike({ text, placeName, category, villageId }, enabled)
  const [chosen, choose] = useState<number | null>(null)
  const id = rows.some((row) => row.id === chosen) ? chosen : null
  return { rows, id, choose, asked: id === null ? {} : { sameAs: id } }
}

/** Open matters that may be what is being written down just now; none until there is something to compare. */
function useAlike(said: Compared, enabled: boolean): readonly Alike[] {
  const door = useDoor()
  const settled = useSettled(JSON.stringify({ ...said, text: said.text.trim(), placeName: said.placeName.trim() }))
  const { villageId, text, placeName, category } = JSON.parse(settled) as Compared
  const asked = { villageId: villageId ?? 0, text, placeName, ...(category ? { category } : {}) }
  const ready = enabled && villageId !== null && [...text].length >= fewest
  const { data } = useQuery({
    queryKey: [requests.alikeSaid.id, door.language, asked],
    queryFn: () => call(door.send, requests.alikeSaid, { ...asked, county: door.county }, { language: door.language }),
    enabled: ready,
  })
  return ready ? (data?.rows ?? []) : []
}

function useSettled(value: string): string {
  const [settled, settle] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => settle(value), pauseMs)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}
