import { Table, type TableColumnsType } from 'antd'
import { momentText } from '#ui/dates.ts'
import { ListFoot } from '#ui/desk/ListFoot.tsx'
import { Nothing } from '#ui/desk/Nothing.tsx'
import { PageHead } from '#ui/desk/PageHead.tsx'
import { PrintButton } from '#ui/desk/PrintButton.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import { useList } from '#wire/hooks.ts'
import { records } from '../../contract.ts'

type Look = Out<typeof records.listAccess>['rows'][number]

/** Looks at people's data for the auditor: ids, posts and reasons, never the data. */
export function LooksPage() {
  const { t } = useSpeech()
  const list = useList(records.listAccess, { limit: 50 })
  const columns = useColumns()
  return (
    <>
      <PageHead title={t('records.desk.looks')} about={t('records.desk.looks.about')}>
        <PrintButton />
      </PageHead>
      <ProblemNote problem={list.problem} again={() => void list.refetch()} />
      <Table<Look>
        rowKey="id"
        size="middle"
        columns={columns}
        dataSource={list.rows}
        loading={list.isPending}
        pagination={false}
        locale={{ emptyText: list.isPending ? ' ' : <Nothing title={t('records.desk.looks.none')} /> }}
      />
      <ListFoot list={list} shown={list.rows.length} />
    </>
  )
}

function useColumns(): TableColumnsType<Look> {
  const { t, language } = useSpeech()
  const known = (key: string, otherwise: string) => (t(key) === key ? otherwise : t(key))
  return [
    { title: t('records.desk.when'), key: 'at', width: 150, render: (_, row) => momentText(row.at, language) },
    { title: t('records.desk.who'), dataIndex: 'byTitle' },
    { title: t('records.desk.account'), dataIndex: 'byAccountId', width: 90 },
    { title: t('records.desk.person'), dataIndex: 'personId', width: 90 },
    {
      title: t('records.desk.what'),
      key: 'field',
      render: (_, row) => known(`records.desk.field.${row.field}`, row.field),
    },
    {
      title: t('records.desk.why'),
      key: 'reason',
      render: (_, row) => known(`records.desk.reason.${row.reason}`, row.reason),
    },
  ]
}
