import { Drawer, Form, Input, InputNumber, Radio, Select } from 'antd'
import type { Source } from '#kernel/circumstance/field.ts'
import { todayHere } from '#ui/dates.ts'
import { FormActions } from '#ui/desk/FormActions.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useWrite } from '#wire/hooks.ts'
import { circumstances } from '../../contract.ts'
import type { Field, Value } from '../saying.ts'
import { Asked } from './Asked.tsx'

type Given = { value: Value; year?: number; personId?: number; source: Source; saidOn: string }
type Props = {
  field: Field
  years: readonly number[]
  people: readonly { id: number; name: string }[]
  to: { householdId: number } | { villageId: number }
  onClose: () => void
}

/** One field and nothing else: why it is asked stands above the answer, so that whoever records can say it. */
export function RecordForm({ field, years, people, to, onClose }: Props) {
  const { t, say } = useSpeech()
  const ofHousehold = useWrite(circumstances.record, onClose)
  const ofVillage = useWrite(circumstances.recordVillage, onClose)
  const sending = ofHousehold.sending || ofVillage.sending
  const needed = [{ required: true, message: t('circumstances.desk.missing') }]
  const send = ({ saidOn, ...given }: Given) =>
    'householdId' in to
      ? ofHousehold.write({ ...to, field: field.id, ...given, ...(field.yearly ? {} : { saidOn }) })
      : ofVillage.write({
          ...to,
          field: field.id,
          value: given.value,
          source: given.source,
          ...(given.year ? { year: given.year } : {}),
        })
  return (
    <Drawer open size={520} onClose={onClose} title={t('circumstances.desk.record.of', { field: say(field) })}>
      <Form<Given>
        layout="vertical"
        requiredMark={false}
        initialValues={{ source: field.sources[0], saidOn: todayHere(), ...(field.yearly ? { year: years[0] } : {}) }}
        onFinish={send}
      >
        <Form.Item>
          <Asked field={field} />
        </Form.Item>
        <ProblemNote problem={ofHousehold.problem ?? ofVillage.problem} />
        {field.on === 'person' && (
          <Form.Item name="personId" label={t('circumstances.desk.who')} rules={needed}>
            <Select options={people.map((one) => ({ value: one.id, label: one.name }))} />
          </Form.Item>
        )}
        {field.yearly && (
          <Form.Item name="year" label={t('circumstances.whichYear')} rules={needed}>
            <Select options={years.map((one) => ({ value: one, label: t('circumstances.year', { year: one }) }))} />
          </Form.Item>
        )}
        <Form.Item
          name="value"
          label={field.unit ? `${t('circumstances.value')} (${say(field.unit)})` : t('circumstances.value')}
          rules={needed}
        >
          {valueInput(field, t, say)}
        </Form.Item>
        <Form.Item name="source" label={t('circumstances.desk.from')} rules={needed}>
          <Select options={field.sources.map((one) => ({ value: one, label: t(`circumstances.source.${one}`) }))} />
        </Form.Item>
        {!field.yearly && (
          <Form.Item name="saidOn" label={t('circumstances.desk.saidOn')} rules={needed}>
            <Input type="date" max={todayHere()} />
          </Form.Item>
        )}
        <FormActions send={t('circumstances.desk.send')} sending={sending} />
      </Form>
    </Drawer>
  )
}

/** antd hands value and onChange to the element itself, so this is a function and no component. */
function valueInput(field: Field, t: (key: string) => string, say: (words: { zh: string; en: string }) => string) {
  const options = field.options.map((one) => ({ value: one.id, label: say(one) }))
  switch (field.value) {
    case 'yesNo':
      return (
        <Radio.Group
          options={[
            { value: true, label: t('ui.yes') },
            { value: false, label: t('ui.no') },
          ]}
        />
      )
    case 'amount':
      return <InputNumber min={0} max={100_000_000} precision={0} style={{ width: '100%' }} />
    case 'choices':
      return <Select mode="multiple" options={options} />
    default:
      return <Select options={options} />
  }
}
