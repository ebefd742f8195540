import { Button, Form, Input } from 'antd'
import { Section } from '#ui/desk/PageHead.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useWrite } from '#wire/hooks.ts'
import { areas } from '../../contract.ts'

const mostAtOnce = 60

/** A village that begins has none: one line for each, so that eight groups are one press. */
export function AddGroups({ villageId }: { villageId: number }) {
  const { t } = useSpeech()
  const [form] = Form.useForm<{ names: string }>()
  const adding = useWrite(areas.addGroups, () => form.resetFields())
  const send = ({ names }: { names: string }) => {
    const said = names.split(/[\s,，、;；]+/).filter((name) => name !== '')
    adding.write({ areaId: villageId, names: said.slice(0, mostAtOnce) })
  }
  return (
    <Section title={t('areas.desk.groups.add')}>
      <ProblemNote problem={adding.problem} />
      <Form form={form} layout="vertical" requiredMark={false} onFinish={send} style={{ maxWidth: 480 }}>
        <Form.Item
          name="names"
          label={t('areas.desk.groups.names')}
          extra={t('areas.desk.groups.names.about')}
          rules={[{ required: true, whitespace: true, message: t('areas.desk.groups.names.missing') }]}
        >
          <Input.TextArea rows={3} placeholder={t('areas.desk.groups.names.example')} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={adding.sending} disabled={adding.sending}>
          {t('areas.desk.groups.add')}
        </Button>
      </Form>
    </Section>
  )
}
