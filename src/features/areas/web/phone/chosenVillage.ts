import { useMemo } from 'react'
import { useSession } from '#features/accounts/web/parts.tsx'
import { useRemembered } from '#ui/remembered.ts'
import { useDoor } from '#wire/hooks.ts'

export type Village = { id: number; name: string; within: string }

/** The village this phone looks at. Nobody has to sign in for it, and it is asked once; who holds a post in a village begins there. */
export function useVillage() {
  const { county } = useDoor()
  const [text, remember] = useRemembered(`village.${county}`)
  const { session } = useSession()
  const post = session?.posts.find((one) => one.level === 'village' && one.startAreaId)
  const own = post?.startAreaId ? { id: post.startAreaId, name: post.areaName, within: '' } : null
  const chosen = useMemo(() => parse(text), [text])
  const village = chosen ?? own
  return { village, choose: (next: Village) => remember(JSON.stringify(next)) }
}

function parse(text: string | null): Village | null {
  if (!text) return null
  try {
    const { id, name, within } = JSON.parse(text) as Partial<Village>
    return typeof id === 'number' && typeof name === 'string' ? { id, name, within: within ?? '' } : null
  } catch {
    return null
  }
}
