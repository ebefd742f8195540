import { Button } from 'antd-mobile'
import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import { useSpeech } from '../speech.ts'

type Kind = 'main' | 'plain' | 'quiet' | 'danger'
type PressProps = {
  kind?: Kind
  busy?: boolean
  disabled?: boolean
  submit?: boolean
  onPress?: () => void
  children: ReactNode
}

/** Something to press. While it is busy it cannot be pressed again and says that it is sending. */
export function Press({
  kind = 'main',
  busy = false,
  disabled = false,
  submit = false,
  onPress,
  children,
}: PressProps) {
  const { t } = useSpeech()
  const color = kind === 'main' ? 'primary' : kind === 'danger' ? 'danger' : 'default'
  return (
    <Button
      className={`press ${kind}`}
      color={color}
      block
      loading={busy}
      loadingText={t('ui.sending')}
      disabled={disabled || busy}
      type={submit ? 'submit' : 'button'}
      {...(onPress ? { onClick: onPress } : {})}
    >
      {children}
    </Button>
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
