import { Form, Input, Modal } from 'antd'
import { FormActions } from '#ui/desk/FormActions.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useWrite } from '#wire/hooks.ts'
import { lifeEvents } from '../../contract.ts'
import { type EventRow, useSentence } from '../sentence.ts'

/** Takes one event back, with a reason that stays beside it. */
export function UndoEvent({ event, onClose }: { event: EventRow; onClose: () => void }) {
  const { t } = useSpeech()
  const sentence = useSentence()
  const undoing = useWrite(lifeEvents.undo, onClose)
  return (
    <Modal open footer={null} onCancel={onClose} title={t('lifeEvents.desk.undo.of', { what: sentence(event) })}>
      <p>{t('lifeEvents.desk.undo.about')}</p>
      {event.kind === 'death' && <p>{t('lifeEvents.desk.undo.death')}</p>}
      <ProblemNote problem={undoing.problem} />
      <Form<{ reason: string }>
        layout="vertical"
        requiredMark={false}
        onFinish={({ reason }) => undoing.write({ eventId: event.id, reason: reason.trim() })}
      >
        <Form.Item
          name="reason"
          label={t('lifeEvents.desk.undo.reason')}
          rules={[{ required: true, whitespace: true, min: 4, message: t('lifeEvents.desk.missing') }]}
        >
          <Input.TextArea rows={2} maxLength={200} />
        </Form.Item>
        <FormActions send={t('lifeEvents.desk.undo')} sending={undoing.sending} danger onCancel={onClose} />
      </Form>
    </Modal>
  )
}
