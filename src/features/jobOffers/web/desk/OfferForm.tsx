import { Form, Input, InputNumber } from 'antd'
import { FormActions } from '#ui/desk/FormActions.tsx'
import { Section } from '#ui/desk/PageHead.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useWrite } from '#wire/hooks.ts'
import { jobOffers } from '../../contract.ts'

type Given = { title: string; places: number; wageFrom?: number; wageTo?: number; phone?: string; note?: string }

/** One kind of work, for so many. */
export function OfferForm({ bodyId }: { bodyId: number }) {
  const { t } = useSpeech()
  const [form] = Form.useForm<Given>()
  const offering = useWrite(jobOffers.offer, () => form.resetFields())
  const needed = [{ required: true, message: t('jobOffers.desk.missing') }]
  const send = ({ wageFrom, wageTo, ...given }: Given) =>
    offering.write({ bodyId, ...given, ...(wageFrom ? { wageFrom } : {}), ...(wageTo ? { wageTo } : {}) })
  return (
    <Section title={t('jobOffers.desk.new')}>
      <Form<Given> form={form} layout="vertical" requiredMark={false} onFinish={send}>
        <ProblemNote problem={offering.problem} />
        <div className="sz-pair">
          <Form.Item name="title" label={t('jobOffers.desk.what')} rules={needed}>
            <Input maxLength={60} />
          </Form.Item>
          <Form.Item name="places" label={t('jobOffers.desk.places')} rules={needed}>
            <InputNumber min={1} max={10_000} precision={0} style={{ width: '100%' }} />
          </Form.Item>
          <Form.Item name="wageFrom" label={t('jobOffers.desk.wage.from')}>
            <InputNumber min={1} precision={0} style={{ width: '100%' }} />
          </Form.Item>
          <Form.Item name="wageTo" label={t('jobOffers.desk.wage.to')}>
            <InputNumber min={1} precision={0} style={{ width: '100%' }} />
          </Form.Item>
          <Form.Item name="phone" label={t('jobOffers.desk.phone')}>
            <Input maxLength={20} inputMode="tel" />
          </Form.Item>
          <Form.Item name="note" label={t('jobOffers.desk.note')}>
            <Input maxLength={300} />
          </Form.Item>
        </div>
        <FormActions send={t('jobOffers.desk.save')} sending={offering.sending} />
      </Form>
    </Section>
  )
}
