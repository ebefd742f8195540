import { Drawer, Form, Input, Select } from 'antd'
import { GroupSelect } from '#features/areas/web/parts.tsx'
import { FormActions } from '#ui/desk/FormActions.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { usePlace } from '#ui/desk/place.ts'
import { useSpeech } from '#ui/speech.ts'
import { useWrite } from '#wire/hooks.ts'
import { organisations } from '../../contract.ts'
import type { Kind } from './KindsTable.tsx'

type Given = { kind: string; name: string; groupId?: number; hours?: string; address?: string; registration?: string }
type Props = { kinds: readonly Kind[]; kind: string | undefined; onClose: () => void }

/** Registers a body in the place chosen at the left, or in one of its groups. */
export function FoundDrawer({ kinds, kind, onClose }: Props) {
  const { t, say } = useSpeech()
  const { way, step } = usePlace()
  const place = way.at(-1)
  const village = step('village')
  const founding = useWrite(organisations.found, onClose)
  const [form] = Form.useForm<Given>()
  const chosen = Form.useWatch('kind', form) ?? kind
  const principles = kinds.find((one) => one.id === chosen)?.principles ?? []
  const needed = [{ required: true, message: t('organisations.desk.missing') }]
  const send = ({ groupId, ...given }: Given) => place && founding.write({ ...given, areaId: groupId ?? place.id })
  return (
    <Drawer open size={520} onClose={onClose} title={t('organisations.desk.found')}>
      <Form<Given>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={kind ? { kind } : {}}
        onFinish={(given) => send(given)}
      >
        <ProblemNote problem={founding.problem} />
        <Form.Item label={t('organisations.desk.found.where')}>
          {place ? (
            <strong>{place.name}</strong>
          ) : (
            <span className="sz-hint">{t('organisations.desk.found.choose')}</span>
          )}
        </Form.Item>
        {village && (
          <Form.Item name="groupId" label={t('organisations.desk.found.group')}>
            <GroupSelect villageId={village.id} placeholder="" />
          </Form.Item>
        )}
        <Form.Item name="kind" label={t('organisations.desk.kind')} rules={needed}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={kinds.map((one) => ({ value: one.id, label: say(one) }))}
          />
        </Form.Item>
        {principles.length > 0 && (
          <p className="sz-hint">{t('organisations.desk.principles', { words: principles.map(say).join('、') })}</p>
        )}
        <Form.Item name="name" label={t('organisations.desk.name')} rules={needed}>
          <Input maxLength={80} />
        </Form.Item>
        <AboutFields />
        <FormActions send={t('organisations.desk.save')} sending={founding.sending} disabled={!place} />
      </Form>
    </Drawer>
  )
}

/** What is said of a body beside its name. */
export function AboutFields() {
  const { t } = useSpeech()
  return (
    <>
      <Form.Item name="hours" label={t('organisations.openHours')}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="address" label={t('organisations.address')}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="registration" label={t('organisations.desk.registration')}>
        <Input maxLength={40} />
      </Form.Item>
    </>
  )
}
