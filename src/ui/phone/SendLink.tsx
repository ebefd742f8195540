import { useState } from 'react'
import { useSpeech } from '../speech.ts'
import { Note } from './Notes.tsx'
import { Press } from './Press.tsx'

/** Hands the address of this page to somebody else: by the phone's own way of sharing, or copied, or at least shown. */
export function SendLink({ title }: { title: string }) {
  const { t } = useSpeech()
  const [told, tell] = useState<'copied' | 'shown' | null>(null)
  const send = async () => {
    const link = { title, url: location.href }
    if (navigator.share) return navigator.share(link).catch(() => {}) // changing one's mind is no fault
    const copied = await navigator.clipboard?.writeText(link.url).then(
      () => true,
      () => false,
    )
    tell(copied ? 'copied' : 'shown')
  }
  return (
    <>
      <Press kind="quiet" onPress={() => void send()}>
        {t('ui.send')}
      </Press>
      {told ? (
        <Note>
          {t(`ui.send.${told}`)} <span className="mono">{location.href}</span>
        </Note>
      ) : null}
    </>
  )
}
