import { Modal } from 'antd'
import { FormActions } from '#ui/desk/FormActions.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useWrite } from '#wire/hooks.ts'
import { accounts } from '../../contract.ts'

/** Ends an account and all its sessions at once; what the person did stays under their name. */
export function CloseAccount({ row, onClose }: { row: { id: number; name: string }; onClose: () => void }) {
  const { t } = useSpeech()
  const closing = useWrite(accounts.close, onClose)
  return (
    <Modal open footer={null} onCancel={onClose} title={t('accounts.desk.close.of', { name: row.name })}>
      <p>{t('accounts.desk.close.about')}</p>
      <ProblemNote problem={closing.problem} />
      <FormActions
        send={t('accounts.desk.close')}
        sending={closing.sending}
        danger
        onSend={() => closing.write({ accountId: row.id })}
        onCancel={onClose}
      />
    </Modal>
  )
}
