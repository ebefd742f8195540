import { Form, Input, Radio, Select } from 'antd'
import { GroupSelect, VillageSelect } from '#features/areas/web/parts.tsx'
import { DwellingPicker } from '#features/dwellings/web/parts.tsx'
import { PersonPicker, type PersonRow } from '#features/people/web/parts.tsx'
import { useSpeech } from '#ui/speech.ts'
import { awayReasons, type SaidEvent, tenures } from '../../contract.ts'
import { CorrectionFields } from './CorrectionFields.tsx'
import type { Member } from './eventOf.ts'
import { NewPersonFields, RelationSelect } from './PersonFields.tsx'

type Props = {
  kind: SaidEvent['kind']
  members: readonly Member[]
  villageId: number
  onOther: (person: PersonRow | null) => void
}

const useNeeded = () => {
  const { t } = useSpeech()
  return [{ required: true, message: t('lifeEvents.desk.missing') }]
}

type Options = { value: number; label: string }[]

/** Only the fields that this kind of event needs. */
export function EventFields({ kind, members, villageId, onOther }: Props) {
  const { t } = useSpeech()
  const needed = useNeeded()
  const options = members.map((one) => ({ value: one.id, label: one.name }))
  const choose = (name: string, label: string) => (
    <Form.Item name={name} label={t(label)} rules={needed}>
      <Select options={options} />
    </Form.Item>
  )
  switch (kind) {
    case 'birth':
      return <Birth options={options} />
    case 'moveIn':
      return <Joiner villageId={villageId} />
    case 'marriage':
      return (
        <>
          {choose('spouseId', 'lifeEvents.desk.spouse')}
          <Joiner villageId={villageId} />
        </>
      )
    case 'merge':
      return (
        <Form.Item name="pickedId" label={t('lifeEvents.desk.otherHousehold')} rules={needed}>
          <PersonPicker villageId={villageId} onPick={onOther} />
        </Form.Item>
      )
    case 'split':
      return (
        <>
          <Several options={options} />
          {choose('headPersonId', 'lifeEvents.desk.nextHead')}
          <div className="sz-pair">
            <Text name="code" label="lifeEvents.desk.code" />
            <Text name="address" label="lifeEvents.desk.address" />
          </div>
        </>
      )
    case 'head':
      return choose('headPersonId', 'lifeEvents.desk.nextHead')
    case 'dwelling':
      return <Dwelling villageId={villageId} />
    case 'relocation':
      return <Relocation />
    case 'correction':
      return <CorrectionFields options={options} />
    case 'moveOut':
      return (
        <>
          <Several options={options} />
          <Text name="place" label="lifeEvents.desk.place" />
        </>
      )
    default:
      return (
        <>
          {choose('personId', 'lifeEvents.desk.who')}
          {(kind === 'away' || kind === 'registration') && (
            <p className="sz-quiet">{t(`lifeEvents.desk.purpose.${kind}`)}</p>
          )}
          {kind === 'away' && <Away />}
          {kind === 'registration' && <Text name="registeredAt" label="lifeEvents.desk.registeredAt" />}
        </>
      )
  }
}

function Text({ name, label }: { name: string; label: string }) {
  const { t } = useSpeech()
  return (
    <Form.Item name={name} label={t(label)}>
      <Input maxLength={100} />
    </Form.Item>
  )
}

function Several({ options }: { options: Options }) {
  const { t } = useSpeech()
  return (
    <Form.Item name="personIds" label={t('lifeEvents.desk.who')} rules={useNeeded()}>
      <Select mode="multiple" options={options} />
    </Form.Item>
  )
}

function Birth({ options }: { options: Options }) {
  const { t } = useSpeech()
  return (
    <>
      <NewPersonFields birth />
      <div className="sz-pair">
        <Form.Item name="relation" label={t('people.relation')} rules={useNeeded()}>
          <RelationSelect />
        </Form.Item>
        <Form.Item name="motherId" label={t('lifeEvents.desk.mother')}>
          <Select allowClear options={options} />
        </Form.Item>
      </div>
    </>
  )
}

function Away() {
  const { t } = useSpeech()
  return (
    <>
      <Form.Item name="reason" label={t('lifeEvents.desk.reason')} rules={useNeeded()}>
        <Select options={awayReasons.map((value) => ({ value, label: t(`lifeEvents.away.${value}`) }))} />
      </Form.Item>
      <Text name="place" label="lifeEvents.desk.place" />
    </>
  )
}

/** Out of another household of the register, or somebody new. */
function Joiner({ villageId }: { villageId: number }) {
  const { t } = useSpeech()
  const from = Form.useWatch('from') ?? 'new'
  const needed = [{ required: true, message: t('lifeEvents.desk.missing') }]
  return (
    <>
      <Form.Item name="from" initialValue="new">
        <Radio.Group
          optionType="button"
          options={[
            { value: 'new', label: t('lifeEvents.desk.newcomer') },
            { value: 'register', label: t('lifeEvents.desk.fromRegister') },
          ]}
        />
      </Form.Item>
      {from === 'new' ? (
        <NewPersonFields birth={false} />
      ) : (
        <Form.Item name="pickedId" label={t('lifeEvents.desk.who')} rules={needed}>
          <PersonPicker villageId={villageId} />
        </Form.Item>
      )}
      <Form.Item name="relation" label={t('people.relation')} rules={needed}>
        <RelationSelect />
      </Form.Item>
    </>
  )
}

/** Everybody goes: where to, and the home there. Who they are is known, so nobody is asked for it again. */
function Relocation() {
  const { t } = useSpeech()
  const form = Form.useFormInstance()
  const toVillageId: number | undefined = Form.useWatch('toVillageId')
  return (
    <>
      <p className="sz-quiet">{t('lifeEvents.desk.purpose.relocation')}</p>
      <Form.Item name="toVillageId" label={t('lifeEvents.desk.toVillage')} rules={useNeeded()}>
        <VillageSelect onChange={() => form.resetFields(['dwellingId', 'groupId'])} />
      </Form.Item>
      {toVillageId && (
        <>
          <Home villageId={toVillageId} group="lifeEvents.desk.group.none" />
          <Text name="code" label="lifeEvents.desk.newCode" />
        </>
      )}
    </>
  )
}

function Dwelling({ villageId }: { villageId: number }) {
  const { t } = useSpeech()
  return (
    <>
      <p className="sz-quiet">{t('lifeEvents.desk.purpose.dwelling')}</p>
      <Home villageId={villageId} group="lifeEvents.desk.group.same" />
    </>
  )
}

function Home({ villageId, group }: { villageId: number; group: string }) {
  const { t } = useSpeech()
  const dwellingId = Form.useWatch('dwellingId')
  return (
    <>
      <Form.Item name="dwellingId" label={t('lifeEvents.desk.dwelling')}>
        <DwellingPicker villageId={villageId} />
      </Form.Item>
      {!dwellingId && (
        <Form.Item name="address" label={t('lifeEvents.desk.address')}>
          <Input maxLength={200} />
        </Form.Item>
      )}
      <div className="sz-pair">
        <Form.Item name="tenure" label={t('lifeEvents.desk.tenure')} initialValue="own">
          <Select options={tenures.map((value) => ({ value, label: t(`lifeEvents.tenure.${value}`) }))} />
        </Form.Item>
        <Form.Item name="groupId" label={t('lifeEvents.desk.group')}>
          <GroupSelect villageId={villageId} placeholder={t(group)} />
        </Form.Item>
      </div>
    </>
  )
}
