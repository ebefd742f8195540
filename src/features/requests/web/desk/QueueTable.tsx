import { Button, Table, type TableColumnsType } from 'antd'
import { momentText } from '#ui/dates.ts'
import { DueLight } from '#ui/desk/DueLight.tsx'
import { ListFoot } from '#ui/desk/ListFoot.tsx'
import { Nothing } from '#ui/desk/Nothing.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useList } from '#wire/hooks.ts'
import { requests } from '../../contract.ts'
import type { Row } from './phases.ts'
import type { Asked } from './QueryBar.tsx'
import type { Where } from './where.ts'

type Props = {
  where: Where
  asked: Asked
  chosen: readonly number[]
  onChoose: (ids: readonly number[]) => void
  onOpen: (id: number) => void
}

export function QueueTable({ where, asked, chosen, onChoose, onOpen }: Props) {
  const { t } = useSpeech()
  const list = useList(requests.queue, { ...asked, ...where }, { everySeconds: 60 })
  const columns = useColumns(onOpen)
  return (
    <>
      <ProblemNote problem={list.problem} again={() => void list.refetch()} />
      <Table<Row>
        rowKey="id"
        size="middle"
        columns={columns}
        dataSource={list.rows}
        loading={list.isPending}
        pagination={false}
        rowSelection={{
          selectedRowKeys: [...chosen],
          onChange: (keys) => onChoose(keys.map(Number)),
          getCheckboxProps: (row) => ({ 'aria-label': t('requests.desk.select', { number: row.number }) }),
        }}
        locale={{
          emptyText: list.isPending ? (
            ' '
          ) : (
            <Nothing title={t('requests.desk.none')} next={t('requests.desk.none.next')} />
          ),
        }}
      />
      <ListFoot list={list} shown={list.rows.length} />
    </>
  )
}

/** How it was sorted, who sends it on, and whether it may be another's double. */
function Marks({ row }: { row: Row }) {
  const { t, say } = useSpeech()
  if (!row.triage && !row.townshipOnly && !row.objected && !row.sameAs) return null
  return (
    <span className="sz-marks">
      {row.triage && <b>{say(row.triage.words)}</b>}
      {row.townshipOnly && <b className="blue">{t('requests.desk.triage.townshipOnly')}</b>}
      {row.objected && <b className="gold">{t('requests.desk.triage.objected')}</b>}
      {row.sameAs && <b className="gold">{t('requests.desk.alike')}</b>}
    </span>
  )
}

function useColumns(onOpen: (id: number) => void): TableColumnsType<Row> {
  const { t, say, language } = useSpeech()
  return [
    { title: t('requests.desk.due'), key: 'due', width: 150, render: (_, row) => <DueLight due={row.due} /> },
    {
      title: t('requests.desk.matter'),
      key: 'matter',
      render: (_, row) => (
        <div className="sz-two-lines">
          <Button type="link" onClick={() => onOpen(row.id)}>
            {row.title}
          </Button>
          <span>
            {row.number} · {say(row.channel.words)}
          </span>
          <Marks row={row} />
        </div>
      ),
    },
    { title: t('requests.desk.category'), key: 'category', width: 120, render: (_, row) => say(row.category.words) },
    {
      title: t('requests.desk.place'),
      key: 'place',
      width: 150,
      render: (_, row) => (
        <div className="sz-two-lines">
          {row.villageName}
          {row.placeName && <span>{row.placeName}</span>}
        </div>
      ),
    },
    {
      title: t('requests.desk.state'),
      key: 'state',
      width: 110,
      render: (_, row) => <span className="sz-state">{say(row.state.words)}</span>,
    },
    {
      title: t('requests.desk.handler'),
      key: 'handler',
      width: 130,
      render: (_, row) =>
        row.handler ? (
          <div className="sz-two-lines">
            {row.handler.name}
            <span>{say(row.handler.title)}</span>
          </div>
        ) : (
          <span className="sz-quiet">{t('requests.desk.handler.none')}</span>
        ),
    },
    {
      title: t('requests.desk.received'),
      key: 'received',
      width: 125,
      render: (_, row) => momentText(row.receivedAt, language),
    },
  ]
}
