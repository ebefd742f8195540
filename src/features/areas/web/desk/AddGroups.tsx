import { Form, Input, Select } from 'antd'
import { FormActions } from '#ui/desk/FormActions.tsx'
import { Section } from '#ui/desk/PageHead.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import { useWrite } from '#wire/hooks.ts'
import { areas } from '../../contract.ts'
import { groupWays } from './groupWays.ts'

const mostAtOnce = 60

type Props = { villageId: number; groups: Out<typeof areas.groups>['rows'] }
type Given = { names: string; parentId?: number }

/** A village that begins has none: one line for each, so that eight groups are one press. A group may be made of groups too. */
export function AddGroups({ villageId, groups }: Props) {
  const { t } = useSpeech()
  const [form] = Form.useForm<Given>()
  const adding = useWrite(areas.addGroups, () => form.resetFields(['names']))
  const send = ({ names, parentId }: Given) => {
    const said = names.split(/[\s,，、;；]+/).filter((name) => name !== '')
    adding.write({ areaId: parentId || villageId, names: said.slice(0, mostAtOnce) })
  }
  return (
    <Section title={t('areas.desk.groups.add')}>
      <ProblemNote problem={adding.problem} />
      <Form form={form} layout="vertical" requiredMark={false} onFinish={send} style={{ maxWidth: 480 }}>
        {groups.length > 0 && (
          <Form.Item name="parentId" label={t('areas.desk.groups.under')} initialValue={0}>
            <Select<number>
              options={[{ value: 0, label: t('areas.desk.groups.under.village') }, ...groupWays(groups)]}
            />
          </Form.Item>
        )}
        <Form.Item
          name="names"
          label={t('areas.desk.groups.names')}
          extra={t('areas.desk.groups.names.about')}
          rules={[{ required: true, whitespace: true, message: t('areas.desk.groups.names.missing') }]}
        >
          <Input.TextArea rows={3} placeholder={t('areas.desk.groups.names.example')} />
        </Form.Item>
        <FormActions send={t('areas.desk.groups.add')} sending={adding.sending} />
      </Form>
    </Section>
  )
}
