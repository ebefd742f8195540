import { Alert, Checkbox, Form, Input, Modal, Select } from 'antd'
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
        <Giving
          state={state.data}
          sending={making.sending}
          onSend={(given) => making.write({ postId: post.id, ...given })}
        />
      )}
    </Modal>
  )
}

const mostNamed = 10

function InHand({ state }: { state: State }) {
  const { t } = useSpeech()
  if (state.requests.length === 0) return <Nothing title={t('handOvers.desk.none')} />
  return (
    <>
      <p>{t('handOvers.desk.about', { n: state.requests.length })}</p>
      <ul>
        {state.requests.slice(0, mostNamed).map((one) => (
          <li key={one.id}>
            {one.number} {one.title}
          </li>
        ))}
      </ul>
      {state.requests.length > mostNamed && <p>{t('handOvers.desk.more', { n: state.requests.length - mostNamed })}</p>}
    </>
  )
}

type Given = { toPostId: number; requests: boolean; lines: string[]; said: string }
type Props = { state: State; sending: boolean; onSend: (given: Given) => void }

/** With nothing in hand a word is needed: a post that goes over without one says nothing. */
function Giving({ state, sending, onSend }: Props) {
  const { t, say } = useSpeech()
  const [form] = Form.useForm<Partial<Given>>()
  const chosen = Form.useWatch('toPostId', form)
  const to = state.successors.find((one) => one.postId === chosen)
  const lines = state.lines ?? []
  const some = state.requests.length > 0
  const needed = [{ required: true, message: t('handOvers.desk.missing') }]
  const word = [{ required: !some && lines.length === 0, message: t('handOvers.desk.said.missing') }]
  return (
    <Form<Partial<Given>>
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={{ requests: some, lines: [] }}
      onValuesChange={(changed) => 'toPostId' in changed && form.setFieldsValue({ lines: takenBy(state, changed) })}
      onFinish={({ toPostId, requests = some, lines = [], said = '' }) =>
        onSend({ toPostId: toPostId ?? 0, requests, lines, said: said.trim() })
      }
    >
      <Form.Item name="toPostId" label={t('handOvers.desk.to')} rules={needed}>
        <Select
          notFoundContent={t('handOvers.desk.nobody')}
          options={state.successors.map((one) => ({ value: one.postId, label: `${one.name} · ${say(one.title)}` }))}
        />
      </Form.Item>
      <InHand state={state} />
      {some && (
        <Form.Item name="requests" valuePropName="checked">
          <Checkbox>{t('handOvers.desk.requests.give')}</Checkbox>
        </Form.Item>
      )}
      {lines.length > 0 && (
        <Form.Item name="lines" label={t('handOvers.desk.lines')} extra={<Beside state={state} />}>
          <Checkbox.Group
            options={lines.map(({ line, words, n }) => ({
              value: line,
              label: t('handOvers.desk.lines.of', { line: say(words), n }),
              disabled: !to?.mayTake.includes(line),
            }))}
          />
        </Form.Item>
      )}
      {state.lines === null && <p>{t('handOvers.desk.lines.elsewhere')}</p>}
      <Form.Item name="said" label={t('handOvers.desk.said')} rules={word}>
        <Input.TextArea rows={3} maxLength={1000} placeholder={t('handOvers.desk.said.hint')} />
      </Form.Item>
      <FormActions send={t('handOvers.desk.make')} sending={sending} />
    </Form>
  )
}

/** All that the one now chosen may take. */
const takenBy = (state: State, { toPostId }: Partial<Given>) =>
  state.successors.find((one) => one.postId === toPostId)?.mayTake ?? []

function Beside({ state }: { state: State }) {
  const { t } = useSpeech()
  return (
    <>
      {t('handOvers.desk.lines.about')}
      {state.plans > 0 && <div>{t('handOvers.desk.plans', { n: state.plans })}</div>}
    </>
  )
}
