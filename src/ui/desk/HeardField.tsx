import { Form, Radio } from 'antd'
import { heardWays } from '#kernel/shared/heard.ts'
import { useSpeech } from '../speech.ts'

/** How the office heard what it writes down for somebody: the same question in every such form. */
export function HeardField() {
  const { t } = useSpeech()
  return (
    <Form.Item name="heard" label={t('heard.how')}>
      <Radio.Group options={heardWays.map((one) => ({ value: one, label: t(`heard.${one}`) }))} />
    </Form.Item>
  )
}
