import { Form, Input, Modal } from 'antd'
import { FormActions } from '#ui/desk/FormActions.tsx'
import { HeardField } from '#ui/desk/HeardField.tsx'
import { useSpeech } from '#ui/speech.ts'
import type { Asked } from '#wire/hooks.ts'
import type { volunteering } from '../../contract.ts'

export type ConsentGiven = NonNullable<Asked<typeof volunteering.answer>['consent']>
type Props = { sending: boolean; onSay: (consent: ConsentGiven) => void; onClose: () => void }

/** A yes to somebody who is not of age asks first whose consent it was. */
export function Consent({ sending, onSay, onClose }: Props) {
  const { t } = useSpeech()
  return (
    <Modal open footer={null} onCancel={onClose} title={t('volunteering.desk.guardian.title')}>
      <p className="sz-quiet">{t('volunteering.desk.guardian.about')}</p>
      <Form<ConsentGiven> layout="vertical" requiredMark={false} initialValues={{ heard: 'counter' }} onFinish={onSay}>
        <Form.Item
          name="guardian"
          label={t('volunteering.desk.guardian.who')}
          rules={[{ required: true, min: 2, message: t('volunteering.desk.missing') }]}
        >
          <Input maxLength={40} />
        </Form.Item>
        <HeardField />
        <FormActions send={t('volunteering.desk.yes')} sending={sending} onCancel={onClose} />
      </Form>
    </Modal>
  )
}
