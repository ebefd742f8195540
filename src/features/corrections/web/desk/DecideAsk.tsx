import { Button, Descriptions, Form, Input, Modal } from 'antd'
import { FormActions } from '#ui/desk/FormActions.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import { addressOf } from '#wire/contract.ts'
import { useDoor, useWrite } from '#wire/hooks.ts'
import { corrections } from '../../contract.ts'
import { type Ask, shown } from './ask.ts'

/** One ask with its photos: accepted with one press, refused with a reason. */
export function DecideAsk({ ask, onClose }: { ask: Ask; onClose: () => void }) {
  const { t } = useSpeech()
  const { county } = useDoor()
  const [form] = Form.useForm<{ answer: string }>()
  const deciding = useWrite(corrections.decide, onClose)
  const decide = (accept: boolean) =>
    deciding.write({ askId: ask.id, accept, answer: (form.getFieldValue('answer') ?? '').trim() })
  const photo = (photoId: number) => addressOf(corrections.photo, { county, askId: ask.id, photoId }).path
  return (
    <Modal open footer={null} onCancel={onClose} title={t('corrections.desk.decide')}>
      <ProblemNote problem={deciding.problem} />
      <Descriptions
        column={1}
        size="small"
        bordered
        items={[
          { key: 'who', label: t('corrections.desk.who'), children: ask.personName ?? t('corrections.desk.household') },
          { key: 'what', label: t('corrections.desk.what'), children: t(`corrections.field.${ask.field}`) },
          { key: 'now', label: t('corrections.desk.now'), children: shown(ask, ask.now, t) },
          { key: 'said', label: t('corrections.desk.said'), children: <strong>{shown(ask, ask.said, t)}</strong> },
          ...(ask.note ? [{ key: 'note', label: t('corrections.desk.note'), children: ask.note }] : []),
        ]}
      />
      {ask.photoIds.map((id, n) => (
        <a key={id} href={photo(id)} target="_blank" rel="noreferrer">
          <img
            src={photo(id)}
            alt={t('corrections.photo', { n: n + 1 })}
            style={{ maxWidth: '100%', maxHeight: 240 }}
          />
        </a>
      ))}
      <Form form={form} layout="vertical">
        <Form.Item name="answer" label={t('corrections.desk.answer')}>
          <Input.TextArea rows={2} maxLength={300} />
        </Form.Item>
      </Form>
      <FormActions send={t('corrections.desk.accept')} sending={deciding.sending} onSend={() => decide(true)}>
        <Button danger disabled={deciding.sending} onClick={() => decide(false)}>
          {t('corrections.desk.refuse')}
        </Button>
      </FormActions>
    </Modal>
  )
}
