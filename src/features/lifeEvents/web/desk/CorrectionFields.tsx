import { Form, Input, Select } from 'antd'
import { useSpeech } from '#ui/speech.ts'
import { RelationSelect } from './PersonFields.tsx'

const fields = ['name', 'sex', 'birthDate', 'relation', 'identityNumber', 'phone', 'address'] as const

/** One field at a time: what was wrong from the start, and what is right. */
export function CorrectionFields({ options }: { options: { value: number; label: string }[] }) {
  const { t } = useSpeech()
  const field: string = Form.useWatch('field') ?? 'name'
  const needed = [{ required: true, message: t('lifeEvents.desk.missing') }]
  return (
    <>
      <Form.Item name="field" label={t('lifeEvents.desk.field')} initialValue="name">
        <Select options={fields.map((value) => ({ value, label: t(`lifeEvents.field.${value}`) }))} />
      </Form.Item>
      {field !== 'address' && (
        <Form.Item name="personId" label={t('lifeEvents.desk.who')} rules={needed}>
          <Select options={options} />
        </Form.Item>
      )}
      <Form.Item key={field} name="right" label={t('lifeEvents.desk.right')} rules={needed}>
        {field === 'sex' ? (
          <Select options={['1', '2'].map((value) => ({ value, label: t(`people.sex.${value}`) }))} />
        ) : field === 'relation' ? (
          <RelationSelect />
        ) : (
          <Input type={field === 'birthDate' ? 'date' : 'text'} maxLength={200} autoComplete="off" />
        )}
      </Form.Item>
    </>
  )
}
