import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import { Icon } from '#ui/desk/Icon.tsx'
import { usePlace } from '#ui/desk/place.ts'
import { useSpeech } from '#ui/speech.ts'

type Props = { children: (chosen: () => void) => ReactNode }

/**
 * The menu and the places. Where there is no room for them beside the page they fold away under one button, so that the page's own
 * heading stands on the first screen; whoever has chosen a page or a village there is led to it.
 */
export function Side({ children }: Props) {
  const { t } = useSpeech()
  const { at, way, step } = usePlace()
  const [open, setOpen] = useState(false)
  const leave = useCallback(() => {
    setOpen(false)
    document.getElementById('sz-main')?.focus()
  }, [])
  const chosen = step('village') ? at : undefined
  const before = useRef(chosen)
  useEffect(() => {
    if (before.current === chosen) return
    before.current = chosen
    if (open && chosen !== undefined) leave()
  }, [chosen, open, leave])
  return (
    <>
      <button
        type="button"
        className="sz-fold sz-no-print"
        aria-expanded={open}
        aria-controls="sz-side"
        onClick={() => setOpen(!open)}
      >
        <Icon name={open ? 'close' : 'menu'} />
        {t('desk.fold')}
        <span className="sz-fold-place">{at === null ? t('areas.desk.all') : way.at(-1)?.name}</span>
      </button>
      <div id="sz-side" className={`sz-side sz-no-print${open ? ' sz-side-open' : ''}`}>
        {children(() => open && leave())}
      </div>
    </>
  )
}
