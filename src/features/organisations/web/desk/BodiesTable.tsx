import { Link } from 'wouter'
import { ListTable } from '#ui/desk/ListTable.tsx'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import { useList } from '#wire/hooks.ts'
import { organisations } from '../../contract.ts'

type Row = Out<typeof organisations.list>['rows'][number]

/** The bodies of one kind, page after page by their ids: as many as a prefecture has. */
export function BodiesTable({ kind, areaId }: { kind: string; areaId: number | undefined }) {
  const { t } = useSpeech()
  const list = useList(organisations.list, { kind, limit: 50, ...(areaId ? { areaId } : {}) })
  const to = (row: Row) => `/organisations/${row.id}${areaId ? `?at=${areaId}` : ''}`
  return (
    <ListTable<Row>
      list={list}
      columns={[
        {
          title: t('organisations.desk.name'),
          key: 'name',
          render: (_, row) => (
            <div className="sz-two-lines">
              <Link href={to(row)}>{row.name}</Link>
              <span>{row.areaName}</span>
            </div>
          ),
        },
        {
          title: t('organisations.desk.leader'),
          key: 'leader',
          width: 140,
          render: (_, row) => row.leader ?? t('ui.nothing'),
        },
        { title: t('organisations.desk.seats'), dataIndex: 'seats', width: 130, align: 'right' },
        { title: t('organisations.desk.persons'), dataIndex: 'persons', width: 110, align: 'right' },
      ]}
      nothing={{ title: t('organisations.desk.none'), next: t('organisations.desk.none.next') }}
    />
  )
}
