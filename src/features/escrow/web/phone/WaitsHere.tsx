import { Note } from '#ui/phone/Notes.tsx'
import { Go } from '#ui/phone/Press.tsx'
import { Tag } from '#ui/phone/Tag.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useWaitingAbout } from '#wire/postbag/hooks.ts'

/** On the page of a thing: what was written about it and has not gone out yet. */
export function WaitsHere({ lane }: { lane: string }) {
  const { t } = useSpeech()
  const waiting = useWaitingAbout(lane)
  if (waiting.length === 0) return null
  return (
    <Note careful>
      <strong>{t('escrow.phone.waits.step')}</strong>
      {waiting.map(({ letter, content }) => (
        <span key={letter.id}>{content.title}</span>
      ))}
      <Go to="/waiting">{t('escrow.phone.waits.see')}</Go>
    </Note>
  )
}

/** In a list: this one has been done already, and only waits for a network. */
export function WaitsTag({ lane }: { lane: string }) {
  const { t } = useSpeech()
  return useWaitingAbout(lane).length > 0 ? <Tag>{t('escrow.phone.waits')}</Tag> : null
}
