import { Button, Spin } from 'antd'
import { useState } from 'react'
import { Link, useParams, useSearch } from 'wouter'
import { dayText, momentText } from '#ui/dates.ts'
import { Figure, Figures } from '#ui/desk/Figure.tsx'
import { PageHead } from '#ui/desk/PageHead.tsx'
import { PrintButton } from '#ui/desk/PrintButton.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useRead } from '#wire/hooks.ts'
import { inspections } from '../../contract.ts'
import { Abandon } from './Abandon.tsx'
import { CheckDrawer } from './CheckDrawer.tsx'
import type { Draw } from './draw.ts'
import { Items } from './Items.tsx'
import { Proof } from './Proof.tsx'
import { percent } from './Share.tsx'

/** One draw: what fell, what was found, and the proof. On paper it is the sheet that goes along from house to house. */
export function InspectionPage() {
  const { t } = useSpeech()
  const { id } = useParams<{ id: string }>()
  const search = useSearch()
  const [open, setOpen] = useState<number | null>(null)
  const { data, problem, isPending, refetch } = useRead(inspections.read, { inspectionId: Number(id) })
  return (
    <>
      <PageHead title={t('inspections.desk.one')}>
        <Link href={`/inspections${search ? `?${search}` : ''}`}>
          <Button tabIndex={-1}>{t('inspections.desk.back')}</Button>
        </Link>
        {data && !data.abandoned && <Abandon inspectionId={data.id} />}
        <PrintButton />
      </PageHead>
      {isPending && <Spin description={t('ui.loading')} className="sz-wait" />}
      <ProblemNote problem={problem} again={() => void refetch()} />
      {data && <Sheet draw={data} onOpen={setOpen} />}
      {data && <CheckDrawer draw={data} requestId={open} onClose={() => setOpen(null)} />}
    </>
  )
}

function Sheet({ draw, onOpen }: { draw: Draw; onOpen: (requestId: number) => void }) {
  const { t, say, language } = useSpeech()
  const place = draw.placeName ?? t('inspections.desk.county')
  const what = [
    draw.category && say(draw.category),
    t('inspections.desk.period', { from: dayText(draw.from, language), to: dayText(draw.to, language) }),
    `${t('inspections.desk.at')} ${momentText(draw.at, language)}`,
    [draw.byName, say(draw.byTitle)].filter(Boolean).join(' '),
  ]
  return (
    <article className="sz-sheet" aria-label={t('inspections.desk.sheet')}>
      <h2 className="sz-sheet-title">{[place, t('inspections.desk.sheet')].join(' ')}</h2>
      <p className="sz-sheet-line">{what.filter(Boolean).join(' · ')}</p>
      {draw.abandoned && (
        <p className="sz-hint">{t('inspections.desk.standing.abandoned', { reason: draw.abandoned.reason })}</p>
      )}
      <Summary draw={draw} />
      <Items draw={draw} onOpen={onOpen} />
      <Proof draw={draw} />
      <footer className="sz-only-print sz-sheet-foot">
        <span>{t('inspections.desk.signed')}</span>
        <span>{t('inspections.desk.signedOn')}</span>
      </footer>
    </article>
  )
}

function Summary({ draw: { summary } }: { draw: Draw }) {
  const { t } = useSpeech()
  const told = summary.estimate
  const note = told
    ? t('inspections.desk.share.note', { low: percent(told.low), high: percent(told.high) })
    : t('inspections.desk.share.none')
  return (
    <Figures>
      <Figure name={t('inspections.desk.population')} value={summary.population} />
      <Figure name={t('inspections.desk.sampled')} value={summary.drawn} />
      <Figure name={t('inspections.finding.confirmed')} value={summary.confirmed} />
      <Figure name={t('inspections.finding.partly')} value={summary.partly} />
      <Figure name={t('inspections.finding.notConfirmed')} value={summary.notConfirmed} />
      <Figure name={t('inspections.finding.notReached')} value={summary.notReached} />
      <Figure
        name={t('inspections.desk.share')}
        value={told ? `${percent(told.share)}%` : t('ui.nothing')}
        note={note}
      />
    </Figures>
  )
}
