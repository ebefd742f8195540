import { Table } from 'antd'
import { Section } from '#ui/desk/PageHead.tsx'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import type { grids } from '../../contract.ts'

type Row = Out<typeof grids.coverage>['references'][number]

/** What a report counts beside what stands here, both also for each village: counties differ in size, and more is not better. */
export function References({ rows }: { rows: readonly Row[] }) {
  const { t, say } = useSpeech()
  if (rows.length === 0) return null
  const each = (n: number, villages: number | undefined) => (villages ? (n / villages).toFixed(1) : t('ui.nothing'))
  return (
    <Section title={t('grids.desk.references')}>
      <p className="sz-quiet">{t('grids.desk.references.about')}</p>
      <Table<Row>
        rowKey="id"
        size="small"
        pagination={false}
        dataSource={rows}
        columns={[
          { title: t('grids.desk.references.of'), key: 'of', render: (_, row) => say(row) },
          { title: t('grids.desk.references.figure'), dataIndex: 'figure', key: 'figure', align: 'right' },
          { title: t('grids.desk.references.stands'), dataIndex: 'stands', key: 'stands', align: 'right' },
          {
            title: t('grids.desk.references.eachThere'),
            key: 'eachThere',
            align: 'right',
            render: (_, row) => each(row.figure, row.places?.villages),
          },
          {
            title: t('grids.desk.references.eachHere'),
            key: 'eachHere',
            align: 'right',
            render: (_, row) => each(row.stands, row.here.villages),
          },
        ]}
      />
    </Section>
  )
}
