import { Drawer, Form, type FormInstance, Input, InputNumber, Select } from 'antd'
import { useEffect } from 'react'
import type { Body } from '#features/organisations/web/parts.tsx'
import { kinAsked } from '#features/posts/web/parts.tsx'
import { todayHere } from '#ui/dates.ts'
import { FormActions } from '#ui/desk/FormActions.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useWrite } from '#wire/hooks.ts'
import { elections } from '../../contract.ts'
import { asksKin, type SeatGiven, SeatLines } from './SeatLines.tsx'

type How = Body['formedBy'][number]
type Given = {
  how: How
  on: string
  roll?: number | null
  present?: number | null
  termFrom: string
  termTo?: string
  note?: string
  manyBecause?: string
  seats: SeatGiven[]
}

const counted: readonly How[] = ['election', 'selectionMeeting']

/** Seats as a meeting gave them: who was there is asked only where it counts, a reason only where somebody leads very many. */
export function HoldDrawer({ body, onClose }: { body: Body; onClose: () => void }) {
  const { t } = useSpeech()
  const [form] = Form.useForm<Given>()
  const holding = useWrite(elections.hold, onClose)
  const how = Form.useWatch('how', form) ?? body.formedBy[0]
  const isCounted = how !== undefined && counted.includes(how)
  const ownChoice = useOwnChoice(body, form)
  const needed = [{ required: true, message: t('elections.desk.missing') }]
  const tooMany = holding.problem?.code === 'elections.leads_many'
  const send = (given: Given) => holding.write({ bodyId: body.id, ...askedOf(body, given) })
  return (
    <Drawer open size={640} onClose={onClose} title={`${body.name} · ${t('elections.desk.hold')}`}>
      <p className="sz-quiet">{t('elections.desk.about')}</p>
      <Form<Given>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ ...{ how: body.formedBy[0], on: todayHere(), termFrom: todayHere() }, seats: [{}] }}
        onFinish={send}
      >
        <div className="sz-pair">
          <Form.Item name="how" label={t('elections.desk.how')} rules={needed}>
            <Select options={body.formedBy.map((one) => ({ value: one, label: t(`organisations.how.${one}`) }))} />
          </Form.Item>
          <Form.Item name="on" label={t('elections.desk.on')} rules={needed}>
            <Input type="date" max={todayHere()} />
          </Form.Item>
          {isCounted && (
            <>
              <Form.Item name="roll" label={t('elections.desk.roll')} rules={needed}>
                <InputNumber min={1} className="sz-grow" />
              </Form.Item>
              <Form.Item name="present" label={t('elections.desk.present')} rules={needed}>
                <InputNumber min={0} className="sz-grow" />
              </Form.Item>
            </>
          )}
          <Form.Item name="termFrom" label={t('elections.desk.from')} rules={needed}>
            <Input type="date" />
          </Form.Item>
          <Form.Item name="termTo" label={t('elections.desk.to')}>
            <Input type="date" />
          </Form.Item>
        </div>
        {ownChoice && <p className="sz-quiet">{t('elections.desk.own')}</p>}
        <SeatLines body={body} withVotes={isCounted} />
        <Form.Item name="note" label={t('elections.desk.note')}>
          <Input maxLength={500} />
        </Form.Item>
        <ProblemNote problem={holding.problem} />
        {tooMany && (
          <Form.Item name="manyBecause" label={t('elections.desk.because')} rules={needed}>
            <Input maxLength={200} />
          </Form.Item>
        )}
        <FormActions send={t('elections.desk.save')} sending={holding.sending} />
      </Form>
    </Drawer>
  )
}

/** Where members joined and choose who leads, a leader comes from their meeting, and all of them are entitled. */
function useOwnChoice(body: Body, form: FormInstance<Given>): boolean {
  const seats = Form.useWatch('seats', form) as SeatGiven[] | undefined
  const members = new Set(body.seats.flatMap((one) => (one.seated && one.personId !== null ? one.personId : []))).size
  const leads = seats?.some((seat) => body.roles.find(({ id }) => id === seat?.role)?.leads) ?? false
  const joined = body.formedBy.includes('joining') && body.formedBy.includes('selectionMeeting')
  const own = joined && leads && members > 0
  useEffect(() => {
    if (own) form.setFieldsValue({ how: 'selectionMeeting', roll: members })
  }, [own, form, members])
  return own
}

/** Fields that were left empty are left out. */
const askedOf = (body: Body, { roll, present, termTo, note, manyBecause, seats, ...rest }: Given) => ({
  ...rest,
  ...(typeof roll === 'number' ? { roll } : {}),
  ...(typeof present === 'number' ? { present } : {}),
  ...(termTo ? { termTo } : {}),
  ...(note ? { note } : {}),
  ...(manyBecause ? { manyBecause } : {}),
  seats: seats.map(({ role, personId, unit, votes, origin, kin }) => ({
    role,
    ...(personId ? { personId } : {}),
    ...(unit && !personId ? { unit } : {}),
    ...(typeof votes === 'number' ? { votes } : {}),
    ...(origin ? { origin } : {}),
    ...(kin && personId && asksKin(body, role) ? { kin: kinAsked(kin) } : {}),
  })),
})
