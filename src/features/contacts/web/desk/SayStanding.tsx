import { Button, Drawer, Form, Select } from 'antd'
import { useState } from 'react'
import { PersonPicker } from '#features/people/web/parts.tsx'
import { FormActions } from '#ui/desk/FormActions.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useRead, useWrite } from '#wire/hooks.ts'
import { contacts } from '../../contract.ts'

type Asked = { personId: number; kind: string }

/** Records what a line asks of its people where nobody has recorded it (a Party member, a deputy), or that it is no longer so. */
export function SayStanding({ villageId }: { villageId: number }) {
  const { t, say } = useSpeech()
  const [open, setOpen] = useState(false)
  const [form] = Form.useForm<Asked>()
  const saying = useWrite(contacts.say, () => {
    form.resetFields()
    setOpen(false)
  })
  const { data } = useRead(contacts.lines, { areaId: villageId })
  const known = (data?.rows ?? []).flatMap((line) => line.kinds)
  const kinds = [...new Map(known.map((kind) => [kind.id, kind])).values()]
  if (kinds.length === 0) return null
  const send = (holds: boolean) => (asked: Asked) => saying.write({ villageId, ...asked, holds })
  const required = [{ required: true, message: t('contacts.desk.missing') }]
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('contacts.desk.say')}</Button>
      <Drawer open={open} title={t('contacts.desk.say')} onClose={() => setOpen(false)} size={420} destroyOnHidden>
        <p className="sz-quiet">{t('contacts.desk.say.about')}</p>
        <ProblemNote problem={saying.problem} />
        <Form<Asked> form={form} layout="vertical" requiredMark={false} onFinish={send(true)}>
          <Form.Item name="kind" label={t('contacts.desk.say.kind')} rules={required}>
            <Select options={kinds.map((kind) => ({ value: kind.id, label: say(kind) }))} />
          </Form.Item>
          <Form.Item name="personId" label={t('contacts.desk.assign.who')} rules={required}>
            <PersonPicker villageId={villageId} />
          </Form.Item>
          <FormActions send={t('contacts.desk.say.send')} sending={saying.sending}>
            <Button disabled={saying.sending} onClick={() => void form.validateFields().then(send(false), () => {})}>
              {t('contacts.desk.say.end')}
            </Button>
          </FormActions>
        </Form>
      </Drawer>
    </>
  )
}
