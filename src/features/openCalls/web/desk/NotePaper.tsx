import { Alert, Button, Form, Input, Modal, Select } from 'antd'
import { useState } from 'react'
import { PersonPicker } from '#features/people/web/parts.tsx'
import { FormActions } from '#ui/desk/FormActions.tsx'
import { HeardField } from '#ui/desk/HeardField.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import { type Asked, useWrite } from '#wire/hooks.ts'
import { openCalls } from '../../contract.ts'

type Call = Out<typeof openCalls.read>
type Given = Pick<Asked<typeof openCalls.noteVote>, 'personId' | 'candidateId' | 'heard'> & { said?: string }

/** Who wants no phone stands and votes at the counter: names while names are taken, votes while the households vote. */
export function NotePaper({ call }: { call: Call }) {
  const { t } = useSpeech()
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  const standing = useWrite(openCalls.noteStanding, close)
  /** The number of a secret vote's slip is told this once: the dialog waits until it is copied. */
  const [slip, setSlip] = useState<string | null>(null)
  const voting = useWrite(openCalls.noteVote, (out) => (out.slip ? setSlip(out.slip) : close()))
  const begin = () => {
    setSlip(null)
    setOpen(true)
  }
  if (call.stage === 'over' || (call.stage === 'votes' && call.list.length === 0)) return null
  const votes = call.stage === 'votes'
  const what = votes ? 'vote' : 'stand'
  const needed = [{ required: true, message: t('openCalls.desk.note.missing') }]
  const send = ({ personId, candidateId, said = '', heard }: Given) =>
    votes
      ? voting.write({ callId: call.id, personId, candidateId, heard })
      : standing.write({ callId: call.id, personId, said, heard })
  return (
    <>
      <Button onClick={begin}>{t(`openCalls.desk.note.${what}`)}</Button>
      <Modal open={open} footer={null} onCancel={close} title={t(`openCalls.desk.note.${what}`)} destroyOnHidden>
        {slip ? (
          <Alert
            type="success"
            showIcon
            role="status"
            title={t('openCalls.desk.slip', { slip })}
            description={t('openCalls.desk.slip.about')}
          />
        ) : (
          <>
            <p className="sz-quiet">{t(`openCalls.desk.note.${what}.about`)}</p>
            {votes && call.secret && <p className="sz-quiet">{t('openCalls.desk.note.secret')}</p>}
            <ProblemNote problem={voting.problem ?? standing.problem} />
            <Form<Given> layout="vertical" requiredMark={false} initialValues={{ heard: 'counter' }} onFinish={send}>
              <Form.Item name="personId" label={t(`openCalls.desk.note.${what}.who`)} rules={needed}>
                <PersonPicker />
              </Form.Item>
              {votes ? (
                <Form.Item name="candidateId" label={t('openCalls.desk.note.for')} rules={needed}>
                  <Select options={call.list.map((one) => ({ value: one.id, label: one.name }))} />
                </Form.Item>
              ) : (
                <Form.Item name="said" label={t('openCalls.desk.said')}>
                  <Input.TextArea rows={2} maxLength={300} />
                </Form.Item>
              )}
              <HeardField />
              <FormActions
                send={t('openCalls.desk.note.send')}
                sending={voting.sending || standing.sending}
                onCancel={close}
              />
            </Form>
          </>
        )}
      </Modal>
    </>
  )
}
