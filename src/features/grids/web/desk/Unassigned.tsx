import { Button, Select, Table, type TableColumnsType } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useWrite } from '#wire/hooks.ts'
import { grids } from '../../contract.ts'
import type { Household, Village } from './shapes.ts'

/** Households in no grid, each with the way into one: this is the village's list of violations. */
export function Unassigned({ village }: { village: Village }) {
  const { t } = useSpeech()
  const columns = useHouseholdColumns()
  if (village.unassigned.length === 0) return <p className="sz-quiet">{t('grids.desk.unassigned.none')}</p>
  return (
    <Table<Household>
      rowKey="id"
      size="small"
      pagination={false}
      dataSource={village.unassigned}
      columns={[
        ...columns,
        ...(village.may.move
          ? [
              {
                title: t('grids.desk.move'),
                key: 'move',
                width: 320,
                render: (_: unknown, row: Household) => <Move household={row} village={village} />,
              },
            ]
          : []),
      ]}
    />
  )
}

/** The columns by which a household is known everywhere in this feature. */
export function useHouseholdColumns(): TableColumnsType<Household> {
  const { t } = useSpeech()
  return [
    {
      title: t('grids.desk.code'),
      key: 'code',
      width: 110,
      render: (_, row) => <Link href={`/households/${row.id}`}>{row.code}</Link>,
    },
    {
      title: t('grids.desk.head'),
      key: 'head',
      width: 110,
      render: (_, row) => row.headName ?? <span className="sz-quiet">{t('grids.desk.head.none')}</span>,
    },
    { title: t('grids.desk.persons'), dataIndex: 'persons', width: 70, align: 'right', className: 'sz-num' },
    { title: t('grids.desk.group'), key: 'group', width: 100, render: (_, row) => row.groupName ?? t('ui.nothing') },
    { title: t('grids.desk.address'), dataIndex: 'address' },
  ]
}

/** Leaves of the household's own group come first: almost always it is one of them. */
export function Move({ household, village }: { household: Household; village: Village }) {
  const { t } = useSpeech()
  const leaves = village.grids.filter((grid) => grid.isLeaf && !grid.isUnassigned && grid.id !== household.gridId)
  const ordered = [
    ...leaves.filter((one) => one.groupId === household.groupId),
    ...leaves.filter((one) => one.groupId !== household.groupId),
  ]
  const [gridId, setGridId] = useState<number | null>(null)
  const moving = useWrite(grids.move)
  return (
    <>
      <div className="sz-inline">
        <Select<number>
          aria-label={t('grids.desk.move.of', { code: household.code })}
          className="sz-select"
          size="small"
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={t('grids.desk.move.choose')}
          value={gridId}
          onChange={setGridId}
          options={ordered.map((grid) => ({ value: grid.id, label: grid.name }))}
        />
        <Button
          size="small"
          type="primary"
          disabled={gridId === null || moving.sending}
          loading={moving.sending}
          onClick={() => gridId !== null && moving.write({ householdId: household.id, gridId })}
        >
          {t('grids.desk.move.send')}
        </Button>
      </div>
      <ProblemNote problem={moving.problem} />
    </>
  )
}
