import { Drawer, Form, Input, InputNumber, Select } from 'antd'
import { FormActions } from '#ui/desk/FormActions.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useWrite } from '#wire/hooks.ts'
import { deliberations } from '../../contract.ts'
import type { Meeting, MeetingTopic } from './shown.ts'

type Given = {
  inFavour: number
  against: number
  abstained: number
  asideSeatIds?: number[]
  aside?: number
  resolution: string
}

/** Votes as they were counted in the open; who steps aside is chosen first. What the numbers amount to is the rule's to say. */
export function DecideDrawer({
  item,
  meeting,
  onClose,
}: {
  item: MeetingTopic
  meeting: Meeting
  onClose: () => void
}) {
  const { t } = useSpeech()
  const deciding = useWrite(deliberations.decide, onClose)
  const needed = [{ required: true, message: t('deliberations.desk.missing') }]
  const number = (name: 'inFavour' | 'against' | 'abstained') => (
    <Form.Item name={name} label={t(`deliberations.desk.votes.${name}`)} rules={needed}>
      <InputNumber min={0} precision={0} />
    </Form.Item>
  )
  return (
    <Drawer open size={520} onClose={onClose} title={`${t('deliberations.desk.decide')} · ${item.title}`}>
      <Form<Given>
        layout="vertical"
        requiredMark={false}
        initialValues={{
          ...(item.votes ?? { inFavour: meeting.present ?? 0, against: 0, abstained: 0 }),
          asideSeatIds: item.asideSeatIds,
          aside: item.aside,
          resolution: item.resolution,
        }}
        onFinish={(given) => deciding.write({ itemId: item.id, ...given })}
      >
        <ProblemNote problem={deciding.problem} />
        {meeting.countedBy === 'members' ? (
          <Form.Item
            name="asideSeatIds"
            label={t('deliberations.desk.aside')}
            extra={t('deliberations.desk.aside.hint')}
          >
            <Select
              mode="multiple"
              options={meeting.seats
                .filter((seat) => seat.present)
                .map((seat) => ({ value: seat.seatId, label: seat.name }))}
            />
          </Form.Item>
        ) : (
          <Form.Item name="aside" label={t('deliberations.desk.aside')} extra={t('deliberations.desk.aside.hint')}>
            <InputNumber min={0} precision={0} />
          </Form.Item>
        )}
        <div className="sz-pair">
          {number('inFavour')}
          {number('against')}
          {number('abstained')}
        </div>
        <Form.Item
          name="resolution"
          label={t('deliberations.column.resolution')}
          extra={t('deliberations.desk.resolution.hint')}
          rules={needed}
        >
          <Input.TextArea rows={4} maxLength={2000} />
        </Form.Item>
        <FormActions send={t('deliberations.desk.save')} sending={deciding.sending} />
      </Form>
    </Drawer>
  )
}
