import { Button, Drawer, Form, Input } from 'antd'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useWrite } from '#wire/hooks.ts'
import { organisations } from '../../contract.ts'
import type { Body } from '../parts.tsx'
import { AboutFields } from './FoundDrawer.tsx'

type Given = Pick<Body, 'name' | 'hours' | 'address' | 'registration'>

export function ChangeDrawer({ body, onClose }: { body: Body; onClose: () => void }) {
  const { t } = useSpeech()
  const changing = useWrite(organisations.change, onClose)
  const { name, hours, address, registration } = body
  return (
    <Drawer open size={520} onClose={onClose} title={t('organisations.desk.change')}>
      <Form<Given>
        layout="vertical"
        requiredMark={false}
        initialValues={{ name, hours, address, registration }}
        onFinish={(given) => changing.write({ bodyId: body.id, ...given })}
      >
        <ProblemNote problem={changing.problem} />
        <Form.Item
          name="name"
          label={t('organisations.desk.name')}
          rules={[{ required: true, min: 2, message: t('organisations.desk.missing') }]}
        >
          <Input maxLength={80} />
        </Form.Item>
        <AboutFields />
        <Button type="primary" htmlType="submit" loading={changing.sending}>
          {t('organisations.desk.save')}
        </Button>
      </Form>
    </Drawer>
  )
}
