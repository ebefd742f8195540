import { Drawer, Form, Input, InputNumber } from 'antd'
import { FormActions } from '#ui/desk/FormActions.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { usePlace } from '#ui/desk/place.ts'
import { useSpeech } from '#ui/speech.ts'
import { useRead, useWrite } from '#wire/hooks.ts'
import { facilities } from '../../contract.ts'
import { PlaceMap } from '../PlaceMap.tsx'
import type { FacilityRow } from './shapes.ts'

type Given = { lng?: number | null; lat?: number | null; phone?: string }

/** Where a place lies and its public number: one press on the village's outline is enough. */
export function PlaceDrawer({ row, onClose }: { row: FacilityRow; onClose: () => void }) {
  const { t } = useSpeech()
  const { step } = usePlace()
  const village = step('village')
  const read = useRead(facilities.ofVillage, { villageId: village?.id ?? 0 }, { enabled: village !== undefined })
  const [form] = Form.useForm<Given>()
  const lng = Form.useWatch('lng', form) ?? null
  const lat = Form.useWatch('lat', form) ?? null
  const saving = useWrite(facilities.place, onClose)
  const place = lng !== null && lat !== null ? { lng, lat } : null
  const send = ({ phone = '' }: Given) => saving.write({ bodyId: row.id, place, phone: phone.trim() })
  const both = {
    validator: () =>
      (lng === null) === (lat === null) ? Promise.resolve() : Promise.reject(new Error(t('facilities.desk.degrees'))),
  }
  return (
    <Drawer open size={640} onClose={onClose} title={`${row.name} · ${t('facilities.desk.place')}`}>
      <Form<Given>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ lng: row.place?.lng, lat: row.place?.lat, phone: row.phone }}
        onFinish={send}
      >
        <ProblemNote problem={saving.problem} />
        {read.data && read.data.outline.length > 0 && (
          <>
            <p className="sz-quiet">{t('facilities.desk.place.pick')}</p>
            <PlaceMap
              outline={read.data.outline}
              marked={place ? [{ id: row.id, n: 1, name: row.name, place }] : []}
              chosen={row.id}
              onPoint={(point) => form.setFieldsValue(point)}
            />
          </>
        )}
        <div className="sz-pair">
          <Form.Item name="lng" label={t('facilities.desk.lng')} rules={[both]}>
            <InputNumber min={70} max={140} step={0.00001} style={{ width: '100%' }} />
          </Form.Item>
          <Form.Item name="lat" label={t('facilities.desk.lat')}>
            <InputNumber min={0} max={60} step={0.00001} style={{ width: '100%' }} />
          </Form.Item>
        </div>
        <Form.Item name="phone" label={t('facilities.desk.phone.public')}>
          <Input maxLength={20} inputMode="tel" />
        </Form.Item>
        <FormActions send={t('facilities.desk.save')} sending={saving.sending} />
      </Form>
    </Drawer>
  )
}
