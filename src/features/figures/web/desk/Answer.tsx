import { Spin, Table, type TableColumnsType } from 'antd'
import type { ReactNode } from 'react'
import { Figure, Figures } from '#ui/desk/Figure.tsx'
import { Nothing } from '#ui/desk/Nothing.tsx'
import { Section } from '#ui/desk/PageHead.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import type { ProblemBody } from '#wire/client.ts'
import type { Out } from '#wire/contract.ts'
import { useRead } from '#wire/hooks.ts'
import { figures } from '../../contract.ts'
import { MatterTable } from './MatterTable.tsx'

/** The days a figure is asked for, both included. */
export type Period = { from: string; to: string }

type Given = Out<typeof figures.ofVillage>
type Rates = Given['total']
type Rate = Rates['solved']

export function VillageFigures({ villageId, period }: { villageId: number; period: Period }) {
  const { data, problem, isPending } = useRead(figures.ofVillage, { villageId, ...period })
  return (
    <Answer data={data} problem={problem} isPending={isPending}>
      <MatterTable villageId={villageId} period={period} />
    </Answer>
  )
}

export function AreaFigures({ townshipId, period }: { townshipId: number | undefined; period: Period }) {
  const { data, problem, isPending } = useRead(figures.ofArea, { ...(townshipId ? { townshipId } : {}), ...period })
  return <Answer data={data} problem={problem} isPending={isPending} />
}

function Answer({
  data,
  problem,
  isPending,
  children,
}: {
  data: Given | undefined
  problem: ProblemBody | null
  isPending: boolean
  /** Of a village its kinds of matters, which say more than the sums by category. */
  children?: ReactNode
}) {
  const { t } = useSpeech()
  if (problem) return <ProblemNote problem={problem} />
  if (isPending || !data) return <Spin description={t('ui.loading')} className="sz-wait" />
  return (
    <>
      <Totals rates={data.total} />
      {children ?? (
        <Section title={t('figures.desk.categories')}>
          <ByCategory rows={data.categories} />
        </Section>
      )}
    </>
  )
}

function Totals({ rates }: { rates: Rates }) {
  const { t } = useSpeech()
  return (
    <Figures>
      <Figure
        name={t('figures.desk.inTime')}
        value={<Percent rate={rates.answeredInTime} />}
        note={<Parts rate={rates.answeredInTime} />}
      />
      <Figure
        name={t('figures.desk.solved')}
        value={<Percent rate={rates.solved} />}
        note={<Parts rate={rates.solved} />}
      />
      <Figure
        name={t('figures.desk.satisfied')}
        value={<Percent rate={rates.satisfied} />}
        note={<Parts rate={rates.satisfied} />}
      />
      <Figure name={t('figures.desk.received')} value={rates.received} />
      <Figure name={t('figures.desk.answered')} value={rates.answered} />
      <Figure name={t('figures.desk.unrated')} value={rates.unrated} />
      <Figure name={t('figures.desk.toRate')} value={rates.toRate} />
    </Figures>
  )
}

/** A percentage of nothing is not shown as zero. */
function Percent({ rate }: { rate: Rate }) {
  const { t } = useSpeech()
  return rate.denominator === 0 ? t('ui.nothing') : `${Math.round((rate.numerator / rate.denominator) * 100)}%`
}

function Parts({ rate }: { rate: Rate }) {
  const { t } = useSpeech()
  if (rate.denominator === 0) return t('figures.desk.noRate')
  return t('figures.desk.rate', { numerator: rate.numerator, denominator: rate.denominator })
}

function ByCategory({ rows }: { rows: Given['categories'] }) {
  const { t, say } = useSpeech()
  const rate = (title: string, of: (rates: Rates) => Rate) => ({
    title,
    key: title,
    render: (_: unknown, row: Given['categories'][number]) => (
      <div className="sz-two-lines">
        <Percent rate={of(row.rates)} />
        <span>
          <Parts rate={of(row.rates)} />
        </span>
      </div>
    ),
  })
  const columns: TableColumnsType<Given['categories'][number]> = [
    { title: t('figures.desk.category'), key: 'category', render: (_, row) => say(row.words) },
    { title: t('figures.desk.received'), key: 'received', align: 'right', render: (_, row) => row.rates.received },
    { title: t('figures.desk.answered'), key: 'answered', align: 'right', render: (_, row) => row.rates.answered },
    rate(t('figures.desk.inTime'), (rates) => rates.answeredInTime),
    rate(t('figures.desk.solved'), (rates) => rates.solved),
    rate(t('figures.desk.satisfied'), (rates) => rates.satisfied),
    { title: t('figures.desk.unrated'), key: 'unrated', align: 'right', render: (_, row) => row.rates.unrated },
  ]
  return (
    <Table
      rowKey="category"
      size="middle"
      pagination={false}
      columns={columns}
      dataSource={rows}
      locale={{ emptyText: <Nothing title={t('figures.desk.none')} next={t('figures.desk.none.next')} /> }}
    />
  )
}
