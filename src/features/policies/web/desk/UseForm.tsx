import { Form, Input, Select } from 'antd'
import { todayHere } from '#ui/dates.ts'
import { FormActions } from '#ui/desk/FormActions.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import { useWrite } from '#wire/hooks.ts'
import { policies } from '../../contract.ts'

type Given = { policyId: number; from: string }

/** One policy that the household uses since a day. */
export function UseForm({ householdId, sheet }: { householdId: number; sheet: Out<typeof policies.ofHousehold> }) {
  const { t } = useSpeech()
  const [form] = Form.useForm<Given>()
  const recording = useWrite(policies.recordUse, () => form.resetFields())
  const needed = [{ required: true, message: t('policies.desk.missing') }]
  if (sheet.open.length === 0) return <p className="sz-hint">{t('policies.desk.open.none')}</p>
  return (
    <Form<Given>
      form={form}
      layout="inline"
      requiredMark={false}
      initialValues={{ from: todayHere() }}
      onFinish={(given) => recording.write({ householdId, ...given })}
    >
      <ProblemNote problem={recording.problem} />
      <Form.Item name="policyId" label={t('policies.desk.use')} rules={needed}>
        <Select
          popupMatchSelectWidth={false}
          style={{ minWidth: 240 }}
          options={sheet.open.map(({ id, title }) => ({ value: id, label: title }))}
        />
      </Form.Item>
      <Form.Item name="from" label={t('policies.desk.use.from')} rules={needed}>
        <Input type="date" max={todayHere()} />
      </Form.Item>
      <FormActions send={t('policies.desk.use.record')} sending={recording.sending} />
    </Form>
  )
}
