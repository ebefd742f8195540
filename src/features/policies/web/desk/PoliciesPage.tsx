import { Button, type TableColumnsType, Tag } from 'antd'
import { useState } from 'react'
import { useSession } from '#features/accounts/web/parts.tsx'
import { dayText } from '#ui/dates.ts'
import { ListTable } from '#ui/desk/ListTable.tsx'
import { PageHead } from '#ui/desk/PageHead.tsx'
import { PrintButton } from '#ui/desk/PrintButton.tsx'
import { usePlace } from '#ui/desk/place.ts'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import { useList, useRead } from '#wire/hooks.ts'
import { forHouseholds, policies } from '../../contract.ts'
import { AdoptDrawer } from './AdoptDrawer.tsx'
import { AsOn } from './AsOn.tsx'
import { Rollout } from './Rollout.tsx'
import { useSubjects } from './subjects.ts'

type Row = Out<typeof policies.list>['rows'][number]

const color = { announced: 'default', piloted: 'gold', inForce: 'success', replaced: 'default' } as const

/** Papers by which things are done here, the newest first, with where they are tried. */
export function PoliciesPage() {
  const { t } = useSpeech()
  const { may } = useSession()
  const [adopting, setAdopting] = useState(false)
  const list = useList(policies.list, { limit: 50 })
  const columns = useColumns(may('policy.manage'), may('figure.read'))
  return (
    <>
      <PageHead title={t('policies.desk.title')} about={t('policies.desk.about')}>
        {may('policy.manage') && (
          <Button type="primary" onClick={() => setAdopting(true)}>
            {t('policies.desk.adopt')}
          </Button>
        )}
        <PrintButton />
      </PageHead>
      <ListTable<Row>
        list={list}
        columns={columns}
        nothing={{ title: t('policies.desk.none'), next: t('policies.desk.none.next') }}
      />
      <AsOn />
      {adopting && <AdoptDrawer known={list.rows} onClose={() => setAdopting(false)} />}
    </>
  )
}

function useColumns(manages: boolean, counts: boolean): TableColumnsType<Row> {
  const { t, language } = useSpeech()
  const subjects = useSubjects()
  const { at } = usePlace()
  const uptake = useRead(policies.uptake, at ? { areaId: at } : {}, { enabled: counts })
  const usedBy = (row: Row) => {
    const found = uptake.data?.rows.find((one) => one.policyId === row.id)
    return row.subject !== forHouseholds ? '' : found ? (found.households ?? t('policies.desk.uptake.few')) : 0
  }
  const day = (value: string) => dayText(value, language)
  const about = (subject: string) => subjects.find((one) => one.value === subject)?.label ?? subject
  const columns: TableColumnsType<Row> = [
    {
      title: t('policies.desk.name'),
      key: 'title',
      render: (_, row) => (
        <div className="sz-two-lines">
          {row.title}
          <span>{[about(row.subject), row.number, row.summary].filter(Boolean).join(' · ')}</span>
        </div>
      ),
    },
    {
      title: t('policies.desk.by'),
      key: 'by',
      width: 180,
      render: (_, row) => (
        <div className="sz-two-lines">
          {row.adoptedBy}
          <span>{day(row.adoptedOn)}</span>
        </div>
      ),
    },
    {
      title: t('policies.desk.state'),
      key: 'state',
      width: 190,
      render: (_, row) => (
        <div className="sz-two-lines">
          <Tag color={color[row.state]}>{t(`policies.desk.state.${row.state}`)}</Tag>
          <span>
            {row.validFrom && t('policies.desk.holds', { day: day(row.validFrom) })}{' '}
            {row.validTo && t('policies.desk.until', { day: day(row.validTo) })}
          </span>
        </div>
      ),
    },
    {
      title: t('policies.desk.pilots'),
      key: 'pilots',
      render: (_, row) =>
        row.pilots.map((one) => t('policies.desk.pilot.of', { name: one.name, day: day(one.from) })).join('、'),
    },
  ]
  if (counts)
    columns.push({
      title: t('policies.desk.uptake'),
      key: 'uptake',
      width: 130,
      align: 'right',
      render: (_, row) => usedBy(row),
    })
  if (!manages) return columns
  const doing = {
    title: t('policies.desk.do'),
    key: 'do',
    width: 250,
    className: 'sz-no-print',
    render: (_: unknown, row: Row) => <Rollout policy={row} />,
  }
  return [...columns, doing]
}
