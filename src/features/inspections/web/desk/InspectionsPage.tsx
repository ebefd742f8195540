import { Table, type TableColumnsType, Tag } from 'antd'
import { Link, useSearch } from 'wouter'
import { dayText, momentText } from '#ui/dates.ts'
import { ListFoot } from '#ui/desk/ListFoot.tsx'
import { Nothing } from '#ui/desk/Nothing.tsx'
import { PageHead, Section } from '#ui/desk/PageHead.tsx'
import { PrintButton } from '#ui/desk/PrintButton.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { usePlace } from '#ui/desk/place.ts'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import { useList } from '#wire/hooks.ts'
import { inspections } from '../../contract.ts'
import { DrawForm } from './DrawForm.tsx'
import { Share } from './Share.tsx'

type Row = Out<typeof inspections.list>['rows'][number]

/** Every draw of one's areas, also those given up, and the form for the next one. */
export function InspectionsPage() {
  const { t } = useSpeech()
  const { step } = usePlace()
  const village = step('village')
  const township = step('township')
  const where = village ? { villageId: village.id } : township ? { townshipId: township.id } : {}
  const list = useList(inspections.list, where)
  const columns = useColumns()
  return (
    <>
      <PageHead title={t('inspections.desk.title')} about={t('inspections.desk.about')}>
        <PrintButton />
      </PageHead>
      <DrawForm />
      <Section title={t('inspections.desk.list')}>
        <ProblemNote problem={list.problem} again={() => void list.refetch()} />
        <Table<Row>
          rowKey="id"
          size="middle"
          columns={columns}
          dataSource={list.rows}
          loading={list.isPending}
          pagination={false}
          locale={{
            emptyText: <Nothing title={t('inspections.desk.none')} next={t('inspections.desk.none.next')} />,
          }}
        />
        <ListFoot list={list} shown={list.rows.length} />
      </Section>
    </>
  )
}

function useColumns(): TableColumnsType<Row> {
  const { t, say, language } = useSpeech()
  const search = useSearch()
  const to = (id: number) => `/inspections/${id}${search ? `?${search}` : ''}`
  return [
    {
      title: t('inspections.desk.at'),
      key: 'at',
      width: 150,
      render: (_, row) => <Link href={to(row.id)}>{momentText(row.at, language)}</Link>,
    },
    {
      title: t('inspections.desk.what'),
      key: 'what',
      render: (_, row) => (
        <div className="sz-two-lines">
          {[row.placeName ?? t('inspections.desk.county'), row.category ? say(row.category) : null]
            .filter(Boolean)
            .join(' · ')}
          <span>
            {t('inspections.desk.period', { from: dayText(row.from, language), to: dayText(row.to, language) })}
          </span>
        </div>
      ),
    },
    {
      title: t('inspections.desk.number'),
      key: 'number',
      render: (_, row) => t('inspections.desk.drawn', { drawn: row.summary.drawn, population: row.summary.population }),
    },
    { title: t('inspections.desk.standing'), key: 'standing', render: (_, row) => <Standing row={row} /> },
    { title: t('inspections.desk.share'), key: 'share', render: (_, row) => <Share summary={row.summary} /> },
    {
      title: t('inspections.desk.by'),
      key: 'by',
      render: (_, row) => (
        <div className="sz-two-lines">
          {row.byName ?? t('ui.nothing')}
          <span>{say(row.byTitle)}</span>
        </div>
      ),
    },
  ]
}

function Standing({ row }: { row: Row }) {
  const { t } = useSpeech()
  if (row.abandoned) return <Tag>{t('inspections.desk.standing.abandoned', { reason: row.abandoned.reason })}</Tag>
  if (row.summary.toCheck > 0)
    return <Tag color="gold">{t('inspections.desk.standing.open', { n: row.summary.toCheck })}</Tag>
  return <Tag color="green">{t('inspections.desk.standing.done')}</Tag>
}
