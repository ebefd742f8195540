import { Alert, Button, Checkbox, Form, Select } from 'antd'
import { useState } from 'react'
import { FormActions } from '#ui/desk/FormActions.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useWrite } from '#wire/hooks.ts'
import { aftercare } from '../../contract.ts'
import type { Looked } from './looked.ts'

type Given = { service: string; wantsContact: boolean }
type Props = { aftercareId: number; services: Looked['services'] }

/** One service for whoever calls on the household, with the person's word: it arrives there like any household's own. */
export function HandOn({ aftercareId, services }: Props) {
  const { t, say } = useSpeech()
  const [open, setOpen] = useState(false)
  const [done, setDone] = useState(false)
  const handing = useWrite(aftercare.hand, () => {
    setOpen(false)
    setDone(true)
  })
  if (services.length === 0) return null
  if (!open) {
    return (
      <p>
        <Button onClick={() => setOpen(true)}>{t('aftercare.desk.hand')}</Button>{' '}
        {done && (
          <span role="status" className="sz-quiet">
            {t('aftercare.desk.hand.done')}
          </span>
        )}
      </p>
    )
  }
  return (
    <Form<Given>
      className="sz-form"
      layout="vertical"
      requiredMark={false}
      initialValues={{ wantsContact: true }}
      onFinish={(given) => handing.write({ aftercareId, ...given, agreed: true })}
    >
      <Alert type="info" showIcon className="sz-problem" title={t('aftercare.desk.hand.about')} />
      <ProblemNote problem={handing.problem} />
      <Form.Item
        name="service"
        label={t('aftercare.desk.hand.service')}
        rules={[{ required: true, message: t('aftercare.desk.missing') }]}
      >
        <Select options={services.map((one) => ({ value: one.id, label: say(one) }))} />
      </Form.Item>
      <Form.Item name="wantsContact" valuePropName="checked">
        <Checkbox>{t('aftercare.desk.hand.contact')}</Checkbox>
      </Form.Item>
      <FormActions send={t('aftercare.desk.hand.send')} sending={handing.sending} onCancel={() => setOpen(false)} />
    </Form>
  )
}
