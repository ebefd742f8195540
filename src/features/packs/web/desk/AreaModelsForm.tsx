import { Form, Input, Select } from 'antd'
import { PlaceFinder } from '#features/areas/web/parts.tsx'
import { todayHere } from '#ui/dates.ts'
import { FormActions } from '#ui/desk/FormActions.tsx'
import { Section } from '#ui/desk/PageHead.tsx'
import { type PlaceStep, usePlace } from '#ui/desk/place.ts'
import { useSpeech } from '#ui/speech.ts'
import { useWrite } from '#wire/hooks.ts'
import { packs } from '../../contract.ts'
import { Faults } from './Faults.tsx'
import type { InForce } from './saying.ts'

type Given = { models: string[]; from: string }

/** Which township or village is chosen here or where the whole desk chooses; then its whole list and its day. */
export function AreaModelsForm({ inForce }: { inForce: InForce }) {
  const { t } = useSpeech()
  const { step } = usePlace()
  const place = step('village') ?? step('township')
  const here = inForce.areas.find(({ areaId }) => areaId === place?.id)?.models ?? []
  return (
    <Section
      title={place ? t('packs.desk.areas.set', { place: place.name }) : t('packs.desk.areas.set.none')}
      extra={place && <Chooser label={t('packs.desk.areas.other')} />}
    >
      {place ? (
        <ModelsOf key={`${place.id} ${here.join()}`} place={place} here={here} inForce={inForce} />
      ) : (
        <div className="sz-form">
          <Chooser label={t('packs.desk.areas.choose')} />
        </div>
      )}
    </Section>
  )
}

function Chooser({ label }: { label: string }) {
  return (
    <div className="sz-inline">
      <span>{label}</span>
      <div className="sz-select">
        <PlaceFinder />
      </div>
    </div>
  )
}

type Props = { place: PlaceStep; here: readonly string[]; inForce: InForce }

function ModelsOf({ place, here, inForce }: Props) {
  const { t, say } = useSpeech()
  const [form] = Form.useForm<Given>()
  const deciding = useWrite(packs.decideArea, () => form.resetFields())
  const needed = [{ required: true, message: t('packs.desk.missing') }]
  return (
    <Form<Given>
      form={form}
      className="sz-form"
      layout="vertical"
      requiredMark={false}
      initialValues={{ models: here, from: todayHere() }}
      onFinish={(given) => deciding.write({ ...given, areaId: place.id, decided: inForce.decided })}
    >
      <Form.Item name="models" label={t('packs.desk.areas.list')} extra={t('packs.desk.areas.list.about')}>
        <Select
          mode="multiple"
          placeholder={t('packs.desk.areas.asCounty')}
          options={inForce.models.map((one) => ({ value: one.id, label: say(one) }))}
        />
      </Form.Item>
      <Form.Item name="from" label={t('packs.desk.areas.from')} rules={needed}>
        <Input type="date" min={todayHere()} className="sz-narrow" />
      </Form.Item>
      <Faults problem={deciding.problem} />
      <FormActions send={t('packs.desk.areas.send')} sending={deciding.sending} />
    </Form>
  )
}
