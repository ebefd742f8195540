import { Button, Form, Input } from 'antd'
import { FormActions } from '#ui/desk/FormActions.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useWrite } from '#wire/hooks.ts'
import { aftercare } from '../../contract.ts'
import type { Looked } from './looked.ts'

type Given = { name: string; tail: string; reason: string }

const shortestReason = 4
const reasons = ['aftercare.desk.reason.visit', 'aftercare.desk.reason.came', 'aftercare.desk.reason.follow']

/** Who, and why: both are asked before anything is shown, and both are written into that person's own list of looks. */
export function AskWhom({ onLooked }: { onLooked: (looked: Looked) => void }) {
  const { t } = useSpeech()
  const [form] = Form.useForm<Given>()
  const finding = useWrite(aftercare.find)
  const reading = useWrite(aftercare.read)
  const look = async ({ name, tail, reason: given }: Given) => {
    reading.reset()
    const reason = given.trim()
    const person = await finding.writeAndWait({ name, tail })
    const { rows, services } = await reading.writeAndWait({ personId: person.personId, reason })
    onLooked({ person, reason, rows, services })
  }
  const needed = [{ required: true, whitespace: true, message: t('aftercare.desk.missing') }]
  return (
    <Form<Given>
      form={form}
      className="sz-form"
      layout="vertical"
      requiredMark={false}
      autoComplete="off"
      onFinish={(given) => look(given).catch(() => {})} // the refusal stands above the form
    >
      <ProblemNote problem={finding.problem ?? reading.problem} />
      <div className="sz-pair">
        <Form.Item name="name" label={t('aftercare.desk.name')} rules={needed}>
          <Input maxLength={40} autoComplete="off" />
        </Form.Item>
        <Form.Item
          name="tail"
          label={t('aftercare.desk.tail')}
          rules={[{ required: true, pattern: /^\s*\d{3}[\dXx]\s*$/, message: t('aftercare.desk.tail.wrong') }]}
        >
          <Input maxLength={6} autoComplete="off" />
        </Form.Item>
      </div>
      <Form.Item
        name="reason"
        label={t('aftercare.desk.reason')}
        extra={t('aftercare.desk.reason.about')}
        rules={[{ required: true, whitespace: true, min: shortestReason, message: t('aftercare.desk.reason.short') }]}
      >
        <Input.TextArea rows={2} maxLength={200} />
      </Form.Item>
      <fieldset className="sz-actions" aria-label={t('aftercare.desk.reason.examples')}>
        {reasons.map((reason) => (
          <Button key={reason} size="small" onClick={() => form.setFieldsValue({ reason: t(reason) })}>
            {t(reason)}
          </Button>
        ))}
      </fieldset>
      <FormActions send={t('aftercare.desk.look')} sending={finding.sending || reading.sending} />
    </Form>
  )
}
