import { Table } from 'antd'
import { dayText, momentText } from '#ui/dates.ts'
import { Nothing } from '#ui/desk/Nothing.tsx'
import { useSpeech } from '#ui/speech.ts'
import type { InForce } from './saying.ts'

type Row = InForce['releases'][number]

/** Every decision about the county's own model, the newest first. None is ever changed. */
export function History({ inForce }: { inForce: InForce }) {
  const { t, say, language } = useSpeech()
  const said = ({ kind, version, from }: Row) => {
    const facts = { version: version ?? '', day: dayText(from, language) }
    return t(`packs.desk.did.${kind}${kind === 'stepBack' && version === null ? '.none' : ''}`, facts)
  }
  const title = (id: string) => say(inForce.titles.find((one) => one.id === id)) || id
  return (
    <Table<Row>
      rowKey="id"
      size="middle"
      pagination={false}
      dataSource={inForce.releases}
      locale={{ emptyText: <Nothing title={t('packs.desk.history.none')} /> }}
      columns={[
        { title: t('packs.desk.at'), key: 'at', width: 180, render: (_, row) => momentText(row.at, language) },
        { title: t('packs.desk.did'), key: 'did', render: (_, row) => said(row) },
        { title: t('packs.desk.by'), key: 'by', width: 220, render: (_, row) => title(row.byTitle) },
      ]}
    />
  )
}
