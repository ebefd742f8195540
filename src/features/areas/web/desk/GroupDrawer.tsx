import { Button, Drawer, Form, Input, Popconfirm, Select } from 'antd'
import { Section } from '#ui/desk/PageHead.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import { useWrite } from '#wire/hooks.ts'
import { areas } from '../../contract.ts'
import { groupWays, withParts } from './groupWays.ts'

type Group = Out<typeof areas.groups>['rows'][number]
type Props = { group: Group; all: readonly Group[]; onClose: () => void }

/** What can happen to a group: another name, becoming part of another, or its end where nobody lives in it. */
export function GroupDrawer({ group, all, onClose }: Props) {
  const { t } = useSpeech()
  const own = withParts(all, group.id)
  const others = groupWays(all).filter(({ value }) => !own.has(value))
  const renaming = useWrite(areas.renameGroup, onClose)
  const closing = useWrite(areas.closeGroup, onClose)
  return (
    <Drawer open size={480} onClose={onClose} title={group.name}>
      <Section title={t('areas.desk.groups.rename')}>
        <ProblemNote problem={renaming.problem} />
        <Form<{ name: string }>
          layout="inline"
          requiredMark={false}
          initialValues={{ name: group.name }}
          onFinish={({ name }) => renaming.write({ groupId: group.id, name })}
        >
          <Form.Item
            name="name"
            label={t('areas.desk.groups.name')}
            rules={[{ required: true, whitespace: true, message: t('areas.desk.groups.names.missing') }]}
          >
            <Input maxLength={20} />
          </Form.Item>
          <Button htmlType="submit" loading={renaming.sending} disabled={renaming.sending}>
            {t('areas.desk.groups.rename.send')}
          </Button>
        </Form>
      </Section>
      {others.length > 0 && <Merge group={group} others={others} onDone={onClose} />}
      <Section title={t('areas.desk.groups.close')}>
        <ProblemNote problem={closing.problem} />
        <p className="sz-quiet">{t('areas.desk.groups.close.about')}</p>
        <Popconfirm title={t('areas.desk.groups.close.sure')} onConfirm={() => closing.write({ groupId: group.id })}>
          <Button danger loading={closing.sending}>
            {t('areas.desk.groups.close')}
          </Button>
        </Popconfirm>
      </Section>
    </Drawer>
  )
}

type Merging = { group: Group; others: ReturnType<typeof groupWays>; onDone: () => void }

function Merge({ group, others, onDone }: Merging) {
  const { t } = useSpeech()
  const merging = useWrite(areas.mergeGroup, onDone)
  return (
    <Section title={t('areas.desk.groups.merge')}>
      <ProblemNote problem={merging.problem} />
      <p className="sz-quiet">
        {t('areas.desk.groups.merge.about', { households: group.households, grids: group.grids })}
      </p>
      <Form<{ intoId?: number }>
        layout="inline"
        requiredMark={false}
        onFinish={({ intoId }) => intoId && merging.write({ groupId: group.id, intoId })}
      >
        <Form.Item
          name="intoId"
          label={t('areas.desk.groups.merge.into')}
          rules={[{ required: true, message: t('areas.desk.groups.merge.missing') }]}
        >
          <Select className="sz-select" options={others} />
        </Form.Item>
        <Button htmlType="submit" loading={merging.sending} disabled={merging.sending}>
          {t('areas.desk.groups.merge.send')}
        </Button>
      </Form>
    </Section>
  )
}
