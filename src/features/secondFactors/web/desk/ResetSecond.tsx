import { Form, Input, Modal } from 'antd'
import { FormActions } from '#ui/desk/FormActions.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useWrite } from '#wire/hooks.ts'
import { secondFactors } from '../../contract.ts'

/** For somebody whose phone is gone: with a reason, after they were seen in person. */
export function ResetSecond({ row, onClose }: { row: { id: number; name: string }; onClose: () => void }) {
  const { t } = useSpeech()
  const resetting = useWrite(secondFactors.reset, onClose)
  return (
    <Modal open footer={null} onCancel={onClose} title={t('second.desk.reset.of', { name: row.name })}>
      <p>{t('second.desk.reset.about')}</p>
      <ProblemNote problem={resetting.problem} />
      <Form<{ reason: string }>
        layout="vertical"
        requiredMark={false}
        onFinish={({ reason }) => resetting.write({ accountId: row.id, reason })}
      >
        <Form.Item
          name="reason"
          label={t('second.desk.reason')}
          rules={[{ required: true, min: 4, message: t('second.desk.reason.form') }]}
        >
          <Input.TextArea rows={2} maxLength={200} autoFocus />
        </Form.Item>
        <FormActions send={t('second.desk.reset')} sending={resetting.sending} danger onCancel={onClose} />
      </Form>
    </Modal>
  )
}
