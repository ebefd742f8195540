import { Select, Table } from 'antd'
import { useState } from 'react'
import { useSession } from '#features/accounts/web/parts.tsx'
import { todayHere } from '#ui/dates.ts'
import { Figure, Figures } from '#ui/desk/Figure.tsx'
import { PageHead, Section } from '#ui/desk/PageHead.tsx'
import { PrintButton } from '#ui/desk/PrintButton.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { usePlace } from '#ui/desk/place.ts'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import { useRead } from '#wire/hooks.ts'
import { facilities } from '../../contract.ts'
import { markedOf, PlaceMap } from '../PlaceMap.tsx'
import { PlacesTable } from './PlacesTable.tsx'

const yearsShown = 3

/** Places of service of the chosen area: how many, where, and how many persons were helped there in a year. */
export function FacilitiesPage() {
  const { t } = useSpeech()
  const { may } = useSession()
  const { at, way, step } = usePlace()
  const thisYear = Number(todayHere().slice(0, 4))
  const [year, setYear] = useState(thisYear)
  const area = at ? { areaId: at } : {}
  const read = useRead(facilities.figures, { ...area, from: `${year}-01-01`, to: `${year}-12-31` })
  const village = step('village')
  return (
    <>
      <PageHead
        title={[way.at(-1)?.name, t('facilities.title')].filter(Boolean).join(' · ')}
        about={t('facilities.desk.about')}
      >
        <Select<number>
          aria-label={t('facilities.desk.year')}
          value={year}
          onChange={setYear}
          options={Array.from({ length: yearsShown }, (_, n) => ({ value: thisYear - n, label: String(thisYear - n) }))}
        />
        <PrintButton />
      </PageHead>
      <ProblemNote problem={read.problem} again={() => void read.refetch()} />
      {read.data && <Sum sum={read.data} />}
      {village && <VillageMap villageId={village.id} />}
      <PlacesTable areaId={at ?? undefined} manages={may('body.manage')} />
    </>
  )
}

function VillageMap({ villageId }: { villageId: number }) {
  const { t } = useSpeech()
  const read = useRead(facilities.ofVillage, { villageId })
  if (!read.data) return null
  const marked = markedOf(read.data.rows)
  if (marked.length === 0 && read.data.outline.length === 0) return null
  return (
    <Section title={t('facilities.desk.onMap')}>
      <PlaceMap outline={read.data.outline} marked={marked} />
    </Section>
  )
}

function Sum({ sum }: { sum: Out<typeof facilities.figures> }) {
  const { t, say } = useSpeech()
  const places = sum.kinds.reduce((all, kind) => all + kind.places, 0)
  const there = sum.kinds.filter((kind) => kind.places > 0)
  return (
    <>
      <Figures>
        <Figure name={t('facilities.desk.places')} value={places} />
        <Figure name={t('facilities.desk.persons')} value={sum.persons} />
        <Figure name={t('facilities.desk.services')} value={sum.services} />
        <Figure name={t('facilities.desk.unnamed')} value={sum.unnamed} note={t('facilities.desk.unnamed.note')} />
      </Figures>
      {there.length > 0 && (
        <Table
          rowKey="id"
          size="small"
          pagination={false}
          aria-label={t('facilities.desk.byKind')}
          dataSource={there}
          columns={[
            { title: t('facilities.desk.kind'), key: 'kind', render: (_, kind) => say(kind) },
            { title: t('facilities.desk.places'), dataIndex: 'places', width: 110, align: 'right' },
            { title: t('facilities.desk.onMap'), dataIndex: 'onMap', width: 130, align: 'right' },
            { title: t('facilities.desk.persons'), dataIndex: 'persons', width: 140, align: 'right' },
            { title: t('facilities.desk.services'), dataIndex: 'services', width: 120, align: 'right' },
            { title: t('facilities.desk.unnamed'), dataIndex: 'unnamed', width: 170, align: 'right' },
          ]}
        />
      )}
    </>
  )
}
