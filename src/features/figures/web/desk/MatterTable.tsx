import { Table, type TableColumnsType } from 'antd'
import { Nothing } from '#ui/desk/Nothing.tsx'
import { Section } from '#ui/desk/PageHead.tsx'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import { useRead } from '#wire/hooks.ts'
import { figures } from '../../contract.ts'

type Row = Out<typeof figures.byMatter>['rows'][number]
type Rate = Row['solved']

/** Kinds of matters beside each other. The columns cannot be sorted: a sorted list would be a league table. */
export function MatterTable({ villageId, period }: { villageId: number; period?: { from: string; to: string } }) {
  const { t } = useSpeech()
  const { data } = useRead(figures.byMatter, { villageId, ...period })
  const columns = useColumns()
  if (!data) return null
  return (
    <Section title={t('figures.desk.matters')}>
      <p className="sz-quiet">{t('figures.desk.matters.about')}</p>
      <Table<Row>
        rowKey="category"
        size="small"
        columns={columns}
        dataSource={data.rows}
        pagination={false}
        locale={{ emptyText: <Nothing title={t('figures.desk.none')} next={t('figures.desk.none.next')} /> }}
      />
    </Section>
  )
}

function useColumns(): TableColumnsType<Row> {
  const { t, say } = useSpeech()
  const parts = (rate: Rate) => (rate.denominator === 0 ? t('ui.nothing') : `${rate.numerator}/${rate.denominator}`)
  const rate = (title: string, of: (row: Row) => Rate) => ({
    ...{ title, key: title, align: 'right' as const },
    render: (_: unknown, row: Row) => parts(of(row)),
  })
  return [
    { title: t('figures.desk.category'), key: 'category', render: (_, row) => say(row.words) },
    { title: t('figures.desk.received'), dataIndex: 'received', align: 'right' },
    { title: t('figures.desk.answered'), dataIndex: 'answered', align: 'right' },
    { title: t('figures.desk.open'), dataIndex: 'open', align: 'right' },
    {
      title: t('figures.desk.days'),
      key: 'days',
      align: 'right',
      render: (_, row) => row.workingDays ?? t('ui.nothing'),
    },
    rate(t('figures.desk.inTime'), (row) => row.answeredInTime),
    rate(t('figures.desk.solved'), (row) => row.solved),
    rate(t('figures.desk.satisfied'), (row) => row.satisfied),
    rate(t('figures.desk.confirmed'), (row) => row.confirmed),
  ]
}
