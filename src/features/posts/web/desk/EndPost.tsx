import { Form, Input, Modal } from 'antd'
import { todayHere } from '#ui/dates.ts'
import { FormActions } from '#ui/desk/FormActions.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useWrite } from '#wire/hooks.ts'
import { posts } from '../../contract.ts'
import type { Row } from './PostsTable.tsx'

/** Ends a post on a day; nothing is deleted, so it can be seen later who answered for what. */
export function EndPost({ post, onClose }: { post: Row; onClose: () => void }) {
  const { t, say } = useSpeech()
  const ending = useWrite(posts.end, onClose)
  return (
    <Modal
      open
      footer={null}
      onCancel={onClose}
      title={t('posts.desk.end.of', { name: post.name, title: say(post.title) })}
    >
      <p>{t('posts.desk.end.about')}</p>
      <ProblemNote problem={ending.problem} />
      <Form<{ on: string }>
        layout="vertical"
        requiredMark={false}
        initialValues={{ on: todayHere() }}
        onFinish={({ on }) => ending.write({ postId: post.id, on })}
      >
        <Form.Item
          name="on"
          label={t('posts.desk.end.last')}
          rules={[{ required: true, message: t('posts.desk.missing') }]}
        >
          <Input type="date" min={post.termFrom} />
        </Form.Item>
        <FormActions send={t('posts.end')} sending={ending.sending} danger onCancel={onClose} />
      </Form>
    </Modal>
  )
}
