import { dayText } from '#ui/dates.ts'
import { ListTable } from '#ui/desk/ListTable.tsx'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import { useList } from '#wire/hooks.ts'
import { overlays } from '../../contract.ts'
import type { Roster } from './RosterPlaces.tsx'

type Row = Out<typeof overlays.onRoster>['rows'][number]
type Props = {
  asked: { areaId?: number; network: string }
  member: string | undefined
  places: Roster['members']
}

/** Who stands on the list, one line for each grid they look after. */
export function OnRoster({ asked, member, places }: Props) {
  const { t, say, language } = useSpeech()
  const list = useList(overlays.onRoster, { ...asked, limit: 50, ...(member ? { member } : {}) })
  const named = (id: string) => {
    const place = places.find((one) => one.id === id)
    return place ? say(place) : id
  }
  return (
    <ListTable<Row>
      list={list}
      columns={[
        { title: t('overlays.desk.who'), dataIndex: 'name', width: 120 },
        { title: t('overlays.desk.place'), key: 'member', width: 170, render: (_, row) => named(row.member) },
        {
          title: t('overlays.desk.grid'),
          key: 'grid',
          render: (_, row) => (
            <div className="sz-two-lines">
              {row.gridName}
              <span>{row.villageName}</span>
            </div>
          ),
        },
        { title: t('overlays.desk.duty.short'), dataIndex: 'duty' },
        {
          title: t('overlays.desk.from'),
          key: 'from',
          width: 130,
          render: (_, row) => dayText(row.termFrom, language),
        },
      ]}
      nothing={{ title: t('overlays.desk.people.none'), next: t('overlays.desk.people.none.next') }}
    />
  )
}
