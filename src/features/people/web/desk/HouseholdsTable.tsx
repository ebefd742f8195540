import type { TableColumnsType } from 'antd'
import { Link } from 'wouter'
import { ListTable } from '#ui/desk/ListTable.tsx'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import { type Asked, useList } from '#wire/hooks.ts'
import { people } from '../../contract.ts'

type Row = Out<typeof people.listHouseholds>['rows'][number]

/** Households of a place or with a part of an address, each with its head and how many live there. */
export function HouseholdsTable({ asked }: { asked: Asked<typeof people.listHouseholds> }) {
  const { t } = useSpeech()
  const list = useList(people.listHouseholds, { limit: 50, ...asked })
  const columns: TableColumnsType<Row> = [
    {
      title: t('people.householdCode'),
      key: 'code',
      width: 140,
      render: (_, row) => <Link href={`/households/${row.id}`}>{row.code}</Link>,
    },
    { title: t('people.desk.isHead'), key: 'head', width: 120, render: (_, row) => row.headName ?? t('ui.nothing') },
    { title: t('people.desk.persons'), dataIndex: 'persons', key: 'persons', width: 80 },
    { title: t('people.desk.address'), dataIndex: 'address', key: 'address' },
    { title: t('people.desk.village'), dataIndex: 'villageName', key: 'village', width: 140 },
    { title: t('people.desk.grid'), dataIndex: 'gridName', key: 'grid', width: 180 },
  ]
  return (
    <ListTable
      list={list}
      columns={columns}
      nothing={{ title: t('people.desk.noHouseholds'), next: t('people.desk.noHouseholds.next') }}
    />
  )
}
