import { Table } from 'antd'
import { dayText, momentText } from '#ui/dates.ts'
import { Nothing } from '#ui/desk/Nothing.tsx'
import { useSpeech } from '#ui/speech.ts'
import { type InForce, useSaying } from './saying.ts'

type Own = InForce['releases'][number]
type OfArea = InForce['areaReleases'][number]
type Row = { id: number; at: string; said: string; by: string }

/** Every decision about the county's own model and about its places, the newest first. None is ever changed. */
export function History({ inForce }: { inForce: InForce }) {
  const { t, language } = useSpeech()
  const { models, title } = useSaying(inForce)
  const ofOwn = ({ kind, version, from }: Own) => {
    const facts = { version: version ?? '', day: dayText(from, language) }
    return t(`packs.desk.did.${kind}${kind === 'stepBack' && version === null ? '.none' : ''}`, facts)
  }
  const ofArea = (one: OfArea) =>
    t(`packs.desk.areas.did.${one.kind}`, {
      ...{ place: one.name, models: models(one.models), day: dayText(one.from, language) },
    })
  const told = (one: Own | OfArea, said: string): Row => ({ id: one.id, at: one.at, said, by: title(one.byTitle) })
  const rows = [
    ...inForce.releases.map((one) => told(one, ofOwn(one))),
    ...inForce.areaReleases.map((one) => told(one, ofArea(one))),
  ].toSorted((a, b) => b.id - a.id)
  return (
    <Table<Row>
      rowKey="id"
      size="middle"
      pagination={false}
      dataSource={rows}
      locale={{ emptyText: <Nothing title={t('packs.desk.history.none')} /> }}
      columns={[
        { title: t('packs.desk.at'), key: 'at', width: 180, render: (_, row) => momentText(row.at, language) },
        { title: t('packs.desk.did'), key: 'did', dataIndex: 'said' },
        { title: t('packs.desk.by'), key: 'by', width: 220, dataIndex: 'by' },
      ]}
    />
  )
}
