import { Button, Form, Input, Modal, Select } from 'antd'
import type { Seat } from '#features/organisations/web/parts.tsx'
import { todayHere } from '#ui/dates.ts'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import { type Asked, useWrite } from '#wire/hooks.ts'
import { elections } from '../../contract.ts'

type Reason = Asked<typeof elections.end>['reason']
const reasons: readonly Reason[] = ['termOver', 'resigned', 'recalled', 'moved', 'died', 'removed', 'other']

/** Ends a seat with its reason; nothing is deleted, so it can be seen later who sat here when. */
export function EndSeat({ bodyId, seat, onClose }: { bodyId: number; seat: Seat; onClose: () => void }) {
  const { t, say } = useSpeech()
  const ending = useWrite(elections.end, onClose)
  return (
    <Modal
      open
      footer={null}
      onCancel={onClose}
      title={t('elections.desk.end.of', { name: seat.name, role: say(seat.roleName) })}
    >
      <ProblemNote problem={ending.problem} />
      <Form<{ on: string; reason: Reason }>
        layout="vertical"
        requiredMark={false}
        initialValues={{ on: todayHere(), reason: 'resigned' }}
        onFinish={(given) => ending.write({ bodyId, seatId: seat.id, ...given })}
      >
        <Form.Item name="on" label={t('elections.desk.end.last')} rules={[{ required: true }]}>
          <Input type="date" min={seat.termFrom} />
        </Form.Item>
        <Form.Item name="reason" label={t('elections.desk.end.reason')}>
          <Select options={reasons.map((one) => ({ value: one, label: t(`organisations.end.${one}`) }))} />
        </Form.Item>
        <div className="sz-form-actions">
          <Button type="primary" danger htmlType="submit" loading={ending.sending} disabled={ending.sending}>
            {t('elections.desk.end')}
          </Button>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
        </div>
      </Form>
    </Modal>
  )
}
