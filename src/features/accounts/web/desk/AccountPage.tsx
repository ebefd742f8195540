import { Table, Tag } from 'antd'
import { OwnSecond } from '#features/secondFactors/web/parts.tsx'
import { OwnSessions } from '#features/sessions/web/parts.tsx'
import { useModel } from '#features/words/web/parts.tsx'
import { Nothing } from '#ui/desk/Nothing.tsx'
import { PageHead, Section } from '#ui/desk/PageHead.tsx'
import { SlashChoice } from '#ui/desk/slash.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useSession } from '../parts.tsx'
import { ChangePassword } from './ChangePassword.tsx'

/** What somebody holds and may do here, and the own password. */
export function AccountPage() {
  const { t, say } = useSpeech()
  const { session } = useSession()
  const model = useModel()
  const may = model?.permissions.filter((one) => session?.permissions.includes(one.id)) ?? []
  return (
    <>
      <PageHead title={t('accounts.desk.mine')} about={t('accounts.desk.mine.about')} />
      <Section title={t('accounts.desk.mine.posts')}>
        <Table
          rowKey="id"
          size="middle"
          pagination={false}
          dataSource={session?.posts ?? []}
          locale={{ emptyText: <Nothing title={t('accounts.desk.noPosts')} next={t('accounts.desk.noPosts.next')} /> }}
          columns={[
            { title: t('accounts.desk.mine.post'), key: 'title', render: (_, post) => say(post.title) },
            { title: t('accounts.desk.mine.area'), dataIndex: 'areaName' },
          ]}
        />
      </Section>
      <Section title={t('accounts.desk.mine.may')}>
        <div className="sz-tags">
          {may.map((one) => (
            <Tag key={one.id}>{say(one)}</Tag>
          ))}
        </div>
      </Section>
      <Section title={t('accounts.desk.change.own')}>
        <ChangePassword />
      </Section>
      <Section title={t('accounts.desk.keys')}>
        <SlashChoice />
      </Section>
      <OwnSecond />
      <OwnSessions />
    </>
  )
}
