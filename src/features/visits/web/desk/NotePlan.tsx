import { Button, Form, Input, Modal } from 'antd'
import { useState } from 'react'
import { useSession } from '#features/accounts/web/parts.tsx'
import { FormActions } from '#ui/desk/FormActions.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { SignedFields } from '#ui/desk/SignedFields.tsx'
import { useSpeech } from '#ui/speech.ts'
import { type Asked, useWrite } from '#wire/hooks.ts'
import { visits } from '../../contract.ts'

type Contact = { id: number; name: string }
type Given = Omit<Asked<typeof visits.notePlan>, 'county' | 'contactId'>

/** A plan that a contact without a phone signed on paper, typed in beside the contact's name. */
export function NotePlan({ contact }: { contact: Contact }) {
  const { t } = useSpeech()
  const { may } = useSession()
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  const noting = useWrite(visits.notePlan, close)
  const title = t('visits.desk.notePlan.of', { name: contact.name })
  const needed = [{ required: true, whitespace: true, message: t('visits.desk.note.missing') }, { min: 2 }]
  if (!may('circumstance.keep')) return null
  return (
    <>
      <Button type="link" size="small" className="sz-no-print" aria-label={title} onClick={() => setOpen(true)}>
        {t('visits.desk.notePlan')}
      </Button>
      <Modal open={open} footer={null} onCancel={close} title={title} destroyOnHidden>
        <p className="sz-quiet">{t('visits.desk.notePlan.about')}</p>
        <ProblemNote problem={noting.problem} />
        <Form<Given>
          layout="vertical"
          requiredMark={false}
          onFinish={(given) => noting.write({ contactId: contact.id, ...given })}
        >
          <Form.Item name="need" label={t('visits.desk.plan.need')} rules={needed}>
            <Input.TextArea rows={2} maxLength={500} />
          </Form.Item>
          <Form.Item name="measure" label={t('visits.desk.plan.measure')} rules={needed}>
            <Input.TextArea rows={2} maxLength={500} />
          </Form.Item>
          <Form.Item name="dueOn" label={t('visits.desk.plan.due')} rules={needed.slice(0, 1)}>
            <Input type="date" />
          </Form.Item>
          <SignedFields />
          <FormActions send={t('visits.desk.note.send')} sending={noting.sending} onCancel={close} />
        </Form>
      </Modal>
    </>
  )
}
