import { Table, type TableColumnsType } from 'antd'
import { dayHere, dayText } from '#ui/dates.ts'
import { Section } from '#ui/desk/PageHead.tsx'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import { useRead } from '#wire/hooks.ts'
import { inspections } from '../../contract.ts'
import { Share } from './Share.tsx'

type Shown = Out<typeof inspections.ofVillage>['rows'][number]

/** The draws of a village on its board and on the sheet for the wall: counts, and no names. */
export function ShownTable({ villageId }: { villageId: number }) {
  const { t } = useSpeech()
  const { data } = useRead(inspections.ofVillage, { villageId })
  const columns = useColumns()
  if (!data || data.rows.length === 0) return null
  return (
    <Section title={t('inspections.desk.title')}>
      <Table<Shown> rowKey="id" size="small" columns={columns} dataSource={data.rows} pagination={false} />
    </Section>
  )
}

function useColumns(): TableColumnsType<Shown> {
  const { t, say, language } = useSpeech()
  const count = (key: 'confirmed' | 'partly' | 'notConfirmed' | 'notReached') => ({
    ...{ title: t(`inspections.finding.${key}`), key, align: 'right' as const },
    render: (_: unknown, row: Shown) => row.summary[key],
  })
  return [
    { title: t('inspections.desk.at'), key: 'at', render: (_, row) => dayText(dayHere(new Date(row.at)), language) },
    {
      title: t('inspections.desk.what'),
      key: 'what',
      render: (_, row) => (
        <div className="sz-two-lines">
          {t('inspections.desk.period', { from: dayText(row.from, language), to: dayText(row.to, language) })}
          <span>
            {[say(row.byTitle), row.category && say(row.category), row.abandonedAt && t('inspections.desk.abandoned')]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </div>
      ),
    },
    {
      title: t('inspections.desk.number'),
      key: 'number',
      render: (_, row) => t('inspections.desk.drawn', { drawn: row.summary.drawn, population: row.summary.population }),
    },
    ...(['confirmed', 'partly', 'notConfirmed', 'notReached'] as const).map(count),
    { title: t('inspections.desk.share'), key: 'share', render: (_, row) => <Share summary={row.summary} /> },
  ]
}
