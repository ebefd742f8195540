import { Button, Table, type TableColumnsType, Tag } from 'antd'
import { momentText } from '#ui/dates.ts'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import type { sessions } from '../../contract.ts'

type Row = Out<typeof sessions.list>['rows'][number]
type Props = { rows: readonly Row[]; loading: boolean; onEnd?: (id: number) => void }

/** Device, place and last use: enough to know one's own, and to see what is not. */
export function SessionTable({ rows, loading, onEnd }: Props) {
  const { t, say, language } = useSpeech()
  const columns: TableColumnsType<Row> = [
    {
      title: t('sessions.desk.device'),
      key: 'device',
      render: (_, row) => (
        <>
          {say(row.device)} {row.here && <Tag color="success">{t('sessions.desk.here')}</Tag>}
        </>
      ),
    },
    { title: t('sessions.desk.area'), dataIndex: 'area', width: 140 },
    { title: t('sessions.desk.since'), key: 'since', width: 160, render: (_, row) => momentText(row.since, language) },
    { title: t('sessions.desk.seen'), key: 'seen', width: 160, render: (_, row) => momentText(row.seenAt, language) },
  ]
  const ending: TableColumnsType<Row> = onEnd
    ? [
        {
          title: t('sessions.desk.do'),
          key: 'do',
          width: 110,
          render: (_, row) =>
            !row.here && (
              <Button size="small" onClick={() => onEnd(row.id)}>
                {t('sessions.desk.end')}
              </Button>
            ),
        },
      ]
    : []
  return (
    <Table<Row>
      rowKey="id"
      size="small"
      columns={[...columns, ...ending]}
      dataSource={[...rows]}
      loading={loading}
      pagination={false}
    />
  )
}
