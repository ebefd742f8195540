import { Button, Checkbox, Form, Input, Modal, Radio } from 'antd'
import { useState } from 'react'
import { useSession } from '#features/accounts/web/parts.tsx'
import { todayHere } from '#ui/dates.ts'
import { FormActions } from '#ui/desk/FormActions.tsx'
import { HeardField } from '#ui/desk/HeardField.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import { type Asked, useWrite } from '#wire/hooks.ts'
import { outcomes, visits } from '../../contract.ts'

type Contact = { id: number; name: string }
type Given = Omit<Asked<typeof visits.noteFor>, 'county' | 'contactId'>

/** The paper of a contact who uses no phone, typed in beside the contact's name: what the visit left, and when. */
export function NotePaper({ contact }: { contact: Contact }) {
  const { t } = useSpeech()
  const { may } = useSession()
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  const noting = useWrite(visits.noteFor, close)
  const title = t('visits.desk.note.of', { name: contact.name })
  const needed = [{ required: true, message: t('visits.desk.note.missing') }]
  return (
    <>
      <Button type="link" size="small" className="sz-no-print" aria-label={title} onClick={() => setOpen(true)}>
        {t('visits.desk.note')}
      </Button>
      <Modal open={open} footer={null} onCancel={close} title={title} destroyOnHidden>
        <p className="sz-quiet">{t('visits.desk.note.about')}</p>
        <ProblemNote problem={noting.problem} />
        <Form<Given>
          layout="vertical"
          requiredMark={false}
          initialValues={{ outcome: 'need', on: todayHere(), heard: 'letter', asRequest: false, closesPlan: false }}
          onFinish={(given) => noting.write({ contactId: contact.id, ...given })}
        >
          <Form.Item name="outcome" label={t('visits.desk.outcome')}>
            <Radio.Group options={outcomes.map((one) => ({ value: one, label: t(`visits.outcome.${one}`) }))} />
          </Form.Item>
          <Form.Item name="text" label={t('visits.desk.text')} rules={needed}>
            <Input.TextArea rows={3} minLength={2} maxLength={500} />
          </Form.Item>
          <Form.Item name="on" label={t('visits.desk.on')} rules={needed}>
            <Input type="date" max={todayHere()} />
          </Form.Item>
          <HeardField />
          <Form.Item name="asRequest" valuePropName="checked">
            <Checkbox>{t('visits.desk.note.asRequest')}</Checkbox>
          </Form.Item>
          {may('circumstance.keep') && (
            <Form.Item name="closesPlan" valuePropName="checked">
              <Checkbox>{t('visits.desk.note.closesPlan')}</Checkbox>
            </Form.Item>
          )}
          <FormActions send={t('visits.desk.note.send')} sending={noting.sending} onCancel={close} />
        </Form>
      </Modal>
    </>
  )
}
