import { Button, type TableColumnsType, Tag } from 'antd'
import { useSession } from '#features/accounts/web/parts.tsx'
import { momentText } from '#ui/dates.ts'
import { ListTable } from '#ui/desk/ListTable.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import { useList, useWrite } from '#wire/hooks.ts'
import { staff } from '../../contract.ts'
import type { Slip } from './Slips.tsx'

export type Row = Out<typeof staff.list>['rows'][number]

const colours = { open: 'success', invited: 'processing', waiting: 'warning', locked: 'error' } as const

/** What an administrator may do about a colleague: a page of its own for each. */
export type Doing = 'close' | 'second' | 'sessions' | 'subject'

type Props = { name: string; onSlip: (slip: Slip) => void; onDo: (doing: Doing, row: Row) => void }

export function StaffTable({ name, onSlip, onDo }: Props) {
  const { t } = useSpeech()
  const list = useList(staff.list, { limit: 50, ...(name ? { name } : {}) })
  const columns = useColumns({ onSlip, onDo })
  return (
    <ListTable<Row>
      list={list}
      columns={columns}
      nothing={{ title: t('staff.desk.none'), next: t('staff.desk.none.next') }}
    />
  )
}

function useColumns({ onSlip, onDo }: Omit<Props, 'name'>): TableColumnsType<Row> {
  const { t, say, language } = useSpeech()
  const { may } = useSession()
  return [
    { title: t('staff.desk.name'), dataIndex: 'name', width: 120 },
    { title: t('staff.desk.phone'), dataIndex: 'phone', width: 140 },
    {
      title: t('staff.desk.posts'),
      key: 'posts',
      render: (_, row) =>
        row.posts.length === 0
          ? t('staff.desk.posts.none')
          : row.posts.map((post) => `${post.areaName} ${say(post.title)}`).join('、'),
    },
    {
      title: t('staff.desk.state'),
      key: 'state',
      width: 130,
      render: (_, row) => <Tag color={colours[row.state]}>{t(`staff.desk.state.${row.state}`)}</Tag>,
    },
    {
      title: t('staff.desk.seen'),
      key: 'seen',
      width: 170,
      render: (_, row) => (row.seenAt ? momentText(row.seenAt, language) : t('staff.desk.seen.never')),
    },
    {
      title: t('staff.desk.do'),
      key: 'do',
      width: 400,
      className: 'sz-no-print',
      render: (_, row) => (
        <div className="sz-inline">
          {may('account.manage') && (
            <>
              <InviteAgain row={row} onSlip={onSlip} />
              <Button size="small" onClick={() => onDo('close', row)}>
                {t('accounts.desk.close')}
              </Button>
            </>
          )}
          {may('session.manage') && (
            <Button size="small" onClick={() => onDo('sessions', row)}>
              {t('staff.desk.sessions')}
            </Button>
          )}
          {may('signOn.manage') && (
            <Button size="small" onClick={() => onDo('subject', row)}>
              {t('staff.desk.subject')}
            </Button>
          )}
          {may('second.reset') && (
            <Button size="small" onClick={() => onDo('second', row)}>
              {t('staff.desk.second')}
            </Button>
          )}
        </div>
      ),
    },
  ]
}

/** A slip that was lost and a password that was forgotten are the same errand. */
function InviteAgain({ row, onSlip }: { row: Row; onSlip: (slip: Slip) => void }) {
  const { t } = useSpeech()
  const inviting = useWrite(staff.invite, ({ code }) => {
    if (code) onSlip({ name: row.name, phone: row.phone, code })
  })
  const word = row.state === 'open' || row.state === 'locked' ? 'reset' : 'again'
  return (
    <>
      <Button size="small" loading={inviting.sending} onClick={() => inviting.write({ accountId: row.id })}>
        {t(`staff.desk.${word}`)}
      </Button>
      <ProblemNote problem={inviting.problem} />
    </>
  )
}
