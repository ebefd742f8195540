import { Drawer, Form, Input, Select } from 'antd'
import { useState } from 'react'
import { useHousehold } from '#features/people/web/parts.tsx'
import { todayHere } from '#ui/dates.ts'
import { FormActions } from '#ui/desk/FormActions.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useWrite } from '#wire/hooks.ts'
import { lifeEvents, type SaidEvent } from '../../contract.ts'
import { EventFields } from './EventFields.tsx'
import { eventOf, type Given, type Member } from './eventOf.ts'
import { RelationSelect } from './PersonFields.tsx'
import { SourceFields } from './SourceFields.tsx'

const order: readonly SaidEvent['kind'][] = [
  ...(['birth', 'death', 'moveIn', 'moveOut', 'marriage', 'away', 'back', 'head', 'split', 'merge'] as const),
  ...(['dwelling', 'relocation', 'registration', 'correction'] as const),
]
type Props = {
  household: { id: number; villageId: number; newestEvent: number | null; persons: readonly Member[] }
  onClose: () => void
}

/** One form for what happened: its kind first, then only what that kind needs, day and source always. */
export function RecordDrawer({ household, onClose }: Props) {
  const { t } = useSpeech()
  const [form] = Form.useForm<Given>()
  const [otherId, setOther] = useState<number | null>(null)
  const recording = useWrite(lifeEvents.record, onClose)
  const kind = Form.useWatch('kind', form) ?? 'birth'
  const needed = [{ required: true, message: t('lifeEvents.desk.missing') }]
  const send = (given: Given) =>
    recording.write({
      householdId: household.id,
      seen: household.newestEvent ?? 0,
      day: given.day,
      source: given.source,
      sourceNote: given.sourceNote ?? '',
      event: eventOf(given, household.persons, otherId),
    })
  return (
    <Drawer open size={560} onClose={onClose} title={t('lifeEvents.desk.record')}>
      <Form<Given>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ kind: 'birth', day: todayHere(), source: 'told' }}
        onFinish={send}
      >
        <ProblemNote problem={recording.problem} />
        <div className="sz-pair">
          <Form.Item name="kind" label={t('lifeEvents.desk.what')}>
            <Select
              listHeight={420}
              options={order.map((value) => ({ value, label: t(`lifeEvents.kind.${value}`) }))}
              onChange={() => form.resetFields(personal)}
            />
          </Form.Item>
          <Form.Item name="day" label={t('lifeEvents.desk.day')} rules={needed}>
            <Input type="date" max={todayHere()} />
          </Form.Item>
        </div>
        <EventFields
          key={kind}
          kind={kind}
          members={household.persons}
          villageId={household.villageId}
          onOther={(person) => setOther(person?.householdId ?? null)}
        />
        <Heads kind={kind} members={household.persons} otherId={otherId} />
        <SourceFields />
        <FormActions send={t('lifeEvents.desk.send')} sending={recording.sending} />
      </Form>
    </Drawer>
  )
}

const personal: (keyof Given)[] = [
  'personId',
  'personIds',
  'headPersonId',
  'nextHeadId',
  'relations',
  'pickedId',
  'relation',
  'right',
  'name',
  'documentKind',
  'documentNumber',
  'phone',
  'groupId',
  'dwellingId',
  'toVillageId',
]

/** Who is head when the head goes, and relations that the clerk wants to say themselves. */
function Heads({ kind, members, otherId }: { kind: string; members: readonly Member[]; otherId: number | null }) {
  const { t } = useSpeech()
  const going: number[] = [Form.useWatch('personId'), ...(Form.useWatch('personIds') ?? [])]
  const chosen = Form.useWatch('headPersonId')
  const other = useHousehold(kind === 'merge' ? otherId : null)
  const leaves = ['death', 'moveOut', 'split'].includes(kind)
  const headGoes = leaves && members.some((one) => one.isHead && going.includes(one.id))
  const staying = members.filter((one) => !going.includes(one.id))
  const nextHead = Form.useWatch('nextHeadId')
  const others = (of: readonly Member[], head: number | undefined) => (head ? of.filter((one) => one.id !== head) : [])
  const parted = kind === 'split' ? members.filter((one) => going.includes(one.id)) : []
  const asked =
    kind === 'merge'
      ? (other.data?.persons ?? [])
      : kind === 'head'
        ? others(members, chosen)
        : [...others(parted, chosen), ...(headGoes ? others(staying, nextHead) : [])]
  return (
    <>
      {headGoes && staying.length > 1 && (
        <Form.Item
          name="nextHeadId"
          label={t('lifeEvents.desk.nextHead')}
          rules={[{ required: true, message: t('lifeEvents.desk.missing') }]}
        >
          <Select options={staying.map((one) => ({ value: one.id, label: one.name }))} />
        </Form.Item>
      )}
      {asked.length > 0 && kind !== 'merge' && <p>{t('lifeEvents.desk.relations.about')}</p>}
      <div className="sz-pair">
        {asked.map((one) => (
          <Form.Item
            key={one.id}
            name={['relations', String(one.id)]}
            label={t('lifeEvents.desk.relationOf', { name: one.name })}
            {...(kind === 'merge' ? { rules: [{ required: true, message: t('lifeEvents.desk.missing') }] } : {})}
          >
            <RelationSelect />
          </Form.Item>
        ))}
      </div>
    </>
  )
}
