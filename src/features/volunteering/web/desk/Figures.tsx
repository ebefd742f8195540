import { Link } from 'wouter'
import { ListTable } from '#ui/desk/ListTable.tsx'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import { useList } from '#wire/hooks.ts'
import { volunteering } from '../../contract.ts'

type Row = Out<typeof volunteering.figures>['rows'][number]

/** What each body did, in the order in which they were registered. */
export function Figures({ asked }: { asked: { areaId?: number } }) {
  const { t, say } = useSpeech()
  const list = useList(volunteering.figures, { ...asked, limit: 50 })
  return (
    <ListTable<Row>
      list={list}
      columns={[
        {
          title: t('volunteering.desk.body'),
          key: 'name',
          render: (_, row) => (
            <div className="sz-two-lines">
              <Link href={`/organisations/${row.id}`}>{row.name}</Link>
              <span>{[say(row.kindName), row.areaName].join(' · ')}</span>
            </div>
          ),
        },
        { title: t('volunteering.desk.persons'), dataIndex: 'persons', width: 100, align: 'right' },
        { title: t('volunteering.desk.deeds'), dataIndex: 'deeds', width: 130, align: 'right' },
        {
          title: t('volunteering.desk.hours'),
          key: 'hours',
          width: 130,
          align: 'right',
          render: (_, row) => row.halfHours / 2,
        },
        { title: t('volunteering.desk.doers'), dataIndex: 'doers', width: 130, align: 'right' },
        { title: t('volunteering.desk.waiting'), dataIndex: 'waiting', width: 110, align: 'right' },
      ]}
      nothing={{ title: t('volunteering.desk.figures.none'), next: t('volunteering.desk.figures.none.next') }}
    />
  )
}
