import { Alert, Button, Form, Input } from 'antd'
import type { ReactNode } from 'react'
import { momentText } from '#ui/dates.ts'
import { FormActions } from '#ui/desk/FormActions.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import { useList, useWrite } from '#wire/hooks.ts'
import { minorLooks } from '../../contract.ts'

type Look = Out<typeof minorLooks.mine>['rows'][number]
type Props = {
  person: { id: number; name: string }
  field: 'identity' | 'phone'
  /** How a number is shown, and for how long, is the register's to say. */
  shown: (value: string) => ReactNode
}

/** A child's number: asked for, waited for, seen one time. Whatever stood before says why it must be asked anew. */
export function AskLook({ person, field, shown }: Props) {
  const { t } = useSpeech()
  const list = useList(minorLooks.mine, { personId: person.id })
  const opening = useWrite(minorLooks.open)
  const last = list.rows.find((row) => row.field === field)
  if (opening.done) return shown(opening.done.value)
  return (
    <>
      <Alert type="info" showIcon className="sz-problem" title={t('minorLooks.ask.about', { name: person.name })} />
      <ProblemNote problem={list.problem ?? opening.problem} />
      {last?.state === 'waiting' && <p role="status">{t('minorLooks.ask.waits')}</p>}
      {last?.state === 'approved' && (
        <Approved look={last} busy={opening.sending} onOpen={() => opening.write({ lookId: last.id })} />
      )}
      {last?.state === 'refused' && <p>{t('minorLooks.ask.refused', { word: last.word ?? '' })}</p>}
      {list.first && last?.state !== 'waiting' && last?.state !== 'approved' && (
        <Asking personId={person.id} field={field} />
      )}
    </>
  )
}

export function Approved({ look, busy, onOpen }: { look: Look; busy: boolean; onOpen: () => void }) {
  const { t, language } = useSpeech()
  const at = look.expiresAt ? momentText(look.expiresAt, language) : ''
  return (
    <>
      <p>{t('minorLooks.open.about', { name: look.decidedByName ?? '', at })}</p>
      <Button type="primary" loading={busy} disabled={busy} onClick={onOpen}>
        {t('minorLooks.open')}
      </Button>
    </>
  )
}

function Asking({ personId, field }: { personId: number; field: 'identity' | 'phone' }) {
  const { t } = useSpeech()
  const asking = useWrite(minorLooks.ask)
  return (
    <Form<{ reason: string }>
      layout="vertical"
      requiredMark={false}
      onFinish={({ reason }) => asking.write({ personId, field, reason: reason.trim() })}
    >
      <ProblemNote problem={asking.problem} />
      <Form.Item
        name="reason"
        label={t('minorLooks.ask.reason')}
        rules={[{ required: true, whitespace: true, min: 4, message: t('minorLooks.ask.short') }]}
      >
        <Input.TextArea rows={2} maxLength={200} showCount />
      </Form.Item>
      <FormActions send={t('minorLooks.ask.send')} sending={asking.sending} />
    </Form>
  )
}
