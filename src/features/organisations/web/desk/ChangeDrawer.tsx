import { Drawer, Form, Input, InputNumber } from 'antd'
import { todayHere } from '#ui/dates.ts'
import { FormActions } from '#ui/desk/FormActions.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useWrite } from '#wire/hooks.ts'
import { organisations } from '../../contract.ts'
import type { Body } from '../parts.tsx'
import { AboutFields } from './FoundDrawer.tsx'

type Given = Pick<Body, 'name' | 'hours' | 'address' | 'registration'> & { n?: number | null; on?: string }

export function ChangeDrawer({ body, onClose }: { body: Body; onClose: () => void }) {
  const { t } = useSpeech()
  const changing = useWrite(organisations.change, onClose)
  const { name, hours, address, registration, staff } = body
  const send = ({ n, on, ...given }: Given) =>
    changing.write({
      bodyId: body.id,
      ...given,
      ...(staff ? { staff: typeof n === 'number' && on ? { n, on } : null } : {}),
    })
  return (
    <Drawer open size={520} onClose={onClose} title={t('organisations.desk.change')}>
      <Form<Given>
        layout="vertical"
        requiredMark={false}
        initialValues={{ name, hours, address, registration, n: staff?.n ?? null, on: staff?.on ?? todayHere() }}
        onFinish={send}
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
        {staff && (
          <div className="sz-pair">
            <Form.Item name="n" label={t('organisations.desk.staff')}>
              <InputNumber min={0} max={1_000_000} className="sz-grow" />
            </Form.Item>
            <Form.Item name="on" label={t('organisations.desk.staff.on')}>
              <Input type="date" max={todayHere()} />
            </Form.Item>
          </div>
        )}
        <FormActions send={t('organisations.desk.save')} sending={changing.sending} />
      </Form>
    </Drawer>
  )
}
