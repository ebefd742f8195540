import { Form, Input, Modal } from 'antd'
import { FormActions } from '#ui/desk/FormActions.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useRead, useWrite } from '#wire/hooks.ts'
import { sessions } from '../../contract.ts'
import { SessionTable } from './SessionTable.tsx'

/** The sessions of a colleague; ending them all asks for a reason, which stays in the audit. */
export function SessionsOf({ row, onClose }: { row: { id: number; name: string }; onClose: () => void }) {
  const { t } = useSpeech()
  const list = useRead(sessions.ofAccount, { accountId: row.id })
  const ending = useWrite(sessions.endOfAccount, onClose)
  return (
    <Modal open footer={null} width={760} onCancel={onClose} title={t('sessions.desk.of', { name: row.name })}>
      <ProblemNote problem={list.problem ?? ending.problem} />
      <SessionTable rows={list.data?.rows ?? []} loading={list.isPending} />
      <Form<{ reason: string }>
        layout="vertical"
        requiredMark={false}
        onFinish={({ reason }) => ending.write({ accountId: row.id, reason })}
      >
        <Form.Item
          name="reason"
          label={t('sessions.desk.reason')}
          rules={[{ required: true, min: 4, message: t('sessions.desk.reason.form') }]}
        >
          <Input maxLength={200} />
        </Form.Item>
        <FormActions send={t('sessions.desk.endAll')} sending={ending.sending} danger onCancel={onClose} />
      </Form>
    </Modal>
  )
}
