import { Form, Input, Modal } from 'antd'
import { FormActions } from '#ui/desk/FormActions.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useWrite } from '#wire/hooks.ts'
import { signOns } from '../../contract.ts'

/** Writes down by which subject the provider names a colleague. */
export function TieSubject({ row, onClose }: { row: { id: number; name: string }; onClose: () => void }) {
  const { t } = useSpeech()
  const tying = useWrite(signOns.tie, onClose)
  return (
    <Modal open footer={null} onCancel={onClose} title={t('signOns.desk.tie.of', { name: row.name })}>
      <p>{t('signOns.desk.tie.about')}</p>
      <ProblemNote problem={tying.problem} />
      <Form<{ subject: string }>
        layout="vertical"
        requiredMark={false}
        onFinish={({ subject }) => tying.write({ accountId: row.id, subject })}
      >
        <Form.Item
          name="subject"
          label={t('signOns.desk.matchBy.subject')}
          rules={[{ required: true, message: t('signOns.desk.missing') }]}
        >
          <Input autoComplete="off" maxLength={255} autoFocus />
        </Form.Item>
        <FormActions send={t('signOns.desk.tie')} sending={tying.sending} onCancel={onClose} />
      </Form>
    </Modal>
  )
}
