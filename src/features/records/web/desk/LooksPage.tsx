import type { TableColumnsType } from 'antd'
import { momentText } from '#ui/dates.ts'
import { ListTable } from '#ui/desk/ListTable.tsx'
import { PageHead } from '#ui/desk/PageHead.tsx'
import { PrintButton } from '#ui/desk/PrintButton.tsx'
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
      <ListTable<Look> list={list} columns={columns} nothing={{ title: t('records.desk.looks.none') }} />
    </>
  )
}

function useColumns(): TableColumnsType<Look> {
  const { t, say, language } = useSpeech()
  const known = (key: string, otherwise: string) => (t(key) === key ? otherwise : t(key))
  return [
    { title: t('records.desk.when'), key: 'at', width: 150, render: (_, row) => momentText(row.at, language) },
    { title: t('records.desk.who'), key: 'byTitle', render: (_, row) => say(row.byTitle) },
    { title: t('records.desk.account'), dataIndex: 'byAccountId', width: 90 },
    {
      title: t('records.desk.person'),
      key: 'person',
      width: 120,
      render: (_, row) => row.personId ?? t('records.desk.person.closed'),
    },
    {
      title: t('records.desk.what'),
      key: 'field',
      render: (_, row) => known(`records.desk.field.${row.field}`, row.field),
    },
    {
      title: t('records.desk.why'),
      key: 'reason',
      render: (_, row) =>
        row.personId === null ? t('records.desk.why.closed') : known(`records.desk.reason.${row.reason}`, row.reason),
    },
  ]
}
