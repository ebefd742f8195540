import { Form, Input } from 'antd'
import { todayHere } from '../dates.ts'
import { useSpeech } from '../speech.ts'

/** When the paper was signed and who saw it: the same two questions wherever a signed paper is written down. */
export function SignedFields() {
  const { t } = useSpeech()
  return (
    <div className="sz-pair">
      <Form.Item name="signedOn" label={t('signed.on')} rules={[{ required: true, message: t('signed.on.missing') }]}>
        <Input type="date" max={todayHere()} />
      </Form.Item>
      <Form.Item
        name="witness"
        label={t('signed.witness')}
        rules={[{ required: true, whitespace: true, min: 2, message: t('signed.witness.missing') }]}
      >
        <Input maxLength={40} />
      </Form.Item>
    </div>
  )
}
