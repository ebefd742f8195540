import { Button, Input, Table, type TableColumnsType } from 'antd'
import { useState } from 'react'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useWrite } from '#wire/hooks.ts'
import { gridPlans } from '../../contract.ts'
import type { PlannedGrid, WholePlan } from './shapes.ts'

type Props = { plan: WholePlan; chosen: number | null; choose: (index: number | null) => void }
type Row = PlannedGrid & { index: number }

/** What the picture shows, as a table: number, name, groups, sizes, and whether they lie within the band. */
export function GridList({ plan, chosen, choose }: Props) {
  const { t } = useSpeech()
  const rows = plan.grids.map((grid, index) => ({ ...grid, index }))
  const number = (key: 'households' | 'persons' | 'partyMembers') => ({
    title: t(`gridPlans.desk.measure.${key}`),
    dataIndex: key,
    align: 'right' as const,
    className: 'sz-num',
  })
  const columns: TableColumnsType<Row> = [
    { title: t('gridPlans.desk.number'), key: 'number', width: 70, render: (_, row) => row.index + 1 },
    { title: t('gridPlans.desk.grid'), key: 'name', render: (_, row) => <Name plan={plan} row={row} /> },
    { title: t('gridPlans.desk.groups'), key: 'groups', render: (_, row) => row.groups.join('、') },
    number('households'),
    number('persons'),
    number('partyMembers'),
    {
      title: t('gridPlans.desk.band'),
      key: 'band',
      render: (_, row) =>
        row.inBand ? t('gridPlans.desk.within') : <span className="sz-warn">{t('gridPlans.desk.outside')}</span>,
    },
    {
      title: t('gridPlans.desk.show'),
      key: 'show',
      render: (_, row) => (
        <Button
          size="small"
          aria-pressed={chosen === row.index}
          aria-label={`${t(chosen === row.index ? 'gridPlans.desk.show.all' : 'gridPlans.desk.show.one')} ${row.name}`}
          onClick={() => choose(chosen === row.index ? null : row.index)}
        >
          {t(chosen === row.index ? 'gridPlans.desk.show.all' : 'gridPlans.desk.show.one')}
        </Button>
      ),
    },
  ]
  return (
    <Table<Row>
      rowKey="index"
      size="small"
      pagination={false}
      scroll={{ x: 'max-content' }}
      dataSource={rows}
      columns={columns}
    />
  )
}

function Name({ plan, row }: { plan: WholePlan; row: Row }) {
  const { t } = useSpeech()
  const [name, setName] = useState<string | null>(null)
  const naming = useWrite(gridPlans.edit, () => setName(null))
  if (plan.plan.state !== 'draft') return row.name
  if (name === null)
    return (
      <>
        {row.name}{' '}
        <Button
          type="link"
          size="small"
          aria-label={t('gridPlans.desk.rename.of', { name: row.name })}
          onClick={() => setName(row.name)}
        >
          {t('gridPlans.desk.rename')}
        </Button>
      </>
    )
  return (
    <>
      <div className="sz-inline">
        <Input
          size="small"
          maxLength={40}
          aria-label={t('gridPlans.desk.rename.of', { name: row.name })}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <Button
          size="small"
          loading={naming.sending}
          disabled={name.trim() === ''}
          onClick={() =>
            naming.write({ planId: plan.plan.id, edition: plan.plan.edition, to: row.index, name: name.trim() })
          }
        >
          {t('gridPlans.desk.rename.send')}
        </Button>
      </div>
      <ProblemNote problem={naming.problem} />
    </>
  )
}
