import { Table, type TableColumnsType, type TableProps } from 'antd'
import type { ComponentProps } from 'react'
import { ListFoot, type Reading } from './ListFoot.tsx'
import { Nothing } from './Nothing.tsx'
import { ProblemNote } from './ProblemNote.tsx'

type List<Row> = Reading & {
  rows: readonly Row[]
  isPending: boolean
  problem: ComponentProps<typeof ProblemNote>['problem']
  refetch: () => unknown
}
type Props<Row> = {
  list: List<Row>
  columns: TableColumnsType<Row>
  /** What stands there when there is nothing, and what to do next. */
  nothing: { title: string; next?: string }
  /** Part of a page beside others: tighter rows, and a table too wide for its place moves within it. */
  small?: true
  /** Rows that can be chosen, for what is done to several at once. */
  choose?: TableProps<Row>['rowSelection']
}

/** A list as a table: its problem above, its rows or what to do instead, and the way to more of it. */
export function ListTable<Row extends { id: number }>({ list, columns, nothing, small, choose }: Props<Row>) {
  return (
    <>
      <ProblemNote problem={list.problem} again={() => void list.refetch()} />
      <Table<Row>
        rowKey="id"
        size={small ? 'small' : 'middle'}
        {...(choose ? { rowSelection: choose } : {})}
        {...(small ? { scroll: { x: 'max-content' } } : {})}
        columns={columns}
        dataSource={list.rows}
        loading={list.isPending}
        pagination={false}
        locale={{ emptyText: list.isPending ? ' ' : <Nothing {...nothing} /> }}
      />
      <ListFoot list={list} shown={list.rows.length} />
    </>
  )
}
