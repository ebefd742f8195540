import { Form, InputNumber, Select } from 'antd'
import { todayHere } from '#ui/dates.ts'
import { FormActions } from '#ui/desk/FormActions.tsx'
import { Section } from '#ui/desk/PageHead.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useWrite } from '#wire/hooks.ts'
import { jobOffers } from '../../contract.ts'

type Given = { year: number; quarter: number; workers: number; wages: number }

/** The wages of a quarter as one sum: no wage of anybody. */
export function WagesForm({ bodyId }: { bodyId: number }) {
  const { t } = useSpeech()
  const [form] = Form.useForm<Given>()
  const paying = useWrite(jobOffers.pay, () => form.resetFields(['workers', 'wages']))
  const needed = [{ required: true, message: t('jobOffers.desk.missing') }]
  const [year, month] = todayHere().split('-').map(Number) as [number, number]
  return (
    <Section title={t('jobOffers.desk.pay')}>
      <Form<Given>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ year, quarter: Math.ceil(month / 3) }}
        onFinish={(given) => paying.write({ bodyId, ...given })}
      >
        <ProblemNote problem={paying.problem} />
        <div className="sz-pair">
          <Form.Item name="year" label={t('jobOffers.desk.year')} rules={needed}>
            <InputNumber min={2000} max={year} precision={0} style={{ width: '100%' }} />
          </Form.Item>
          <Form.Item name="quarter" label={t('jobOffers.desk.quarter')} rules={needed}>
            <Select options={[1, 2, 3, 4].map((n) => ({ value: n, label: t('jobOffers.desk.quarter.of', { n }) }))} />
          </Form.Item>
          <Form.Item name="workers" label={t('jobOffers.desk.workers')} rules={needed}>
            <InputNumber min={0} precision={0} style={{ width: '100%' }} />
          </Form.Item>
          <Form.Item name="wages" label={t('jobOffers.desk.wages')} rules={needed}>
            <InputNumber min={0} precision={0} style={{ width: '100%' }} />
          </Form.Item>
        </div>
        <FormActions send={t('jobOffers.desk.save')} sending={paying.sending} />
      </Form>
    </Section>
  )
}
