import { Alert, Drawer, Form, Input, Radio, Select } from 'antd'
import { FormActions } from '#ui/desk/FormActions.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useWrite } from '#wire/hooks.ts'
import { deliberations } from '../../contract.ts'
import type { Meeting, MeetingTopic } from './shown.ts'

type Given = {
  title: string
  said?: string
  proposer: 'member' | 'resident'
  proposerSeatId?: number
  replacesWhy?: string
}
type Props = { meeting: Meeting; replaces?: MeetingTopic; onClose: () => void }

/** A topic for this meeting; one that replaces a published resolution goes to the next, and says why. */
export function RaiseDrawer({ meeting, replaces, onClose }: Props) {
  const { t } = useSpeech()
  const [form] = Form.useForm<Given>()
  const proposer = Form.useWatch('proposer', form)
  const raising = useWrite(deliberations.raise, onClose)
  const needed = [{ required: true, message: t('deliberations.desk.missing') }]
  const members = meeting.seats.length > 0
  const send = (given: Given) =>
    raising.write({
      ...{ bodyId: meeting.bodyId, ...given },
      ...(replaces ? { replacesId: replaces.id } : { meetingId: meeting.id }),
    })
  return (
    <Drawer
      open
      size={520}
      onClose={onClose}
      title={t(replaces ? 'deliberations.desk.replace' : 'deliberations.desk.raise')}
    >
      {replaces && <Alert type="info" showIcon title={t('deliberations.desk.replace.about')} className="sz-problem" />}
      <Form<Given>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ proposer: members ? 'member' : 'resident', title: replaces?.title ?? '' }}
        onFinish={send}
      >
        <ProblemNote problem={raising.problem} />
        <Form.Item name="title" label={t('deliberations.column.title')} rules={needed}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="said" label={t('deliberations.desk.said')}>
          <Input.TextArea rows={3} maxLength={1000} />
        </Form.Item>
        {replaces && (
          <Form.Item name="replacesWhy" label={t('deliberations.desk.replace.why')} rules={needed}>
            <Input maxLength={500} />
          </Form.Item>
        )}
        <Form.Item name="proposer" label={t('deliberations.column.proposer')}>
          <Radio.Group
            options={[
              ...(members ? [{ value: 'member', label: t('deliberations.desk.proposer.member') }] : []),
              { value: 'resident', label: t('deliberations.desk.proposer.resident') },
            ]}
          />
        </Form.Item>
        {proposer === 'member' && (
          <Form.Item name="proposerSeatId" label={t('deliberations.desk.proposer.who')} rules={needed}>
            <Select
              showSearch={{ optionFilterProp: 'label' }}
              options={meeting.seats.map((seat) => ({ value: seat.seatId, label: seat.name }))}
            />
          </Form.Item>
        )}
        <FormActions send={t('deliberations.desk.save')} sending={raising.sending} />
      </Form>
    </Drawer>
  )
}
