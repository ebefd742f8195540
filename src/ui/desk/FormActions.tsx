import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useSpeech } from '../speech.ts'

type Props = {
  /** What the button says that does it. */
  send: string
  sending: boolean
  /** It ends or takes away what others rely on. */
  danger?: boolean
  disabled?: boolean
  /** Where there is nothing to fill in the press itself does it; otherwise it sends the form around. */
  onSend?: () => void
  onCancel?: () => void
  /** What else can be done here. */
  children?: ReactNode
}

/** The foot of a form: the button that does it, which cannot be pressed twice, and the way out that does nothing. */
export function FormActions({ send, sending, danger = false, disabled = false, onSend, onCancel, children }: Props) {
  const { t } = useSpeech()
  return (
    <div className="sz-form-actions">
      <Button
        type="primary"
        danger={danger}
        loading={sending}
        disabled={sending || disabled}
        {...(onSend ? { onClick: onSend } : { htmlType: 'submit' as const })}
      >
        {send}
      </Button>
      {children}
      {onCancel && (
        <Button disabled={sending} onClick={onCancel}>
          {t('ui.cancel')}
        </Button>
      )}
    </div>
  )
}
