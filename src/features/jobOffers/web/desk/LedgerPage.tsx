import { Button, Select, type TableColumnsType } from 'antd'
import { useState } from 'react'
import { todayHere } from '#ui/dates.ts'
import { Figure, Figures } from '#ui/desk/Figure.tsx'
import { ListTable } from '#ui/desk/ListTable.tsx'
import { PageHead } from '#ui/desk/PageHead.tsx'
import { PrintButton } from '#ui/desk/PrintButton.tsx'
import { usePlace } from '#ui/desk/place.ts'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import { useList } from '#wire/hooks.ts'
import { jobOffers } from '../../contract.ts'
import { EmployerDrawer } from './EmployerDrawer.tsx'

type Ledger = Out<typeof jobOffers.ledger>
type Row = Ledger['rows'][number]

const yearsShown = 4
const figures = ['offers', 'places', 'filled', 'wages'] as const

/** Employers of the chosen place with their year: offered, filled, paid. */
export function LedgerPage() {
  const { t, say } = useSpeech()
  const { at, way } = usePlace()
  const thisYear = Number(todayHere().slice(0, 4))
  const [year, setYear] = useState(thisYear)
  const [employer, open] = useState<Row | null>(null)
  const list = useList(jobOffers.ledger, { limit: 50, year, ...(at ? { areaId: at } : {}) })
  const total = list.first?.total
  const columns: TableColumnsType<Row> = [
    {
      title: t('jobOffers.desk.employer'),
      key: 'name',
      render: (_, row) => (
        <div className="sz-two-lines">
          {row.name}
          <span>{[say(row.kindName), row.areaName].join(' · ')}</span>
        </div>
      ),
    },
    ...figures.map((figure) => ({
      title: t(`jobOffers.desk.${figure}`),
      dataIndex: figure,
      width: 140,
      align: 'right' as const,
      render: (n: number) => n.toLocaleString(),
    })),
    {
      title: t('jobOffers.desk.do'),
      key: 'do',
      width: 160,
      className: 'sz-no-print',
      render: (_, row) => (
        <Button size="small" onClick={() => open(row)}>
          {t('jobOffers.desk.open')}
        </Button>
      ),
    },
  ]
  return (
    <>
      <PageHead
        title={[way.at(-1)?.name, t('jobOffers.desk.title')].filter(Boolean).join(' · ')}
        about={t('jobOffers.desk.about')}
      >
        <Select<number>
          aria-label={t('jobOffers.desk.year')}
          value={year}
          onChange={setYear}
          options={Array.from({ length: yearsShown }, (_, n) => ({ value: thisYear - n, label: String(thisYear - n) }))}
        />
        <PrintButton />
      </PageHead>
      {total && (
        <Figures>
          <Figure name={t('jobOffers.desk.employers')} value={total.employers} />
          {figures.map((figure) => (
            <Figure key={figure} name={t(`jobOffers.desk.${figure}`)} value={total[figure].toLocaleString()} />
          ))}
        </Figures>
      )}
      <ListTable<Row>
        list={list}
        columns={columns}
        nothing={{ title: t('jobOffers.desk.none'), next: t('jobOffers.desk.none.next') }}
      />
      {employer && <EmployerDrawer employer={employer} onClose={() => open(null)} />}
    </>
  )
}
