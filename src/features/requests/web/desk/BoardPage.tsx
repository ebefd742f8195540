import { Table, type TableColumnsType } from 'antd'
import { MatterTable } from '#features/figures/web/parts.tsx'
import { ShownTable } from '#features/inspections/web/parts.tsx'
import { dayHere, dayText, todayHere } from '#ui/dates.ts'
import { ListFoot } from '#ui/desk/ListFoot.tsx'
import { Nothing } from '#ui/desk/Nothing.tsx'
import { PageHead } from '#ui/desk/PageHead.tsx'
import { PrintButton } from '#ui/desk/PrintButton.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { usePlace } from '#ui/desk/place.ts'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import { useList } from '#wire/hooks.ts'
import { requests } from '../../contract.ts'
import { Rating } from './Facts.tsx'

type Shown = Out<typeof requests.board>['rows'][number]

/** The village's board as everybody sees it, and as a sheet for the wall. */
export function BoardPage() {
  const { t } = useSpeech()
  const village = usePlace().step('village')
  return (
    <>
      <PageHead title={t('requests.desk.board')} about={t('requests.desk.board.about')}>
        {village && <PrintButton />}
      </PageHead>
      {village ? (
        <Sheet villageId={village.id} />
      ) : (
        <Nothing title={t('requests.desk.board.choose')} next={t('requests.desk.board.choose.next')} />
      )}
    </>
  )
}

function Sheet({ villageId }: { villageId: number }) {
  const { t, language } = useSpeech()
  const list = useList(requests.board, { villageId })
  const columns = useColumns()
  const village = list.first?.villageName ?? ''
  return (
    <article className="sz-sheet" aria-label={t('requests.desk.board.title', { village })}>
      <h2 className="sz-sheet-title">{t('requests.desk.board.title', { village })}</h2>
      <ProblemNote problem={list.problem} again={() => void list.refetch()} />
      {list.first && (
        <p className="sz-sheet-line">
          {t('requests.desk.board.open', { open: list.first.open, late: list.first.late })}
        </p>
      )}
      <Table<Shown>
        rowKey="id"
        size="middle"
        columns={columns}
        dataSource={list.rows}
        loading={list.isPending}
        pagination={false}
        locale={{
          emptyText: <Nothing title={t('requests.desk.board.none')} next={t('requests.desk.board.none.next')} />,
        }}
      />
      <ListFoot list={list} shown={list.rows.length} />
      <MatterTable villageId={villageId} />
      <ShownTable villageId={villageId} />
      <footer className="sz-only-print sz-sheet-foot">
        <span>{t('requests.desk.board.printed', { day: dayText(todayHere(), language, '0000') })}</span>
        <span>{t('requests.desk.board.seal')}</span>
      </footer>
    </article>
  )
}

function useColumns(): TableColumnsType<Shown> {
  const { t, say, language } = useSpeech()
  const dayOf = (instant: string) => dayText(dayHere(new Date(instant)), language)
  return [
    { title: t('requests.desk.received'), key: 'received', width: 100, render: (_, row) => dayOf(row.receivedAt) },
    { title: t('requests.desk.category'), key: 'category', width: 110, render: (_, row) => say(row.category) },
    {
      title: t('requests.desk.board.matter'),
      key: 'text',
      render: (_, row) => (
        <div className="sz-two-lines">
          {row.text ?? <span className="sz-quiet">{t('requests.desk.board.private')}</span>}
          <span>{[row.requesterName, row.placeName].filter(Boolean).join(' · ')}</span>
        </div>
      ),
    },
    { title: t('requests.desk.answer'), key: 'answer', render: (_, row) => row.answer ?? t('ui.nothing') },
    {
      title: t('requests.desk.board.answered'),
      key: 'answered',
      width: 100,
      render: (_, row) => (row.answeredAt ? dayOf(row.answeredAt) : t('ui.nothing')),
    },
    {
      title: t('requests.desk.board.inTime'),
      key: 'inTime',
      width: 80,
      render: (_, row) =>
        row.answeredInTime === null
          ? t('ui.nothing')
          : t(row.answeredInTime ? 'requests.desk.board.yes' : 'requests.desk.board.no'),
    },
    { title: t('requests.desk.rating'), key: 'rating', width: 130, render: (_, row) => <Rating request={row} /> },
  ]
}
