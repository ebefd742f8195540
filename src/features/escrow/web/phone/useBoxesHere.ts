import { useEffect, useState } from 'react'
import { useDoor } from '#wire/hooks.ts'
import { countLetters } from '#wire/postbag/keeping.ts'
import type { Box } from '#wire/vault/chest.ts'
import { countDrafts } from '#wire/vault/drafts.ts'
import { useBox } from '#wire/vault/hooks.ts'
import { boxesOf } from '#wire/vault/vault.ts'

export type BoxHere = Pick<Box, 'id' | 'accountId' | 'label'> & { letters: number; drafts: number }

/** The boxes of this county on this phone, with how much waits in each; null until that is known. */
export function useBoxesHere(): readonly BoxHere[] | null {
  const { county } = useDoor()
  const box = useBox()
  const [boxes, setBoxes] = useState<readonly BoxHere[] | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a box that opens, shuts or is made changes what is here
  useEffect(() => {
    let current = true
    const look = async () => {
      const found = await boxesOf(county)
      const counted = await Promise.all(
        found.map(async ({ id, accountId, label }) => {
          const [letters, drafts] = await Promise.all([countLetters(id), countDrafts(id)])
          return { id, accountId, label, letters, drafts }
        }),
      )
      if (current) setBoxes(counted)
    }
    void look()
    return () => {
      current = false
    }
  }, [county, box])
  return boxes
}
