import { Input } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import { todayHere } from '#ui/dates.ts'
import { ListTable } from '#ui/desk/ListTable.tsx'
import { Nothing } from '#ui/desk/Nothing.tsx'
import { PageHead } from '#ui/desk/PageHead.tsx'
import { PrintButton } from '#ui/desk/PrintButton.tsx'
import { usePlace } from '#ui/desk/place.ts'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import { useList } from '#wire/hooks.ts'
import { lifeEvents } from '../../contract.ts'

type Row = Out<typeof lifeEvents.villageOn>['rows'][number]

/** The households of a village as they stood on a day that somebody picks. It asks only when a day is picked: looking is written down. */
export function VillagePastPage() {
  const { t } = useSpeech()
  const village = usePlace().step('village')
  const [day, setDay] = useState('')
  const isDay = /^[12]\d{3}-\d\d-\d\d$/.test(day)
  return (
    <>
      <PageHead
        title={[village?.name, t('lifeEvents.desk.villagePast')].filter(Boolean).join(' · ')}
        about={t('lifeEvents.desk.villagePast.about')}
      >
        <PrintButton />
      </PageHead>
      {village ? (
        <>
          <search className="sz-query">
            <label htmlFor="village-past-day">{t('lifeEvents.desk.past.day')}</label>
            <Input
              id="village-past-day"
              type="date"
              max={todayHere()}
              value={day}
              onChange={(event) => setDay(event.target.value)}
            />
          </search>
          {isDay ? (
            <Households key={`${village.id} ${day}`} villageId={village.id} day={day} />
          ) : (
            <Nothing title={t('lifeEvents.desk.villagePast.day')} next={t('lifeEvents.desk.villagePast.day.next')} />
          )}
        </>
      ) : (
        <Nothing title={t('lifeEvents.desk.noVillage')} next={t('lifeEvents.desk.noVillage.next')} />
      )}
    </>
  )
}

function Households({ villageId, day }: { villageId: number; day: string }) {
  const { t } = useSpeech()
  const list = useList(lifeEvents.villageOn, { villageId, day, limit: 50 })
  return (
    <ListTable<Row>
      list={list}
      nothing={{ title: t('lifeEvents.desk.villagePast.none'), next: t('lifeEvents.desk.villagePast.none.next') }}
      columns={[
        {
          title: t('lifeEvents.desk.household'),
          key: 'household',
          render: (_, row) => <Link href={`/households/${row.id}`}>{row.headName ?? row.code}</Link>,
        },
        { title: t('lifeEvents.desk.open.code'), dataIndex: 'code', key: 'code' },
        { title: t('lifeEvents.desk.persons'), dataIndex: 'persons', key: 'persons', align: 'right' },
        { title: t('people.desk.group'), key: 'group', render: (_, row) => row.groupName ?? t('ui.nothing') },
        { title: t('people.address'), dataIndex: 'address', key: 'address' },
      ]}
    />
  )
}
