import { Button, Space, type TableColumnsType } from 'antd'
import { Link } from 'wouter'
import { momentText } from '#ui/dates.ts'
import { ListTable } from '#ui/desk/ListTable.tsx'
import { Section } from '#ui/desk/PageHead.tsx'
import { usePlace } from '#ui/desk/place.ts'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import { useList, useWrite } from '#wire/hooks.ts'
import { mutualAid } from '../../contract.ts'

type Row = Out<typeof mutualAid.waiting>['rows'][number]

/** Who asked to join and waits. The leader answers; where none can read it here, the office writes down what the leader said. */
export function Waiting() {
  const { t } = useSpeech()
  const { step } = usePlace()
  const village = step('village')?.id
  const township = step('township')?.id
  const place = village ? { villageId: village } : township ? { townshipId: township } : {}
  const list = useList(mutualAid.waiting, { limit: 20, ...place })
  const answering = useWrite(mutualAid.answerFor)
  const columns = useColumns(answering.sending, (askingId, accept) => answering.write({ askingId, accept }))
  return (
    <Section title={t('mutualAid.desk.waiting')}>
      <p className="sz-quiet">{t('mutualAid.desk.waiting.about')}</p>
      <ListTable<Row>
        small
        list={{ ...list, problem: list.problem ?? answering.problem }}
        columns={columns}
        nothing={{ title: t('mutualAid.desk.waiting.none'), next: t('mutualAid.desk.waiting.none.next') }}
      />
    </Section>
  )
}

function useColumns(busy: boolean, answer: (id: number, accept: boolean) => void): TableColumnsType<Row> {
  const { t, language } = useSpeech()
  return [
    {
      title: t('mutualAid.desk.group'),
      key: 'group',
      render: (_, row) => (
        <>
          <Link href={`/organisations/${row.bodyId}`}>{row.bodyName}</Link>{' '}
          <span className="sz-quiet">{row.areaName}</span>
        </>
      ),
    },
    { title: t('mutualAid.desk.who'), dataIndex: 'name' },
    { title: t('mutualAid.desk.said'), dataIndex: 'said' },
    { title: t('mutualAid.desk.since'), key: 'since', render: (_, row) => momentText(row.askedAt, language) },
    {
      title: t('mutualAid.desk.leader'),
      key: 'leader',
      render: (_, row) => (
        <>
          {row.leader ?? t('mutualAid.desk.leader.none')}{' '}
          {!row.leaderReads && <span className="sz-warn">{t('mutualAid.desk.leader.unread')}</span>}
        </>
      ),
    },
    {
      title: t('mutualAid.desk.answer'),
      key: 'answer',
      className: 'sz-no-print',
      render: (_, row) =>
        row.mayAnswer ? (
          <Space>
            <Button size="small" loading={busy} onClick={() => answer(row.id, true)}>
              {t('mutualAid.desk.yes')}
            </Button>
            <Button size="small" loading={busy} onClick={() => answer(row.id, false)}>
              {t('mutualAid.desk.no')}
            </Button>
          </Space>
        ) : (
          <span className="sz-quiet">{t('mutualAid.standing.asked')}</span>
        ),
    },
  ]
}
