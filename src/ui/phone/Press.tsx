import type { MouseEvent, ReactNode } from 'react'
import { useLocation } from 'wouter'
import { useSpeech } from '../speech.ts'

type Kind = 'main' | 'plain' | 'quiet' | 'danger'
type PressProps = {
  kind?: Kind
  busy?: boolean
  disabled?: boolean
  submit?: boolean
  /** One of several, of which one holds: whether it is this. */
  pressed?: boolean
  onPress?: () => void
  children: ReactNode
}

/**
 * Something to press. While it is busy it cannot be pressed again and says that it is sending; it is not switched off, or whoever
 * comes with a keyboard or a screen reader would lose their place.
 */
export function Press({
  kind = 'main',
  busy = false,
  disabled = false,
  submit = false,
  pressed,
  onPress,
  children,
}: PressProps) {
  const { t } = useSpeech()
  const press = (event: MouseEvent) => {
    if (busy) event.preventDefault()
    else onPress?.()
  }
  return (
    <button
      type={submit ? 'submit' : 'button'}
      className={`press ${kind}`}
      disabled={disabled}
      aria-pressed={pressed}
      {...(busy ? { 'aria-disabled': true, 'aria-busy': true } : {})}
      onClick={press}
    >
      {busy ? <span role="status">{t('ui.sending')}</span> : children}
    </button>
  )
}

/** A press that only leads elsewhere. */
export function Go({ to, kind = 'plain', children }: { to: string; kind?: Kind; children: ReactNode }) {
  const [, go] = useLocation()
  return (
    <Press kind={kind} onPress={() => go(to)}>
      {children}
    </Press>
  )
}
