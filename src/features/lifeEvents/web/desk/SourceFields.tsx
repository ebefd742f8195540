import { Form, Input, Select } from 'antd'
import { useSpeech } from '#ui/speech.ts'
import { sources } from '../../contract.ts'

/** From where the office knows it, and a word about that. What an import or an asking brings says so itself. */
export function SourceFields() {
  const { t } = useSpeech()
  const told = sources.filter((value) => value !== 'import' && value !== 'ask')
  return (
    <div className="sz-pair">
      <Form.Item name="source" label={t('lifeEvents.desk.source')}>
        <Select options={told.map((value) => ({ value, label: t(`lifeEvents.source.${value}`) }))} />
      </Form.Item>
      <Form.Item name="sourceNote" label={t('lifeEvents.desk.note')}>
        <Input maxLength={200} />
      </Form.Item>
    </div>
  )
}
