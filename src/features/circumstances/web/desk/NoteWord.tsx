import { Button, Form, Modal, Radio } from 'antd'
import { useState } from 'react'
import { heardWays } from '#kernel/shared/heard.ts'
import { FormActions } from '#ui/desk/FormActions.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import { type Asked, useWrite } from '#wire/hooks.ts'
import { circumstances, objections } from '../../contract.ts'
import type { Field } from '../saying.ts'

type Given = Pick<Asked<typeof circumstances.noteObjection>, 'objection' | 'heard'>

/** A household takes back at the office what it agreed to, or contests what stands by a list: the same as on its phone. */
export function NoteWord({ field, circumstanceId }: { field: Field; circumstanceId: number }) {
  const { t } = useSpeech()
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  const withdrawing = useWrite(circumstances.noteWithdrawal, close)
  const objecting = useWrite(circumstances.noteObjection, close)
  const what = field.basis === 'consent' ? 'withdraw' : 'object'
  const note = ({ objection, heard }: Given) =>
    what === 'withdraw'
      ? withdrawing.write({ circumstanceId, heard })
      : objecting.write({ circumstanceId, objection, heard })
  const sending = withdrawing.sending || objecting.sending
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {t(`circumstances.desk.note.${what}`)}
      </Button>
      <Modal open={open} footer={null} onCancel={close} title={t(`circumstances.desk.note.${what}`)} destroyOnHidden>
        <p className="sz-quiet">{t('heard.about')}</p>
        <ProblemNote problem={withdrawing.problem ?? objecting.problem} />
        <Form<Given>
          layout="vertical"
          requiredMark={false}
          initialValues={{ objection: 'notTrue', heard: 'visit' }}
          onFinish={note}
        >
          {what === 'object' && (
            <Form.Item name="objection" label={t('circumstances.desk.note.why')}>
              <Radio.Group
                options={objections.map((one) => ({ value: one, label: t(`circumstances.objection.${one}`) }))}
              />
            </Form.Item>
          )}
          <Form.Item name="heard" label={t('heard.how')}>
            <Radio.Group options={heardWays.map((one) => ({ value: one, label: t(`heard.${one}`) }))} />
          </Form.Item>
          <FormActions send={t('circumstances.desk.note.send')} sending={sending} onCancel={close} />
        </Form>
      </Modal>
    </>
  )
}
