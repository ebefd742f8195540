import { Button, Form, Input, Modal, Select } from 'antd'
import { useState } from 'react'
import type { Body } from '#features/organisations/web/parts.tsx'
import { PersonPicker } from '#features/people/web/parts.tsx'
import { FormActions } from '#ui/desk/FormActions.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { SignedFields } from '#ui/desk/SignedFields.tsx'
import { useSpeech } from '#ui/speech.ts'
import { type Asked, useWrite } from '#wire/hooks.ts'
import { volunteering } from '../../contract.ts'

type Given = Omit<Asked<typeof volunteering.noteOffer>, 'county' | 'bodyId' | 'consent'> & { guardian?: string }

/** A signed offer of somebody without a phone, typed in by the office; another hand answers it. */
export function NoteOffer({ body }: { body: Body }) {
  const { t, say } = useSpeech()
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  const noting = useWrite(volunteering.noteOffer, close)
  const needed = [{ required: true, message: t('volunteering.desk.missing') }]
  const roles = body.roles.filter((role) => !role.leads)
  const send = ({ guardian = '', ...given }: Given) => {
    const said = guardian.trim()
    // What a guardian signed is written: how it was heard needs no question.
    noting.write({ bodyId: body.id, ...given, ...(said ? { consent: { guardian: said, heard: 'letter' } } : {}) })
  }
  return (
    <>
      <Button className="sz-no-print" onClick={() => setOpen(true)}>
        {t('volunteering.desk.noteOffer')}
      </Button>
      <Modal open={open} footer={null} onCancel={close} title={t('volunteering.desk.noteOffer')} destroyOnHidden>
        <p className="sz-quiet">{t('volunteering.desk.noteOffer.about')}</p>
        <ProblemNote problem={noting.problem} />
        <Form<Given>
          layout="vertical"
          requiredMark={false}
          initialValues={roles.length === 1 ? { role: roles[0]?.id } : {}}
          onFinish={send}
        >
          <Form.Item name="personId" label={t('volunteering.desk.noteOffer.who')} rules={needed}>
            <PersonPicker />
          </Form.Item>
          <Form.Item name="role" label={t('volunteering.desk.noteOffer.role')} rules={needed}>
            <Select options={roles.map((role) => ({ value: role.id, label: say(role) }))} />
          </Form.Item>
          <Form.Item name="said" label={t('volunteering.desk.noteOffer.said')}>
            <Input maxLength={200} />
          </Form.Item>
          <SignedFields />
          <Form.Item name="guardian" label={t('volunteering.desk.noteOffer.guardian')}>
            <Input maxLength={40} />
          </Form.Item>
          <FormActions send={t('volunteering.desk.noteOffer.send')} sending={noting.sending} onCancel={close} />
        </Form>
      </Modal>
    </>
  )
}
