import { useState } from 'react'
import { useVillage } from '#features/areas/web/parts.tsx'
import { useUpload } from '#features/attachments/web/parts.tsx'
import { useSpeech } from '#ui/speech.ts'
import { countOf } from '#ui/typed.ts'
import { useDraft } from '#ui/useDraft.ts'
import { usePhotos } from '#ui/usePhotos.ts'
import { MOST_PHOTOS, type Said } from './SaidFields.tsx'

const SHORTEST = 2

/**
 * A form that says something: its draft, its photos, what is still missing, and the input it comes to. Photos travel first; the ids
 * of those that arrived are remembered, so that pressing again after a lost signal sends only the rest.
 */
export function useSaying<T extends Said>(name: string, blank: T) {
  const { t } = useSpeech()
  const { draft, change, drop } = useDraft(name, blank)
  const photos = usePhotos(name, MOST_PHOTOS)
  const { village } = useVillage()
  const { upload, sending, problem } = useUpload()
  const [pressed, setPressed] = useState(false)
  const short = countOf(draft.text.trim()) < SHORTEST
  const faults = {
    text: pressed && short ? t('requests.phone.text.missing') : null,
    village: pressed && !village ? t('requests.phone.village.missing') : null,
  }
  const input = async () => {
    const attachmentIds = await upload(photos.photos.map((photo) => photo.blob))
    return {
      text: draft.text.trim(),
      placeName: draft.placeName.trim(),
      publishConsent: draft.publishConsent,
      attachmentIds,
      ...(village ? { villageId: village.id } : {}),
      ...(draft.category ? { category: draft.category } : {}),
    }
  }
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
    sent,
    uploading: sending,
    uploadProblem: problem,
  }
}
