import { Button, Select, Table, type TableColumnsType } from 'antd'
import { useState } from 'react'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useWrite } from '#wire/hooks.ts'
import { gridPlans } from '../../contract.ts'
import type { PlannedHousehold, WholePlan } from './shapes.ts'

const perPage = 50

/** Households of the chosen grid, or of the whole village; in a draft, those that are ticked move to another grid. */
export function Houses({ plan, chosen }: { plan: WholePlan; chosen: number | null }) {
  const { t } = useSpeech()
  const [ticked, tick] = useState<number[]>([])
  const [shown, show] = useState(perPage)
  const rows = plan.households.filter((one) => chosen === null || one.grid === chosen)
  const isDraft = plan.plan.state === 'draft'
  const columns: TableColumnsType<PlannedHousehold> = [
    { title: t('gridPlans.desk.code'), dataIndex: 'code' },
    { title: t('gridPlans.desk.group'), key: 'group', render: (_, row) => row.groupName ?? t('ui.nothing') },
    { title: t('gridPlans.desk.address'), dataIndex: 'address' },
    { title: t('gridPlans.desk.measure.persons'), dataIndex: 'persons', align: 'right', className: 'sz-num' },
    {
      title: t('gridPlans.desk.grid'),
      key: 'grid',
      render: (_, row) =>
        row.grid === null ? <span className="sz-warn">{t('gridPlans.desk.noGrid')}</span> : plan.grids[row.grid]?.name,
    },
  ]
  return (
    <>
      {isDraft && <MoveTicked plan={plan} ticked={ticked} onMoved={() => tick([])} />}
      <Table<PlannedHousehold>
        rowKey="id"
        size="small"
        pagination={false}
        dataSource={rows.slice(0, shown)}
        columns={columns}
        {...(isDraft
          ? {
              rowSelection: {
                selectedRowKeys: ticked,
                onChange: (keys) => tick(keys.map(Number)),
                getCheckboxProps: (row) => ({ 'aria-label': row.code }) as object,
              },
            }
          : {})}
      />
      {rows.length > shown && <Button onClick={() => show(shown + perPage)}>{t('ui.more')}</Button>}
    </>
  )
}

function MoveTicked({ plan, ticked, onMoved }: { plan: WholePlan; ticked: readonly number[]; onMoved: () => void }) {
  const { t } = useSpeech()
  const [to, setTo] = useState<number | null>(null)
  const moving = useWrite(gridPlans.edit, () => {
    setTo(null)
    onMoved()
  })
  const { id: planId, edition } = plan.plan
  return (
    <>
      <p className="sz-quiet">{t('gridPlans.desk.move.about')}</p>
      <div className="sz-inline">
        <Select<number>
          className="sz-select"
          aria-label={t('gridPlans.desk.move.to')}
          placeholder={t('gridPlans.desk.move.to')}
          value={to}
          onChange={setTo}
          options={[
            ...plan.grids.map((grid, index) => ({ value: index, label: `${index + 1} ${grid.name}` })),
            { value: plan.grids.length, label: t('gridPlans.desk.move.new') },
          ]}
        />
        <Button
          type="primary"
          loading={moving.sending}
          disabled={to === null || ticked.length === 0}
          onClick={() => to !== null && moving.write({ planId, edition, householdIds: [...ticked], to })}
        >
          {t('gridPlans.desk.move.send', { n: ticked.length })}
        </Button>
      </div>
      <ProblemNote problem={moving.problem} />
    </>
  )
}
