import { Form, Input, Select } from 'antd'
import { useSpeech } from '#ui/speech.ts'
import { noIdentityReasons } from '../../contract.ts'
import { PaperFields, RelationSelect } from './PersonFields.tsx'

const fields = [
  ...(['name', 'sex', 'birthDate', 'relation', 'identityNumber', 'noIdentityReason'] as const),
  ...(['document', 'phone', 'address'] as const),
]

/** One field at a time: what was wrong from the start, and what is right. */
export function CorrectionFields({ options }: { options: { value: number; label: string }[] }) {
  const { t } = useSpeech()
  const form = Form.useFormInstance()
  const field: string = Form.useWatch('field') ?? 'name'
  const needed = [{ required: true, message: t('lifeEvents.desk.missing') }]
  return (
    <>
      <p className="sz-quiet">{t('lifeEvents.desk.purpose.correction')}</p>
      <Form.Item name="field" label={t('lifeEvents.desk.field')} initialValue="name">
        <Select
          onChange={() => form.setFieldValue('right', undefined)}
          options={fields.map((value) => ({ value, label: t(`lifeEvents.field.${value}`) }))}
        />
      </Form.Item>
      {field !== 'address' && (
        <Form.Item name="personId" label={t('lifeEvents.desk.who')} rules={needed}>
          <Select options={options} />
        </Form.Item>
      )}
      {field === 'document' ? <PaperFields required /> : <Right field={field} />}
    </>
  )
}

function Right({ field }: { field: string }) {
  const { t } = useSpeech()
  const needed = [{ required: true, message: t('lifeEvents.desk.missing') }]
  return (
    <Form.Item key={field} name="right" label={t('lifeEvents.desk.right')} rules={needed}>
      {field === 'sex' ? (
        <Select options={['1', '2'].map((value) => ({ value, label: t(`people.sex.${value}`) }))} />
      ) : field === 'noIdentityReason' ? (
        <Select options={noIdentityReasons.map((value) => ({ value, label: t(`lifeEvents.noIdentity.${value}`) }))} />
      ) : field === 'relation' ? (
        <RelationSelect />
      ) : (
        <Input type={field === 'birthDate' ? 'date' : 'text'} maxLength={200} autoComplete="off" />
      )}
    </Form.Item>
  )
}
