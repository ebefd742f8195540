import { Button, Modal } from 'antd'
import { useSpeech } from '#ui/speech.ts'
import { useIdle } from '../useIdle.ts'

/** Warns before the idle sign-out and signs out for certain when it comes: the next person at this desk finds nothing. */
export function IdleWatch({ onOut }: { onOut: () => void }) {
  const { t } = useSpeech()
  const { left, stay } = useIdle(onOut)
  return (
    <Modal
      open={left !== null}
      title={t('accounts.desk.idle')}
      onCancel={stay}
      footer={
        <Button type="primary" onClick={stay}>
          {t('accounts.desk.idle.stay')}
        </Button>
      }
    >
      {t('accounts.desk.idle.next', { n: left ?? 0 })}
    </Modal>
  )
}
