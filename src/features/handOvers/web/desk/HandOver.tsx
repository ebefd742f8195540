import { Alert, Button, Form, Modal, Select } from 'antd'
import { Nothing } from '#ui/desk/Nothing.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useRead, useWrite } from '#wire/hooks.ts'
import { handOvers } from '../../contract.ts'

/** What the post has in hand, and who takes it. */
export function HandOver({ post, onClose }: { post: { id: number; name: string }; onClose: () => void }) {
  const { t, say } = useSpeech()
  const state = useRead(handOvers.read, { postId: post.id })
  const making = useWrite(handOvers.make)
  const requests = state.data?.requests ?? []
  const successors = state.data?.successors ?? []
  const needed = [{ required: true, message: t('handOvers.desk.missing') }]
  return (
    <Modal open footer={null} onCancel={onClose} title={t('handOvers.desk.of', { name: post.name })}>
      <ProblemNote problem={state.problem ?? making.problem} />
      {making.done && <Alert type="success" showIcon role="status" title={t('handOvers.desk.done')} />}
      {state.data && requests.length === 0 && !making.done && <Nothing title={t('handOvers.desk.none')} />}
      {requests.length > 0 && (
        <>
          <p>{t('handOvers.desk.about', { n: requests.length })}</p>
          <ul>
            {requests.slice(0, 10).map((one) => (
              <li key={one.id}>
                {one.number} {one.title}
              </li>
            ))}
          </ul>
          <Form<{ toPostId: number }>
            layout="vertical"
            requiredMark={false}
            onFinish={({ toPostId }) => making.write({ postId: post.id, toPostId })}
          >
            <Form.Item name="toPostId" label={t('handOvers.desk.to')} rules={needed}>
              <Select
                notFoundContent={t('handOvers.desk.nobody')}
                options={successors.map((one) => ({ value: one.postId, label: `${one.name} · ${say(one.title)}` }))}
              />
            </Form.Item>
            <Button type="primary" htmlType="submit" loading={making.sending}>
              {t('handOvers.desk.make')}
            </Button>
          </Form>
        </>
      )}
    </Modal>
  )
}
