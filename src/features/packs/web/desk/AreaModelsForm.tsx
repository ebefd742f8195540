import { Button, Form, Input, Select } from 'antd'
import { todayHere } from '#ui/dates.ts'
import { usePlace } from '#ui/desk/place.ts'
import { useSpeech } from '#ui/speech.ts'
import { useWrite } from '#wire/hooks.ts'
import { packs } from '../../contract.ts'
import { Faults } from './Faults.tsx'
import type { InForce } from './saying.ts'

type Given = { models: string[]; from: string }

/** The whole list of the township or village that is chosen at the left, and its day. */
export function AreaModelsForm({ inForce }: { inForce: InForce }) {
  const { t, say } = useSpeech()
  const { step } = usePlace()
  const place = step('village') ?? step('township')
  const [form] = Form.useForm<Given>()
  const deciding = useWrite(packs.decideArea, () => form.resetFields())
  if (!place) return <p>{t('packs.desk.areas.choose')}</p>
  const here = inForce.areas.find(({ areaId }) => areaId === place.id)?.models ?? []
  return (
    <Form<Given>
      key={`${place.id} ${here.join()}`}
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={{ models: here, from: todayHere() }}
      onFinish={(given) => deciding.write({ ...given, areaId: place.id, decided: inForce.decided })}
    >
      <h3>{t('packs.desk.areas.set', { place: place.name })}</h3>
      <Form.Item name="models" label={t('packs.desk.areas.list')}>
        <Select mode="multiple" options={inForce.models.map((one) => ({ value: one.id, label: say(one) }))} />
      </Form.Item>
      <Form.Item name="from" label={t('packs.desk.areas.from')} rules={[{ required: true }]}>
        <Input type="date" min={todayHere()} />
      </Form.Item>
      <Faults problem={deciding.problem} />
      <Button type="primary" htmlType="submit" loading={deciding.sending} disabled={deciding.sending}>
        {t('packs.desk.areas.send')}
      </Button>
    </Form>
  )
}
