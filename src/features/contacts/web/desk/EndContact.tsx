import { Button, Form, Input, Modal, Radio } from 'antd'
import { useState } from 'react'
import { FormActions } from '#ui/desk/FormActions.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import { type Asked, useWrite } from '#wire/hooks.ts'
import { contacts } from '../../contract.ts'

type Reason = Asked<typeof contacts.end>['reason']
type Given = { reason: Reason; result: string }
const reasons: readonly Reason[] = ['done', 'replaced', 'mistake']
const longest = 300

/** Ends one contact: why, and what came of it. It stays readable among those that have ended. */
export function EndContact({ contactId, name, code }: { contactId: number; name: string; code: string }) {
  const { t } = useSpeech()
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  const ending = useWrite(contacts.end, close)
  const title = t('contacts.desk.end.of', { name, code })
  return (
    <>
      <Button type="link" size="small" className="sz-no-print" aria-label={title} onClick={() => setOpen(true)}>
        {t('contacts.desk.end')}
      </Button>
      <Modal open={open} footer={null} onCancel={close} title={title} destroyOnHidden>
        <ProblemNote problem={ending.problem} />
        <Form<Given>
          layout="vertical"
          requiredMark={false}
          initialValues={{ reason: 'done', result: '' }}
          onFinish={(given) => ending.write({ contactId, ...given })}
        >
          <Form.Item name="reason" label={t('contacts.desk.end.why')}>
            <Radio.Group options={reasons.map((one) => ({ value: one, label: t(`contacts.reason.${one}`) }))} />
          </Form.Item>
          <Form.Item name="result" label={t('contacts.desk.end.result')}>
            <Input.TextArea rows={3} maxLength={longest} />
          </Form.Item>
          <FormActions send={t('contacts.desk.end')} sending={ending.sending} onCancel={close} />
        </Form>
      </Modal>
    </>
  )
}
