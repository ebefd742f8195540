import { Checkbox, Radio, type TableColumnsType, Tag } from 'antd'
import { Link } from 'wouter'
import { ExportButton } from '#features/exports/web/parts.tsx'
import { SavedViews } from '#features/savedViews/web/parts.tsx'
import { dayText } from '#ui/dates.ts'
import { useAsked } from '#ui/desk/asked.ts'
import { ListTable } from '#ui/desk/ListTable.tsx'
import { PageHead } from '#ui/desk/PageHead.tsx'
import { PrintButton } from '#ui/desk/PrintButton.tsx'
import { usePlace } from '#ui/desk/place.ts'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import { useList } from '#wire/hooks.ts'
import { outcomes, visits } from '../../contract.ts'

type Row = Out<typeof visits.list>['rows'][number]
type Outcome = (typeof outcomes)[number]
type VisitsAsked = { outcome: Outcome | 'all'; open: boolean }
const start: VisitsAsked = { outcome: 'all', open: false }

/** What visits left in the chosen place, the newest first: to see what is still nobody's request. */
export function VisitsPage() {
  const { t } = useSpeech()
  const { step } = usePlace()
  const [asked, ask] = useAsked<VisitsAsked>(start)
  const { outcome, open } = asked
  const village = step('village')?.id
  const township = step('township')?.id
  const list = useList(visits.list, {
    ...(village ? { villageId: village } : township ? { townshipId: township } : {}),
    ...(outcome === 'all' ? {} : { outcome }),
    ...(open ? { open } : {}),
  })
  return (
    <>
      <PageHead title={t('visits.desk.title')} about={t('visits.desk.about')}>
        <ExportButton first="visits" />
        <PrintButton />
      </PageHead>
      <SavedViews page="visits" asked={asked} />
      <search className="sz-query sz-no-print">
        <Radio.Group
          aria-label={t('visits.desk.show')}
          optionType="button"
          value={outcome}
          onChange={(event) => ask({ ...asked, outcome: event.target.value })}
          options={[
            { value: 'all', label: t('visits.desk.all') },
            ...outcomes.map((one) => ({ value: one, label: t(`visits.outcome.${one}`) })),
          ]}
        />
        <Checkbox checked={open} onChange={(event) => ask({ ...asked, open: event.target.checked })}>
          {t('visits.desk.open')}
        </Checkbox>
      </search>
      <ListTable<Row>
        list={list}
        columns={useColumns()}
        nothing={{ title: t('visits.desk.none'), next: t('visits.desk.none.next') }}
      />
    </>
  )
}

function useColumns(): TableColumnsType<Row> {
  const { t, say, language } = useSpeech()
  return [
    { title: t('visits.desk.on'), key: 'on', width: 120, render: (_, row) => dayText(row.on, language) },
    {
      title: t('visits.desk.household'),
      key: 'household',
      width: 160,
      render: (_, row) => <Link href={`/households/${row.householdId}`}>{row.headName ?? row.code}</Link>,
    },
    {
      title: t('visits.desk.outcome'),
      key: 'outcome',
      width: 120,
      render: (_, row) => <Tag>{t(`visits.outcome.${row.outcome}`)}</Tag>,
    },
    { title: t('visits.desk.text'), dataIndex: 'text' },
    {
      title: t('visits.desk.by'),
      key: 'by',
      width: 220,
      render: (_, row) => (
        <>
          {row.byName}{' '}
          <span className="sz-quiet">
            {[row.line, ...(row.duty ? [row.duty] : []), ...row.topics].map(say).join('、')}
            {row.noted && ` · ${t('heard.noted', { heard: t(`heard.${row.noted.heard}`), name: row.noted.name })}`}
          </span>
        </>
      ),
    },
    {
      title: t('visits.desk.request'),
      key: 'request',
      width: 130,
      render: (_, row) => row.request?.number ?? <span className="sz-quiet">{t('visits.desk.request.none')}</span>,
    },
  ]
}
