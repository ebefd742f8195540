import { Drawer, Form, Input, InputNumber, Select, Switch } from 'antd'
import { FormActions } from '#ui/desk/FormActions.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import { type Asked, useWrite } from '#wire/hooks.ts'
import { dwellingKinds, dwellings } from '../../contract.ts'

type Props = { villageId: number; what: 'one' | 'building'; onClose: () => void }

/** One dwelling, or every room of a building at once. */
export function AddDrawer({ villageId, what, onClose }: Props) {
  const { t } = useSpeech()
  return (
    <Drawer open size={480} onClose={onClose} title={t(what === 'one' ? 'dwellings.add' : 'dwellings.addBuilding')}>
      {what === 'one' ? (
        <One villageId={villageId} onDone={onClose} />
      ) : (
        <Building villageId={villageId} onDone={onClose} />
      )}
    </Drawer>
  )
}

function One({ villageId, onDone }: { villageId: number; onDone: () => void }) {
  const { t } = useSpeech()
  const adding = useWrite(dwellings.add, onDone)
  return (
    <Form<Asked<typeof dwellings.add>>
      layout="vertical"
      requiredMark={false}
      initialValues={{ kind: 'house' }}
      onFinish={(given) => adding.write({ ...given, ownerPhone: given.ownerPhone || null, villageId })}
    >
      <ProblemNote problem={adding.problem} />
      <Form.Item name="kind" label={t('dwellings.kind')}>
        <Select options={dwellingKinds.map((value) => ({ value, label: t(`dwellings.kind.${value}`) }))} />
      </Form.Item>
      <div className="sz-pair">
        <Form.Item name="community" label={t('dwellings.community')}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="building" label={t('dwellings.building')}>
          <Input maxLength={20} />
        </Form.Item>
        <Form.Item name="unit" label={t('dwellings.unit')}>
          <Input maxLength={20} />
        </Form.Item>
        <Form.Item name="room" label={t('dwellings.room')}>
          <Input maxLength={20} />
        </Form.Item>
      </div>
      <Form.Item name="address" label={t('dwellings.address')}>
        <Input maxLength={200} />
      </Form.Item>
      <OwnerFields />
      <FormActions send={t('dwellings.save')} sending={adding.sending} />
    </Form>
  )
}

/** Who owns it, and whether it is let. */
export function OwnerFields() {
  const { t } = useSpeech()
  return (
    <>
      <p className="sz-quiet">{t('dwellings.owner.purpose')}</p>
      <div className="sz-pair">
        <Form.Item name="ownerName" label={t('dwellings.owner')}>
          <Input maxLength={50} />
        </Form.Item>
        <Form.Item name="ownerPhone" label={t('dwellings.ownerPhone')}>
          <Input maxLength={11} autoComplete="off" />
        </Form.Item>
        <Form.Item name="isLet" label={t('dwellings.isLet')} valuePropName="checked">
          <Switch />
        </Form.Item>
      </div>
    </>
  )
}

function Building({ villageId, onDone }: { villageId: number; onDone: () => void }) {
  const { t } = useSpeech()
  const adding = useWrite(dwellings.addBuilding, onDone)
  const needed = [{ required: true, message: t('dwellings.missing') }]
  return (
    <Form<Asked<typeof dwellings.addBuilding>>
      layout="vertical"
      requiredMark={false}
      initialValues={{ units: 2, floors: 6, roomsPerFloor: 2 }}
      onFinish={(given) => adding.write({ ...given, villageId })}
    >
      <ProblemNote problem={adding.problem} />
      <div className="sz-pair">
        <Form.Item name="community" label={t('dwellings.community')} rules={needed}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="building" label={t('dwellings.building')} rules={needed}>
          <Input maxLength={20} />
        </Form.Item>
        <Form.Item name="units" label={t('dwellings.units')} rules={needed}>
          <InputNumber min={1} max={20} />
        </Form.Item>
        <Form.Item name="floors" label={t('dwellings.floors')} rules={needed}>
          <InputNumber min={1} max={40} />
        </Form.Item>
        <Form.Item name="roomsPerFloor" label={t('dwellings.rooms')} rules={needed}>
          <InputNumber min={1} max={20} />
        </Form.Item>
      </div>
      <FormActions send={t('dwellings.save')} sending={adding.sending} />
    </Form>
  )
}
