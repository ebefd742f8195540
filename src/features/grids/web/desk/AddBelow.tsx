import { Button, Form, Input, Select } from 'antd'
import { useModel } from '#features/words/web/parts.tsx'
import { Section } from '#ui/desk/PageHead.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { usePlace } from '#ui/desk/place.ts'
import { useSpeech } from '#ui/speech.ts'
import { useWrite } from '#wire/hooks.ts'
import { grids } from '../../contract.ts'
import { BodySelect } from './BodySelect.tsx'
import type { Grid } from './shapes.ts'

type Asked = { name: string; kind: string; building?: string; unit?: string; bodyId?: number | null }

/**
 * A new grid below this one, of any kind of the place. A leaf takes only a grid without households (a school, a market, an enterprise):
 * its households are divided by the form below.
 */
export function AddBelow({ grid }: { grid: Grid }) {
  const { t, say } = useSpeech()
  const [form] = Form.useForm<Asked>()
  const kinds = useModel(usePlace().at ?? undefined)?.gridKinds ?? []
  const adding = useWrite(grids.add, () => form.resetFields())
  const kind = Form.useWatch('kind', form)
  const by = kinds.find((one) => one.id === kind)?.by
  const open = grid.isLeaf && grid.households > 0 ? kinds.filter((one) => one.withoutHouseholds) : kinds
  if (open.length === 0) return null
  const send = ({ name, building, unit, ...asked }: Asked) =>
    adding.write({
      ...{ parentId: grid.id, kind: asked.kind, name: name.trim() },
      ...{ building: building?.trim() ?? '', unit: unit?.trim() ?? '' },
      ...(by === 'enterprise' && asked.bodyId ? { bodyId: asked.bodyId } : {}),
    })
  return (
    <Section title={t('grids.desk.add')}>
      <ProblemNote problem={adding.problem} />
      <Form<Asked>
        form={form}
        layout="inline"
        requiredMark={false}
        initialValues={{ kind: open[0]!.id }}
        onFinish={send}
      >
        <Form.Item name="kind" label={t('grids.desk.add.kind')}>
          <Select className="sz-select" options={open.map((one) => ({ value: one.id, label: say(one) }))} />
        </Form.Item>
        <Form.Item
          name="name"
          label={t('grids.desk.add.name')}
          rules={[{ required: true, whitespace: true, message: t('grids.desk.missing') }]}
        >
          <Input maxLength={40} />
        </Form.Item>
        {by === 'enterprise' && (
          <Form.Item name="bodyId" label={t('grids.desk.body')}>
            <BodySelect gridId={grid.id} />
          </Form.Item>
        )}
        {(by === 'building' || by === 'unit') && (
          <Form.Item name="building" label={t('grids.desk.add.building')}>
            <Input maxLength={40} />
          </Form.Item>
        )}
        {by === 'unit' && (
          <Form.Item name="unit" label={t('grids.desk.add.unit')}>
            <Input maxLength={40} />
          </Form.Item>
        )}
        <Button htmlType="submit" loading={adding.sending} disabled={adding.sending}>
          {t('grids.desk.add.send')}
        </Button>
      </Form>
    </Section>
  )
}
