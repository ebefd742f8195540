import { Button, Form, Input, Modal } from 'antd'
import { useEffect, useState } from 'react'
import { AskLook } from '#features/minorLooks/web/parts.tsx'
import { yearsBetween } from '#kernel/register/validity.ts'
import { todayHere } from '#ui/dates.ts'
import { FormActions } from '#ui/desk/FormActions.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useWrite } from '#wire/hooks.ts'
import { people } from '../../contract.ts'
import type { PersonRow } from '../parts.tsx'

/** Long enough to copy a number onto paper; a screen left alone shows nothing. */
const shownSeconds = 30
const shortestReason = 4
const reasons = ['people.desk.reason.check', 'people.desk.reason.contact', 'people.desk.reason.correct']

type Props = { person: PersonRow; field: 'identity' | 'phone'; onClose: () => void }

/** Reason first, then the number for half a minute. The look is logged, and the person can read the log. */
export function Reveal({ person, field, onClose }: Props) {
  const { t } = useSpeech()
  const [form] = Form.useForm<{ reason: string }>()
  const revealing = useWrite(people.reveal)
  const value = revealing.done?.value
  const minor = revealing.problem?.code === 'people.minor' || isMinor(person)
  return (
    <Modal
      open
      onCancel={onClose}
      footer={null}
      title={t('people.desk.reveal.of', { name: person.name, field: t(`people.${field}`) })}
    >
      {minor ? (
        <AskLook person={person} field={field} shown={(number) => <Shown value={number} onOver={onClose} />} />
      ) : value ? (
        <Shown value={value} onOver={onClose} />
      ) : (
        <Form<{ reason: string }>
          form={form}
          layout="vertical"
          requiredMark={false}
          onFinish={({ reason }) => revealing.write({ personId: person.id, field, reason: reason.trim() })}
        >
          <ProblemNote problem={revealing.problem} />
          <Form.Item
            name="reason"
            label={t('people.revealReason')}
            rules={[{ required: true, whitespace: true, min: shortestReason, message: t('people.desk.reveal.short') }]}
          >
            <Input.TextArea rows={2} maxLength={200} showCount />
          </Form.Item>
          <fieldset className="sz-actions" aria-label={t('people.desk.reveal.examples')}>
            {reasons.map((reason) => (
              <Button key={reason} size="small" onClick={() => form.setFieldsValue({ reason: t(reason) })}>
                {t(reason)}
              </Button>
            ))}
          </fieldset>
          <FormActions send={t('people.desk.reveal.send')} sending={revealing.sending} onCancel={onClose} />
        </Form>
      )}
    </Modal>
  )
}

const grownAt = 18
/** Where the register has no day of birth the server still knows it from the number, and says so. */
const isMinor = ({ birthDate }: PersonRow): boolean =>
  birthDate !== null && yearsBetween(birthDate, todayHere()) < grownAt

function Shown({ value, onOver }: { value: string; onOver: () => void }) {
  const { t } = useSpeech()
  const [left, setLeft] = useState(shownSeconds)
  useEffect(() => {
    if (left <= 0) return onOver()
    const timer = setTimeout(() => setLeft(left - 1), 1000)
    return () => clearTimeout(timer)
  }, [left, onOver])
  return (
    <div className="sz-shown">
      <code className="sz-secret">{value}</code>
      <p>{t('people.desk.reveal.left', { n: left })}</p>
      <Button onClick={onOver}>{t('people.desk.reveal.hide')}</Button>
    </div>
  )
}
