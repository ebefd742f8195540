import { AutoComplete, Form, Input, InputNumber, Select } from 'antd'
import type { Clock } from '#kernel/shared/workingTime.ts'
import { useSpeech } from '#ui/speech.ts'
import type { Entry, InForce } from './saying.ts'

const levels = ['county', 'township', 'village', 'group', 'grid']
const units = ['workingHours', 'workingDays', 'calendarDays', 'hours']
const measures = ['households', 'persons', 'partyMembers'] as const

/** The questions of one kind of entry. */
export function EntryFields({ inForce, list, fresh }: { inForce: InForce; list: string; fresh: boolean }) {
  const { t, say } = useSpeech()
  const needed = [{ required: true, message: t('packs.desk.missing') }]
  const options = (kind: string) =>
    inForce.entries.filter((one) => one.list === kind).map((one) => ({ value: one.id, label: say(one) }))
  const choose = (choices: { value: string; label: string }[]) => (
    <Select allowClear showSearch={{ optionFilterProp: 'label' }} options={choices} />
  )
  return (
    <>
      {fresh && list === 'words' && <WordKey />}
      {fresh && list !== 'words' && (
        <Form.Item name="id" label={t('packs.desk.id')} rules={needed}>
          <Input maxLength={60} />
        </Form.Item>
      )}
      {list !== 'moves' && (
        <>
          <Form.Item name="zh" label={t('packs.desk.zh')} rules={needed}>
            <Input maxLength={200} />
          </Form.Item>
          <Form.Item name="en" label={t('packs.desk.en')} rules={needed}>
            <Input maxLength={200} />
          </Form.Item>
        </>
      )}
      {list === 'moves' && <Takers roles={inForce.roles} />}
      {list === 'categories' && (
        <>
          <Form.Item name="parent" label={t('packs.desk.parent')}>
            {choose(options('categories'))}
          </Form.Item>
          <Form.Item name="procedure" label={t('packs.desk.procedure')}>
            {choose(options('procedures'))}
          </Form.Item>
          <Form.Item name="dimensions" label={t('packs.desk.dimensions')} extra={t('packs.desk.dimensions.about')}>
            <Select mode="multiple" showSearch={{ optionFilterProp: 'label' }} options={options('dimensions')} />
          </Form.Item>
        </>
      )}
      {(list === 'categories' || list === 'states') && (
        <Form.Item name="due" label={t('packs.desk.due')} extra={t(`packs.desk.due.none.${list}`)}>
          <ClockInput />
        </Form.Item>
      )}
      {list === 'gridLevels' && (
        <Form.Item name="band" noStyle>
          <BandInput />
        </Form.Item>
      )}
      {list === 'postTitles' && (
        <>
          <Form.Item name="role" label={t('packs.desk.role')} rules={needed}>
            {choose(inForce.roles.map((one) => ({ value: one.id, label: say(one) })))}
          </Form.Item>
          <Form.Item name="level" label={t('packs.desk.level')} rules={needed}>
            <Select options={levels.map((one) => ({ value: one, label: t(`packs.desk.level.${one}`) }))} />
          </Form.Item>
        </>
      )}
    </>
  )
}

/** Who may take a step: roles that are there, none made. */
function Takers({ roles }: { roles: InForce['roles'] }) {
  const { t, say } = useSpeech()
  const needed = [{ required: true, message: t('packs.desk.missing') }]
  return (
    <Form.Item name="by" label={t('packs.desk.takers')} extra={t('packs.desk.takers.about')} rules={needed}>
      <Select
        mode="multiple"
        showSearch={{ optionFilterProp: 'label' }}
        options={roles.map((one) => ({ value: one.id, label: say(one) }))}
      />
    </Form.Item>
  )
}

/** Every word the desk can say, found by what it says; a word of the phone is named by its key. */
function WordKey() {
  const { t, say, words } = useSpeech()
  const form = Form.useFormInstance()
  return (
    <Form.Item name="id" label={t('packs.desk.key')} rules={[{ required: true, message: t('packs.desk.missing') }]}>
      <AutoComplete
        showSearch={{ filterOption: (typed, option) => `${option?.label ?? ''}`.includes(typed) }}
        options={Object.entries(words).map(([key, own]) => ({ value: key, label: `${say(own)} (${key})` }))}
        onSelect={(key: string) => form.setFieldsValue(words[key] ?? {})}
      />
    </Form.Item>
  )
}

type Given<T> = { id?: string; value?: T | null; onChange?: (value: T | null) => void }

/** A number with its unit: a time without its unit cannot be written. */
function ClockInput({ id, value, onChange }: Given<Clock>) {
  const { t } = useSpeech()
  const [unit = 'workingDays', n] = Object.entries(value ?? {})[0] ?? []
  const say = (number: number | null, of: string) => onChange?.(number ? ({ [of]: number } as Clock) : null)
  return (
    <div className="sz-query">
      <InputNumber
        {...(id ? { id } : {})}
        min={1}
        max={3650}
        precision={0}
        value={n === undefined ? null : Number(n)}
        onChange={(next) => say(next, unit)}
      />
      <Select
        className="sz-unit"
        aria-label={t('packs.desk.due')}
        value={unit}
        onChange={(next) => say(n === undefined ? 1 : Number(n), next)}
        options={units.map((one) => ({ value: one, label: t(`packs.unit.${one}`) }))}
      />
    </div>
  )
}

type Band = NonNullable<Entry['band']>

/** From and to for each measure; one without both is no measure. */
function BandInput({ value, onChange }: Given<Band>) {
  const { t } = useSpeech()
  const put = (key: keyof Band, from: number | null, to: number | null) => {
    const { [key]: _, ...rest } = value ?? {}
    const next: Band = from !== null || to !== null ? { ...rest, [key]: { from: from ?? 0, to: to ?? 1 } } : rest
    onChange?.(Object.keys(next).length > 0 ? next : null)
  }
  return measures.map((key) => {
    const range = value?.[key]
    const field = (end: 'from' | 'to') => (
      <InputNumber
        aria-label={t(`packs.desk.band.${end}`, { measure: t(`packs.measure.${key}`) })}
        min={end === 'to' ? 1 : 0}
        precision={0}
        value={range?.[end] ?? null}
        onChange={(n) => put(key, end === 'from' ? n : (range?.from ?? null), end === 'to' ? n : (range?.to ?? null))}
      />
    )
    return (
      <div key={key} className="sz-query">
        <span className="sz-measure">{t(`packs.measure.${key}`)}</span>
        {field('from')}
        <span>—</span>
        {field('to')}
      </div>
    )
  })
}
