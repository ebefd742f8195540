import { useMemo } from 'react'
import { useRemembered } from '#ui/remembered.ts'
import { useDoor } from '#wire/hooks.ts'

export type Village = { id: number; name: string; within: string }

/** The village this phone looks at. Nobody has to sign in for it, and it is asked once. */
export function useVillage() {
  const { county } = useDoor()
  const [text, remember] = useRemembered(`village.${county}`)
  const village = useMemo(() => parse(text), [text])
  return { village, choose: (chosen: Village) => remember(JSON.stringify(chosen)) }
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
