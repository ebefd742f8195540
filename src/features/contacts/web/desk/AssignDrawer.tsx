import { Checkbox, Drawer, Form, Input, Radio, Select } from 'antd'
import { GroupSelect } from '#features/areas/web/parts.tsx'
import { GridSelect } from '#features/grids/web/parts.tsx'
import { FormActions } from '#ui/desk/FormActions.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import { type Asked as Given, useRead, useWrite } from '#wire/hooks.ts'
import { contacts } from '../../contract.ts'
import { Candidates } from './Candidates.tsx'
import type { Line } from './shapes.ts'

type Asked = {
  level: string
  personId: number
  to: 'chosen' | 'grid' | 'group'
  gridId?: number
  groupId?: number
  personIds?: number[]
  replace?: boolean
  purpose?: string
  termTo?: string
}

type Props = {
  villageId: number
  line: Line
  chosen: readonly number[]
  onClose: (done: boolean) => void
}

/** Names somebody for households (chosen, or all of a grid or group with nobody), or for people of the level below. */
export function AssignDrawer({ villageId, line, chosen, onClose }: Props) {
  const { t, say } = useSpeech()
  const [form] = Form.useForm<Asked>()
  const last = line.levels.at(-1)!.id
  const level = Form.useWatch('level', form) ?? last
  const naming = useWrite(contacts.assign, () => onClose(true))
  const send = (asked: Asked) => {
    const whom = toOf(asked, level === last, chosen)
    const more = { replace: asked.replace === true, purpose: asked.purpose?.trim() ?? '' }
    const term = asked.termTo ? { termTo: asked.termTo } : {}
    naming.write({ villageId, line: line.id, level, personId: asked.personId, to: whom, ...more, ...term })
  }
  const required = [{ required: true, message: t('contacts.desk.missing') }]
  return (
    <Drawer open title={t('contacts.desk.assign')} onClose={() => onClose(false)} size={460}>
      <ProblemNote problem={naming.problem} />
      <Form<Asked>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ level: last, to: chosen.length > 0 ? 'chosen' : 'grid' }}
        onValuesChange={(changed) => 'level' in changed && form.resetFields(['personId', 'personIds'])}
        onFinish={send}
      >
        {line.levels.length > 1 && (
          <Form.Item name="level" label={t('contacts.desk.assign.level')}>
            <Select options={line.levels.map((one) => ({ value: one.id, label: say(one) }))} />
          </Form.Item>
        )}
        <Form.Item name="personId" label={t('contacts.desk.assign.who')} rules={required}>
          <Candidates key={level} {...{ villageId, level }} line={line.id} />
        </Form.Item>
        {level === last ? (
          <Households {...{ villageId, chosen }} />
        ) : (
          <Form.Item name="personIds" label={t('contacts.desk.assign.people')} rules={required}>
            <Below {...{ villageId, line, level }} />
          </Form.Item>
        )}
        <Form.Item name="replace" valuePropName="checked">
          <Checkbox>{t('contacts.desk.assign.replace')}</Checkbox>
        </Form.Item>
        <Form.Item name="purpose" label={t('contacts.desk.assign.purpose')}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="termTo" label={t('contacts.desk.assign.termTo')}>
          <Input type="date" />
        </Form.Item>
        <FormActions send={t('contacts.desk.assign.send')} sending={naming.sending} />
      </Form>
    </Drawer>
  )
}

function toOf(asked: Asked, households: boolean, chosen: readonly number[]): Given<typeof contacts.assign>['to'] {
  if (!households) return { personIds: asked.personIds ?? [] }
  if (asked.to === 'chosen') return { householdIds: [...chosen] }
  return asked.to === 'grid' ? { gridId: asked.gridId ?? 0 } : { groupId: asked.groupId ?? 0 }
}

function Households({ villageId, chosen }: { villageId: number; chosen: readonly number[] }) {
  const { t } = useSpeech()
  const to = Form.useWatch<Asked['to']>('to')
  const required = [{ required: true, message: t('contacts.desk.missing') }]
  const options = [
    ...(chosen.length > 0
      ? [{ value: 'chosen', label: t('contacts.desk.assign.to.chosen', { n: chosen.length }) }]
      : []),
    { value: 'grid', label: t('contacts.desk.assign.to.grid') },
    { value: 'group', label: t('contacts.desk.assign.to.group') },
  ]
  return (
    <>
      <Form.Item name="to" label={t('contacts.desk.assign.to')}>
        <Radio.Group options={options} />
      </Form.Item>
      {to === 'grid' && (
        <Form.Item name="gridId" label={t('contacts.desk.assign.grid')} rules={required}>
          <GridSelect villageId={villageId} placeholder={t('contacts.desk.assign.grid')} />
        </Form.Item>
      )}
      {to === 'group' && (
        <Form.Item name="groupId" label={t('contacts.desk.assign.group')} rules={required}>
          <GroupSelect villageId={villageId} placeholder={t('contacts.desk.assign.group')} />
        </Form.Item>
      )}
    </>
  )
}

type BelowProps = {
  id?: string
  villageId: number
  line: Line
  level: string
  value?: number[]
  onChange?: (ids: number[]) => void
}

/** Those who may stand one level down. */
function Below({ id, villageId, line, level, value, onChange }: BelowProps) {
  const { t } = useSpeech()
  const below = line.levels[line.levels.findIndex((one) => one.id === level) + 1]!.id
  const { data, isPending } = useRead(contacts.candidates, { villageId, line: line.id, level: below })
  return (
    <Select<number[]>
      {...(id ? { id } : {})}
      mode="multiple"
      loading={isPending}
      value={value ?? []}
      showSearch={{ optionFilterProp: 'label' }}
      notFoundContent={t('contacts.desk.assign.none')}
      onChange={(ids) => onChange?.(ids)}
      options={(data?.rows ?? []).map((row) => ({ value: row.personId, label: row.name }))}
    />
  )
}
