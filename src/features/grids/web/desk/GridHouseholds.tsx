import { Table } from 'antd'
import { ListFoot } from '#ui/desk/ListFoot.tsx'
import { Nothing } from '#ui/desk/Nothing.tsx'
import { Section } from '#ui/desk/PageHead.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useList } from '#wire/hooks.ts'
import { grids } from '../../contract.ts'
import type { Grid, Household, Village } from './shapes.ts'
import { Move, useHouseholdColumns } from './Unassigned.tsx'

/** All households of a grid, those of the grids below included; each can be moved to another leaf of the village. */
export function GridHouseholds({ grid, village }: { grid: Grid; village: Village }) {
  const { t } = useSpeech()
  const list = useList(grids.households, { gridId: grid.id, limit: 50 })
  const columns = useHouseholdColumns()
  return (
    <Section title={t('grids.desk.in')}>
      <ProblemNote problem={list.problem} again={() => void list.refetch()} />
      <Table<Household>
        rowKey="id"
        size="small"
        pagination={false}
        loading={list.isPending}
        dataSource={list.rows}
        columns={columns}
        {...(village.may.move
          ? {
              expandable: {
                columnTitle: <span className="sz-unseen">{t('grids.desk.move')}</span>,
                expandedRowRender: (row: Household) => <Move household={row} village={village} />,
              },
            }
          : {})}
        locale={{ emptyText: <Nothing title={t('grids.desk.in.none')} next={t('grids.desk.in.none.next')} /> }}
      />
      <ListFoot list={list} shown={list.rows.length} />
    </Section>
  )
}
