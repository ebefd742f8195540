import { Button, type TableColumnsType, Tag } from 'antd'
import { Link } from 'wouter'
import { useSession } from '#features/accounts/web/parts.tsx'
import { dayText } from '#ui/dates.ts'
import { ListTable } from '#ui/desk/ListTable.tsx'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import { useList } from '#wire/hooks.ts'
import { organisations } from '../../contract.ts'

export type TeamSeat = Out<typeof organisations.seats>['rows'][number]
type Props = { areaId: number | undefined; ended: boolean; onHandOver: (seat: TeamSeat) => void }

/** Seat by seat; a first secretary's post can be handed over from here. */
export function TeamSeats({ areaId, ended, onHandOver }: Props) {
  const { t } = useSpeech()
  const asked = { kind: 'workTeam', ended, limit: 50, ...(areaId ? { areaId } : {}) }
  const list = useList(organisations.seats, asked)
  const columns = useColumns(onHandOver)
  const nothing = { title: t('organisations.desk.teams.none'), next: t('organisations.desk.teams.none.next') }
  return <ListTable<TeamSeat> list={list} columns={columns} nothing={nothing} />
}

function useColumns(onHandOver: (seat: TeamSeat) => void): TableColumnsType<TeamSeat> {
  const { t, say, language } = useSpeech()
  const { may } = useSession()
  return [
    {
      title: t('organisations.desk.teams.who'),
      key: 'name',
      width: 170,
      render: (_, seat) => (
        <div className="sz-two-lines">
          <strong>{seat.name}</strong>
          <span>{say(seat.roleName)}</span>
        </div>
      ),
    },
    {
      title: t('organisations.desk.teams.team'),
      key: 'team',
      render: (_, seat) => (
        <div className="sz-two-lines">
          <Link href={`/organisations/${seat.bodyId}`}>{seat.bodyName}</Link>
          <span>{seat.areaName}</span>
        </div>
      ),
    },
    {
      title: t('organisations.desk.teams.from'),
      key: 'origin',
      width: 160,
      render: (_, seat) => seat.origin ?? t('ui.nothing'),
    },
    {
      title: t('organisations.desk.term'),
      key: 'term',
      width: 210,
      render: (_, seat) => {
        const from = dayText(seat.termFrom, language)
        return (
          <>
            {seat.termTo
              ? t('organisations.desk.term.of', { from, to: dayText(seat.termTo, language) })
              : t('organisations.desk.term.open', { from })}{' '}
            {!seat.seated && <Tag>{t('organisations.desk.teams.past')}</Tag>}
          </>
        )
      },
    },
    {
      title: t('organisations.desk.teams.do'),
      key: 'do',
      width: 190,
      className: 'sz-no-print',
      render: (_, seat) => (
        <div className="sz-inline">
          {seat.postId && may('post.list') && (
            <Link href={`/duty-cards/${seat.postId}`}>{t('handOvers.desk.card')}</Link>
          )}
          {seat.postId && may('post.manage') && (
            <Button size="small" onClick={() => onHandOver(seat)}>
              {t('handOvers.desk')}
            </Button>
          )}
        </div>
      ),
    },
  ]
}
