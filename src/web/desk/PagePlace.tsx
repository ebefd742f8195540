import { type ReactNode, useMemo } from 'react'
import { PlaceProvider, usePlace } from '#ui/desk/place.ts'
import type { Page } from '#ui/page.ts'
import { useSpeech } from '#ui/speech.ts'

/** The place that a page looks at. Where a group is chosen and the page knows villages only, it is given the village, and says so. */
export function PagePlace({ page, children }: { page: Page; children: ReactNode }) {
  const { t } = useSpeech()
  const { at, way, choose } = usePlace()
  const inGroup = way.at(-1)?.level === 'group' && !page.groups
  const own = useMemo(() => {
    const wide = way.filter((step) => step.level !== 'group')
    return inGroup ? { at: wide.at(-1)?.id ?? null, way: wide, choose } : { at, way, choose }
  }, [inGroup, at, way, choose])
  return (
    <PlaceProvider value={own}>
      {inGroup && page.menu && (
        <p className="sz-quiet sz-no-print">{t('desk.wholeVillage', { village: own.way.at(-1)?.name ?? '' })}</p>
      )}
      {children}
    </PlaceProvider>
  )
}
