import { Button, Table, Tag } from 'antd'
import { momentText } from '#ui/dates.ts'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useRead, useWrite } from '#wire/hooks.ts'
import { sendings } from '../../contract.ts'

/** Each way out with its figures; after a provider has come back, all that is dead on it is sent again at once. */
export function WaysTable() {
  const { t, language } = useSpeech()
  const ways = useRead(sendings.ways, {}, { everySeconds: 30 })
  const again = useWrite(sendings.allAgain)
  return (
    <>
      <ProblemNote problem={ways.problem ?? again.problem} again={() => void ways.refetch()} />
      <Table
        rowKey="way"
        size="middle"
        pagination={false}
        loading={ways.isPending}
        dataSource={ways.data?.rows ?? []}
        columns={[
          { title: t('sendings.desk.way'), key: 'way', render: (_, row) => t(`sendings.desk.way.${row.way}`) },
          {
            title: t('sendings.desk.status'),
            key: 'open',
            render: (_, row) =>
              row.open ? <Tag color="success">{t('sendings.desk.open')}</Tag> : <Tag>{t('sendings.desk.closed')}</Tag>,
          },
          { title: t('sendings.desk.counts.waiting'), dataIndex: 'waiting', align: 'right' },
          { title: t('sendings.desk.counts.sent'), dataIndex: 'sent', align: 'right' },
          {
            title: t('sendings.desk.counts.dead'),
            key: 'dead',
            align: 'right',
            render: (_, row) => (row.dead > 0 ? <strong>{row.dead}</strong> : 0),
          },
          {
            title: t('sendings.desk.last'),
            key: 'last',
            width: 160,
            render: (_, row) => (row.lastSentAt ? momentText(row.lastSentAt, language) : t('ui.nothing')),
          },
          {
            title: <span className="sz-unseen">{t('sendings.desk.again')}</span>,
            key: 'again',
            width: 140,
            render: (_, row) =>
              row.dead > 0 &&
              (row.way === 'sms' || row.way === 'email' || row.way === 'push') && (
                <Button size="small" loading={again.sending} onClick={() => again.write({ way: row.way })}>
                  {t('sendings.desk.allAgain')}
                </Button>
              ),
          },
        ]}
      />
    </>
  )
}
