import { Button, type TableColumnsType } from 'antd'
import { useState } from 'react'
import { ListTable } from '#ui/desk/ListTable.tsx'
import { Section } from '#ui/desk/PageHead.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useList } from '#wire/hooks.ts'
import { facilities } from '../../contract.ts'
import { HelpDrawer } from './HelpDrawer.tsx'
import { PlaceDrawer } from './PlaceDrawer.tsx'
import type { FacilityRow } from './shapes.ts'

type Doing = { what: 'place' | 'help'; row: FacilityRow }

/** The places one by one, with what there is to do for each. The number is that of the picture, where one village is looked at. */
export function PlacesTable({ areaId, manages }: { areaId: number | undefined; manages: boolean }) {
  const { t, say } = useSpeech()
  const list = useList(facilities.list, { limit: 50, ...(areaId ? { areaId } : {}) })
  const [doing, setDoing] = useState<Doing | null>(null)
  const columns: TableColumnsType<FacilityRow> = [
    { title: '#', key: 'n', width: 56, align: 'right', render: (_, _row, index) => index + 1 },
    {
      title: t('facilities.desk.name'),
      key: 'name',
      render: (_, row) => (
        <div className="sz-two-lines">
          {row.name}
          <span>{[say(row.kindName), row.areaName].join(' · ')}</span>
        </div>
      ),
    },
    { title: t('facilities.hours'), dataIndex: 'hours', width: 220 },
    {
      title: t('facilities.desk.where'),
      key: 'where',
      render: (_, row) => (
        <div className="sz-two-lines">
          {[row.address, row.phone].filter(Boolean).join(' · ') || t('ui.nothing')}
          <span>{row.place ? `${row.place.lng}, ${row.place.lat}` : t('facilities.desk.noPoint')}</span>
        </div>
      ),
    },
  ]
  if (manages)
    columns.push({
      title: t('facilities.desk.do'),
      key: 'do',
      width: 230,
      className: 'sz-no-print',
      render: (_, row) => (
        <div className="sz-inline">
          <Button size="small" onClick={() => setDoing({ what: 'help', row })}>
            {t('facilities.desk.help')}
          </Button>
          <Button size="small" onClick={() => setDoing({ what: 'place', row })}>
            {t('facilities.desk.place')}
          </Button>
        </div>
      ),
    })
  return (
    <Section title={t('facilities.desk.list')}>
      <ListTable<FacilityRow>
        list={list}
        columns={columns}
        nothing={{ title: t('facilities.desk.none'), next: t('facilities.desk.none.next') }}
      />
      {doing?.what === 'place' && <PlaceDrawer row={doing.row} onClose={() => setDoing(null)} />}
      {doing?.what === 'help' && <HelpDrawer row={doing.row} onClose={() => setDoing(null)} />}
    </Section>
  )
}
