import { Alert, Form, Input, Modal, Select } from 'antd'
import { FormActions } from '#ui/desk/FormActions.tsx'
import { Nothing } from '#ui/desk/Nothing.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import { useRead, useWrite } from '#wire/hooks.ts'
import { handOvers } from '../../contract.ts'

type State = Out<typeof handOvers.read>

/** What the post has in hand, who takes it, and what the next one should know. */
export function HandOver({ post, onClose }: { post: { id: number; name: string }; onClose: () => void }) {
  const { t } = useSpeech()
  const state = useRead(handOvers.read, { postId: post.id })
  const making = useWrite(handOvers.make)
  return (
    <Modal open footer={null} onCancel={onClose} title={t('handOvers.desk.of', { name: post.name })}>
      <ProblemNote problem={state.problem ?? making.problem} />
      {making.done && <Alert type="success" showIcon role="status" title={t('handOvers.desk.done')} />}
      {state.data && !making.done && (
        <>
          {state.data.requests.length === 0 ? (
            <Nothing title={t('handOvers.desk.none')} />
          ) : (
            <InHand state={state.data} />
          )}
          <Giving
            state={state.data}
            sending={making.sending}
            onSend={(given) => making.write({ postId: post.id, ...given })}
          />
        </>
      )}
    </Modal>
  )
}

function InHand({ state }: { state: State }) {
  const { t } = useSpeech()
  return (
    <>
      <p>{t('handOvers.desk.about', { n: state.requests.length })}</p>
      <ul>
        {state.requests.slice(0, 10).map((one) => (
          <li key={one.id}>
            {one.number} {one.title}
          </li>
        ))}
      </ul>
    </>
  )
}

type Given = { toPostId: number; said?: string }
type Props = { state: State; sending: boolean; onSend: (given: { toPostId: number; said: string }) => void }

/** With nothing in hand a word is needed: a post that goes over without one says nothing. */
function Giving({ state, sending, onSend }: Props) {
  const { t, say } = useSpeech()
  const needed = [{ required: true, message: t('handOvers.desk.missing') }]
  const word = [{ required: state.requests.length === 0, message: t('handOvers.desk.said.missing') }]
  return (
    <Form<Given>
      layout="vertical"
      requiredMark={false}
      onFinish={({ toPostId, said }) => onSend({ toPostId, said: said?.trim() ?? '' })}
    >
      <Form.Item name="toPostId" label={t('handOvers.desk.to')} rules={needed}>
        <Select
          notFoundContent={t('handOvers.desk.nobody')}
          options={state.successors.map((one) => ({ value: one.postId, label: `${one.name} · ${say(one.title)}` }))}
        />
      </Form.Item>
      <Form.Item name="said" label={t('handOvers.desk.said')} rules={word}>
        <Input.TextArea rows={3} maxLength={1000} placeholder={t('handOvers.desk.said.hint')} />
      </Form.Item>
      <FormActions send={t('handOvers.desk.make')} sending={sending} />
    </Form>
  )
}
