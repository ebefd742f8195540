import { Button, Form, Input } from 'antd'
import { Section } from '#ui/desk/PageHead.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useWrite } from '#wire/hooks.ts'
import { grids } from '../../contract.ts'
import { BodySelect } from './BodySelect.tsx'
import type { Grid } from './shapes.ts'

type Asked = { name: string; building?: string; bodyId?: number | null }

/** How a grid is called; of an exclusive grid also whose it is, and in which building people live who belong to it. */
export function ChangeGrid({ grid }: { grid: Grid }) {
  const { t } = useSpeech()
  const changing = useWrite(grids.change)
  const { id, name, unit } = grid
  return (
    <Section title={t('grids.desk.change')}>
      <ProblemNote problem={changing.problem} />
      <Form<Asked>
        layout="inline"
        requiredMark={false}
        initialValues={{ name, building: grid.building, bodyId: grid.body?.id ?? null }}
        onFinish={(said) =>
          changing.write({
            ...{ gridId: id, name: said.name.trim(), unit, bodyId: said.bodyId ?? null },
            building: said.building === undefined ? grid.building : said.building.trim(),
          })
        }
      >
        <Form.Item
          name="name"
          label={t('grids.desk.add.name')}
          rules={[{ required: true, whitespace: true, message: t('grids.desk.missing') }]}
        >
          <Input maxLength={40} />
        </Form.Item>
        {grid.exclusive && (
          <>
            <Form.Item name="bodyId" label={t('grids.desk.body')}>
              <BodySelect gridId={id} />
            </Form.Item>
            <Form.Item
              name="building"
              label={t('grids.desk.body.building')}
              extra={t('grids.desk.body.building.about')}
            >
              <Input maxLength={40} />
            </Form.Item>
          </>
        )}
        <Button htmlType="submit" loading={changing.sending} disabled={changing.sending}>
          {t('grids.desk.change.send')}
        </Button>
      </Form>
    </Section>
  )
}
