import { Button, Table, type TableColumnsType, Tag } from 'antd'
import { useState } from 'react'
import { EndSeat } from '#features/elections/web/parts.tsx'
import { dayText } from '#ui/dates.ts'
import { Nothing } from '#ui/desk/Nothing.tsx'
import { useSpeech } from '#ui/speech.ts'
import type { Body } from '../parts.tsx'

type Seat = Body['seats'][number]

/** Who sits here, and who did: a seat that has ended stays with its reason. */
export function SeatsTable({ body }: { body: Body }) {
  const { t } = useSpeech()
  const [ending, end] = useState<Seat | null>(null)
  const columns = useColumns(body, end)
  return (
    <>
      <Table<Seat>
        rowKey="id"
        size="middle"
        columns={columns}
        dataSource={body.seats}
        pagination={false}
        locale={{ emptyText: <Nothing title={t('organisations.note.nobody')} /> }}
      />
      {ending && <EndSeat body={body} seat={ending} onClose={() => end(null)} />}
    </>
  )
}

function useColumns(body: Body, end: (seat: Seat) => void): TableColumnsType<Seat> {
  const { t, say, language } = useSpeech()
  const termOf = (seat: Seat) => {
    const from = dayText(seat.termFrom, language)
    if (!seat.termTo) return t('organisations.desk.term.open', { from })
    return t('organisations.desk.term.of', { from, to: dayText(seat.termTo, language) })
  }
  const columns: TableColumnsType<Seat> = [
    { title: t('organisations.desk.name'), dataIndex: 'name', width: 150 },
    {
      title: t('organisations.desk.role'),
      key: 'role',
      render: (_, seat) => (
        <span className="sz-inline">
          {say(seat.roleName)}
          {seat.hasPost && <Tag>{t('organisations.desk.post')}</Tag>}
          {seat.origin && <Tag>{say(seat.origin)}</Tag>}
        </span>
      ),
    },
    { title: t('organisations.desk.term'), key: 'term', render: (_, seat) => termOf(seat) },
    { title: t('organisations.desk.votes'), key: 'votes', width: 80, align: 'right', render: (_, seat) => seat.votes },
    {
      title: t('organisations.desk.state'),
      key: 'state',
      width: 120,
      render: (_, seat) => (
        <Tag color={seat.seated ? 'success' : 'default'}>
          {t(
            seat.seated
              ? 'organisations.desk.seated'
              : seat.endReason
                ? `organisations.end.${seat.endReason}`
                : 'organisations.desk.notSeated',
          )}
        </Tag>
      ),
    },
  ]
  if (!body.may.change) return columns
  return [
    ...columns,
    {
      title: <span className="sz-unseen">{t('elections.desk.end')}</span>,
      key: 'do',
      width: 100,
      className: 'sz-no-print',
      render: (_, seat) =>
        seat.seated && (
          <Button size="small" onClick={() => end(seat)}>
            {t('elections.desk.end')}
          </Button>
        ),
    },
  ]
}
