import { useEffect, useRef, useState } from 'react'
import { useSpeech } from '../speech.ts'
import { Press } from './Press.tsx'

type Props = { addresses: readonly string[]; at: number; label: string; onClose: () => void }

/**
 * A photo as large as the screen; the next one is a swipe, an arrow key or a press away, and two fingers make it larger, as everywhere
 * in the browser. The browser's own dialog keeps the keyboard inside and gives the focus back.
 */
export function PhotoViewer({ addresses, at, label, onClose }: Props) {
  const { t } = useSpeech()
  const [now, setNow] = useState(at)
  const dialog = useRef<HTMLDialogElement>(null)
  const strip = useRef<HTMLUListElement>(null)
  useEffect(() => {
    const around = dialog.current
    const before = document.activeElement as HTMLElement | null
    if (around?.showModal) around.showModal()
    else around?.setAttribute('open', '')
    turnTo(strip.current, at)
    return () => {
      if (around?.close) around.close()
      before?.focus()
    }
  }, [at])
  const many = addresses.length > 1
  return (
    <dialog className="viewer" ref={dialog} aria-label={label} onCancel={onClose}>
      <ul
        className="viewer-strip"
        ref={strip}
        // the arrow keys turn it
        tabIndex={many ? 0 : undefined}
        onScroll={({ currentTarget }) =>
          setNow(Math.round(currentTarget.scrollLeft / (currentTarget.clientWidth || 1)))
        }
      >
        {addresses.map((address, index) => (
          <li key={address} className="viewer-one">
            <img className="viewer-photo" src={address} alt={`${label} ${t('ui.photo.nth', { n: index + 1 })}`} />
          </li>
        ))}
      </ul>
      <p className="viewer-place" role="status">
        {many ? t('ui.photo.of', { n: now + 1, all: addresses.length }) : null}
      </p>
      <div className="viewer-foot">
        {many ? (
          <>
            <Press kind="plain" disabled={now === 0} onPress={() => turnTo(strip.current, now - 1)}>
              {t('ui.photo.before')}
            </Press>
            <Press kind="plain" disabled={now >= addresses.length - 1} onPress={() => turnTo(strip.current, now + 1)}>
              {t('ui.photo.next')}
            </Press>
          </>
        ) : null}
        <Press onPress={onClose}>{t('ui.close')}</Press>
      </div>
    </dialog>
  )
}

function turnTo(strip: HTMLElement | null, place: number): void {
  if (strip) strip.scrollLeft = place * strip.clientWidth
}
