import { Button, Form, Input, Modal } from 'antd'
import { useState } from 'react'
import { dayText } from '#ui/dates.ts'
import { FormActions } from '#ui/desk/FormActions.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import { useWrite } from '#wire/hooks.ts'
import { openCalls } from '../../contract.ts'

type Call = Out<typeof openCalls.read>

/** A name that the office wrote down wrongly stands no longer. */
export function TakeBackName({ call, candidate }: { call: Call; candidate: Call['list'][number] }) {
  const taking = useWrite(openCalls.takeBackName)
  const { id: callId } = call
  return (
    <TakeBack
      what="name"
      of={candidate.name}
      taking={taking}
      onSend={({ why }) => taking.write({ callId, candidateId: candidate.id, why })}
    />
  )
}

/** The votes that the office wrote down, by household, and the way to take one back. For whom stands nowhere. */
export function NotedVotes({ call }: { call: Call }) {
  const { t, language } = useSpeech()
  if (call.notedVotes.length === 0) return null
  return (
    <>
      <h3>{t('openCalls.desk.noted')}</h3>
      <ul className="sz-plain">
        {call.notedVotes.map((one) => (
          <li key={one.householdId}>
            {[one.headName, one.code].filter(Boolean).join(' · ')}{' '}
            <span className="sz-quiet">
              {dayText(one.on, language)}{' '}
              {one.noted && t('heard.noted', { heard: t(`heard.${one.noted.heard}`), name: one.noted.name })}
            </span>{' '}
            {call.stage === 'votes' && <TakeBackVote call={call} vote={one} />}
          </li>
        ))}
      </ul>
    </>
  )
}

function TakeBackVote({ call, vote }: { call: Call; vote: Call['notedVotes'][number] }) {
  const taking = useWrite(openCalls.takeBackVote)
  const { householdId } = vote
  return (
    <TakeBack
      what="vote"
      of={vote.headName ?? vote.code}
      taking={taking}
      slip={call.secret}
      onSend={({ why, slip = '' }) => taking.write({ callId: call.id, householdId, why, slip })}
    />
  )
}

type Given = { why: string; slip?: string }
type Props = {
  what: 'name' | 'vote'
  of: string
  taking: Pick<ReturnType<typeof useWrite<typeof openCalls.takeBackVote>>, 'sending' | 'problem'>
  /** A secret vote is found again by the number on its paper alone. */
  slip?: boolean
  onSend(given: Given): void
}

/** Asks for the reason; what was taken back leaves the list, and the dialog goes with it. */
function TakeBack({ what, of, taking, slip = false, onSend }: Props) {
  const { t } = useSpeech()
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  const title = t(`openCalls.desk.back.${what}`, { name: of })
  const needed = [{ required: true, whitespace: true, message: t('openCalls.desk.note.missing') }]
  return (
    <>
      <Button
        type="link"
        size="small"
        className="sz-no-print"
        aria-label={t('openCalls.desk.back.of', { name: of })}
        onClick={() => setOpen(true)}
      >
        {t('openCalls.desk.back')}
      </Button>
      <Modal open={open} footer={null} onCancel={close} title={title} destroyOnHidden>
        <p className="sz-quiet">{t(`openCalls.desk.back.${what}.about`)}</p>
        <ProblemNote problem={taking.problem} />
        <Form<Given> layout="vertical" requiredMark={false} onFinish={onSend}>
          <Form.Item name="why" label={t('openCalls.desk.back.why')} rules={[...needed, { min: 2 }]}>
            <Input.TextArea rows={2} maxLength={200} />
          </Form.Item>
          {slip && (
            <Form.Item name="slip" label={t('openCalls.desk.back.slip')} rules={needed}>
              <Input maxLength={40} autoComplete="off" />
            </Form.Item>
          )}
          <FormActions send={t('openCalls.desk.back')} danger sending={taking.sending} onCancel={close} />
        </Form>
      </Modal>
    </>
  )
}
