import { Button, Form, Input, Radio } from 'antd'
import { addDays } from '#kernel/shared/day.ts'
import { todayHere } from '#ui/dates.ts'
import { FormActions } from '#ui/desk/FormActions.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useWrite } from '#wire/hooks.ts'
import { aftercare, terms as norms } from '../../contract.ts'

type Norm = (typeof norms)[number]
type Given = { need: string; endsOn: string; term: Norm; from?: string }

/** Half a year is what the form begins with; longer is a decision of whoever writes. */
const usualDays = 183
const terms = [91, 183, 365]

/** What is needed and until when. No field asks why: there is none to keep it. */
export function OpenHelp({ personId, onDone }: { personId: number; onDone: () => void }) {
  const { t } = useSpeech()
  const [form] = Form.useForm<Given>()
  const opening = useWrite(aftercare.open, onDone)
  const today = todayHere()
  const norm = Form.useWatch('term', form)
  return (
    <Form<Given>
      form={form}
      className="sz-form"
      layout="vertical"
      requiredMark={false}
      initialValues={{ endsOn: addDays(today, usualDays), term: 'other' }}
      onFinish={({ need, from, ...given }) =>
        opening.write({ personId, need: need.trim(), ...given, ...(from ? { from } : {}) })
      }
    >
      <ProblemNote problem={opening.problem} />
      <Form.Item
        name="need"
        label={t('aftercare.desk.need')}
        extra={t('aftercare.desk.need.about')}
        rules={[{ required: true, whitespace: true, min: 2, message: t('aftercare.desk.missing') }]}
      >
        <Input.TextArea rows={3} maxLength={500} showCount />
      </Form.Item>
      <Form.Item name="term" label={t('aftercare.desk.norm')} extra={t('aftercare.desk.norm.about')}>
        <Radio.Group options={norms.map((one) => ({ value: one, label: t(`aftercare.desk.norm.${one}`) }))} />
      </Form.Item>
      {norm !== undefined && norm !== 'other' && (
        <Form.Item
          name="from"
          label={t('aftercare.desk.from')}
          rules={[{ required: true, message: t('aftercare.desk.missing') }]}
        >
          <Input type="date" max={today} className="sz-narrow" />
        </Form.Item>
      )}
      <Form.Item
        name="endsOn"
        label={t('aftercare.desk.endsOn')}
        extra={t('aftercare.desk.endsOn.about')}
        rules={[{ required: true, message: t('aftercare.desk.missing') }]}
      >
        <Input type="date" min={today} className="sz-narrow" />
      </Form.Item>
      <fieldset className="sz-actions" aria-label={t('aftercare.desk.endsOn')}>
        {terms.map((days) => (
          <Button key={days} size="small" onClick={() => form.setFieldsValue({ endsOn: addDays(today, days) })}>
            {t(`aftercare.desk.term.${days}`)}
          </Button>
        ))}
      </fieldset>
      <FormActions send={t('aftercare.desk.open.send')} sending={opening.sending} />
    </Form>
  )
}
