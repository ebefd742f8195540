import { Spin, Table, type TableColumnsType } from 'antd'
import { useSession } from '#features/accounts/web/parts.tsx'
import { momentText } from '#ui/dates.ts'
import { ListFoot } from '#ui/desk/ListFoot.tsx'
import { Nothing } from '#ui/desk/Nothing.tsx'
import { PageHead, Section } from '#ui/desk/PageHead.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import { useList, useRead } from '#wire/hooks.ts'
import { people } from '../../contract.ts'
import { HouseholdSheet } from './HouseholdPage.tsx'

type Look = Out<typeof people.listAccess>['rows'][number]

/** Whoever works with data of others also has data here, and the same right to see who looked at it. */
export function OwnPage() {
  const { t } = useSpeech()
  const { may } = useSession()
  const { data, problem, isPending, refetch } = useRead(people.readOwn, {})
  return (
    <>
      <PageHead title={t('people.desk.own')} about={t('people.desk.own.about')} />
      <ProblemNote problem={problem} again={() => void refetch()} />
      {isPending && <Spin description={t('ui.loading')} className="sz-wait" />}
      {data && !data.household && <Nothing title={t('people.desk.own.none')} next={t('people.desk.own.none.next')} />}
      {data?.household && <HouseholdSheet household={data.household} reveal={false} />}
      {may('accessLog.readOwn') && <Looks />}
    </>
  )
}

function Looks() {
  const { t } = useSpeech()
  const list = useList(people.listAccess, {})
  const columns = useColumns()
  return (
    <Section title={t('people.access')}>
      <ProblemNote problem={list.problem} again={() => void list.refetch()} />
      <Table<Look>
        rowKey="id"
        size="middle"
        columns={columns}
        dataSource={list.rows}
        loading={list.isPending}
        pagination={false}
        locale={{ emptyText: <Nothing title={t('people.access.none')} /> }}
      />
      <ListFoot list={list} shown={list.rows.length} />
    </Section>
  )
}

/** A look that the program explains itself carries the key of its words as the reason; people write theirs in words. */
function useColumns(): TableColumnsType<Look> {
  const { t, say, language } = useSpeech()
  const said = (reason: string) => {
    const key = `people.access.reason.${reason}`
    return t(key) === key ? reason : t(key)
  }
  return [
    { title: t('people.desk.access.when'), key: 'at', width: 150, render: (_, row) => momentText(row.at, language) },
    {
      title: t('people.desk.access.who'),
      key: 'who',
      render: (_, row) => [row.byName, say(row.byTitle)].filter(Boolean).join(' '),
    },
    { title: t('people.desk.access.whose'), dataIndex: 'personName' },
    { title: t('people.desk.access.what'), key: 'field', render: (_, row) => t(`people.access.field.${row.field}`) },
    { title: t('people.desk.access.why'), key: 'reason', render: (_, row) => said(row.reason) },
    {
      title: t('people.access.approved'),
      key: 'approved',
      render: (_, row) => [row.approvedByName, row.approvedByTitle].filter(Boolean).join(' '),
    },
  ]
}
