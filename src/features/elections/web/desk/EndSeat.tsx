import { Form, Input, InputNumber, Modal, Select } from 'antd'
import type { Body, Seat } from '#features/organisations/web/parts.tsx'
import { todayHere } from '#ui/dates.ts'
import { FormActions } from '#ui/desk/FormActions.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import { type Asked, useWrite } from '#wire/hooks.ts'
import { elections } from '../../contract.ts'

type Reason = Asked<typeof elections.end>['reason']
const reasons: readonly Reason[] = ['termOver', 'resigned', 'recalled', 'moved', 'died', 'removed', 'other']

type Vote = { on: string; roll: number; present: number; votes: number }
type Given = { on: string; reason: Reason; recall?: Vote }

/**
 * Ends a seat with its reason; nothing is deleted, so it can be seen later who sat here when. Of those who were chosen a recall asks
 * how the vote went.
 */
export function EndSeat({
  body,
  seat,
  onClose,
}: {
  body: Pick<Body, 'id' | 'formedBy'>
  seat: Seat
  onClose: () => void
}) {
  const { t, say } = useSpeech()
  const ending = useWrite(elections.end, onClose)
  const [form] = Form.useForm<Given>()
  const reason = Form.useWatch('reason', form)
  const chosen = body.formedBy.includes('election') || body.formedBy.includes('selectionMeeting')
  return (
    <Modal
      open
      footer={null}
      onCancel={onClose}
      title={t('elections.desk.end.of', { name: seat.name, role: say(seat.roleName) })}
    >
      <ProblemNote problem={ending.problem} />
      <Form<Given>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ on: todayHere(), reason: 'resigned' }}
        onFinish={(given) => ending.write({ bodyId: body.id, seatId: seat.id, ...given })}
      >
        <Form.Item name="on" label={t('elections.desk.end.last')} rules={[{ required: true }]}>
          <Input type="date" min={seat.termFrom} />
        </Form.Item>
        <Form.Item name="reason" label={t('elections.desk.end.reason')}>
          <Select options={reasons.map((one) => ({ value: one, label: t(`organisations.end.${one}`) }))} />
        </Form.Item>
        {chosen && reason === 'recalled' && <RecallVote />}
        <FormActions send={t('elections.desk.end')} sending={ending.sending} danger onCancel={onClose} />
      </Form>
    </Modal>
  )
}

function RecallVote() {
  const { t } = useSpeech()
  const needed = [{ required: true, message: t('elections.desk.missing') }]
  const count = (name: keyof Vote, label: string) => (
    <Form.Item name={['recall', name]} label={label} rules={needed}>
      <InputNumber min={0} className="sz-grow" />
    </Form.Item>
  )
  return (
    <>
      <p className="sz-quiet">{t('elections.desk.end.recall')}</p>
      <div className="sz-pair">
        <Form.Item name={['recall', 'on']} label={t('elections.desk.end.recallOn')} rules={needed}>
          <Input type="date" max={todayHere()} />
        </Form.Item>
        {count('roll', t('elections.desk.roll'))}
        {count('present', t('elections.desk.present'))}
        {count('votes', t('elections.desk.end.agreed'))}
      </div>
    </>
  )
}
