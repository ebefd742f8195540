import { Table, type TableColumnsType } from 'antd'
import { dayText } from '#ui/dates.ts'
import { Nothing } from '#ui/desk/Nothing.tsx'
import { PageHead } from '#ui/desk/PageHead.tsx'
import { PrintButton } from '#ui/desk/PrintButton.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import { useRead } from '#wire/hooks.ts'
import { overview } from '../../contract.ts'

type Answer = Out<typeof overview.read>
type Row = Answer['rows'][number]
const sums = [
  ...(['townships', 'villages', 'groups', 'grids', 'households', 'persons', 'bodies'] as const),
  ...(['requestsYear', 'requestsOpen'] as const),
]

/** The counties under the reader's own code, with what each says of itself. */
export function OverviewPage() {
  const { t, language } = useSpeech()
  const { data, problem, isPending, refetch } = useRead(overview.read, {})
  const columns: TableColumnsType<Row> = [
    { title: t('overview.county'), dataIndex: 'name', fixed: 'left' },
    ...sums.map((key) => ({ title: t(`overview.${key}`), dataIndex: key, align: 'right' as const })),
    { title: t('overview.on'), key: 'on', render: (_, row) => dayText(row.on, language) },
  ]
  return (
    <>
      <PageHead title={t('overview.title')} about={t('overview.about')}>
        <PrintButton />
      </PageHead>
      <ProblemNote problem={problem} again={() => void refetch()} />
      <Table<Row>
        rowKey="code"
        size="middle"
        columns={columns}
        dataSource={data?.rows ?? []}
        loading={isPending}
        pagination={false}
        scroll={{ x: 'max-content' }}
        locale={{ emptyText: <Nothing title={t('overview.none')} next={t('overview.none.next')} /> }}
        summary={() => (data && data.rows.length > 1 ? <Total total={data.total} /> : null)}
      />
    </>
  )
}

function Total({ total }: { total: Answer['total'] }) {
  const { t } = useSpeech()
  return (
    <Table.Summary.Row>
      <Table.Summary.Cell index={0}>
        <strong>{t('overview.total')}</strong>
      </Table.Summary.Cell>
      {sums.map((key, i) => (
        <Table.Summary.Cell key={key} index={i + 1} align="right">
          <strong>{total[key]}</strong>
        </Table.Summary.Cell>
      ))}
      <Table.Summary.Cell index={sums.length + 1} />
    </Table.Summary.Row>
  )
}
