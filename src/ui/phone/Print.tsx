import { useEffect } from 'react'
import { useRemembered } from '../remembered.ts'
import { useSpeech } from '../speech.ts'

/** The sizes of 长辈版: main text of 21, 25 and 30 px (form.css knows them by these names). */
const sizes = ['large', 'larger', 'largest'] as const
type Size = (typeof sizes)[number]

/** 长辈版: larger print, larger things to press, stronger contrast. It changes nothing else, and it is remembered. */
function usePrint() {
  const [text, remember] = useRemembered('print')
  const size = sizes.find((one) => one === text) ?? null
  return { size, remember: (next: Size | null) => remember(next ?? 'normal') }
}

/** Sets the print of the whole page; the styles do the rest. */
export function Print() {
  const { size } = usePrint()
  useEffect(() => {
    if (size) document.documentElement.setAttribute('data-elder', size)
    else document.documentElement.removeAttribute('data-elder')
  }, [size])
  return null
}

/** The way into 长辈版 and out again, and within it the next size: on the first page and among one's own settings. */
export function PrintSwitches() {
  const { t } = useSpeech()
  const { size, remember } = usePrint()
  const next = size ? sizes[(sizes.indexOf(size) + 1) % sizes.length]! : 'large'
  return (
    <>
      <button type="button" aria-pressed={size !== null} onClick={() => remember(size ? null : 'large')}>
        {t(size ? 'ui.elder.off' : 'ui.elder')}
      </button>
      {size ? (
        <button type="button" onClick={() => remember(next)}>
          {t(`ui.elder.${size}`)}
        </button>
      ) : null}
    </>
  )
}
