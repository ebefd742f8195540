import { useState } from 'react'
import { useVillage } from '#features/areas/web/parts.tsx'
import { useSpeech } from '#ui/speech.ts'
import { countOf } from '#ui/typed.ts'
import { useDraft } from '#ui/useDraft.ts'
import { usePhotos } from '#ui/usePhotos.ts'
import { MOST_PHOTOS, type Said } from './SaidFields.tsx'

const SHORTEST = 2

/** A form that says something: its draft, its photos, what is still missing, and the input it comes to. */
export function useSaying<T extends Said>(name: string, blank: T) {
  const { t } = useSpeech()
  const { draft, change, drop } = useDraft(name, blank)
  const photos = usePhotos(name, MOST_PHOTOS)
  const { village } = useVillage()
  const [pressed, setPressed] = useState(false)
  const short = countOf(draft.text.trim()) < SHORTEST
  const faults = {
    text: pressed && short ? t('requests.phone.text.missing') : null,
    village: pressed && !village ? t('requests.phone.village.missing') : null,
  }
  const input = () => ({
    text: draft.text.trim(),
    placeName: draft.placeName.trim(),
    publishConsent: draft.publishConsent,
    ...(village ? { villageId: village.id } : {}),
    ...(draft.category ? { category: draft.category } : {}),
  })
  /** What stands in the list of what waits, until there is a network. */
  const telling = (title: string, page: string, whose: string | null = null) => ({
    title,
    lines: [
      ...(whose ? [{ name: t('requests.phone.whose'), value: whose }] : []),
      { name: t('requests.phone.said'), value: draft.text.trim() },
      ...(draft.placeName.trim() ? [{ name: t('requests.phone.where'), value: draft.placeName.trim() }] : []),
    ],
    ...{ page, aboutId: null, lane: null, version: null, moves: 0 as const },
    draft: { name, values: { ...draft } },
  })
  const sent = () => {
    drop()
    photos.drop()
  }
  return {
    said: draft,
    change: change as (part: Partial<T>) => void,
    photos,
    faults,
    ready: !short && village !== null,
    press: () => setPressed(true),
    input,
    telling,
    blobs: photos.photos.map((photo) => photo.blob),
    sent,
  }
}
