import { Button, Table, type TableColumnsType, Tag } from 'antd'
import { Link } from 'wouter'
import { useSession } from '#features/accounts/web/parts.tsx'
import { momentText } from '#ui/dates.ts'
import { ListFoot } from '#ui/desk/ListFoot.tsx'
import { Nothing } from '#ui/desk/Nothing.tsx'
import { PageHead, Section } from '#ui/desk/PageHead.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useList, useWrite } from '#wire/hooks.ts'
import { notices } from '../../contract.ts'
import { type Notice, useSentence } from '../sentence.ts'

/** All that one was told, the newest first; opening one marks it as read. */
export function NoticesPage() {
  const { t } = useSpeech()
  const list = useList(notices.list, {})
  const all = useWrite(notices.markAllRead)
  const reading = useWrite(notices.markRead)
  const columns = useColumns((noticeId) => reading.write({ noticeId }))
  const newest = list.rows[0]
  return (
    <>
      <PageHead title={t('notices.title')} about={t('notices.about')}>
        <Link href="/notices/choice">{t('notices.choice.title')}</Link>
        {newest && list.rows.some((row) => !row.read) && (
          <Button loading={all.sending} onClick={() => all.write({ upTo: newest.id })}>
            {t('notices.allRead')}
          </Button>
        )}
      </PageHead>
      <Section title={t('notices.title')}>
        <ProblemNote problem={list.problem ?? all.problem ?? reading.problem} again={() => void list.refetch()} />
        <Table<Notice>
          rowKey="id"
          size="middle"
          showHeader={false}
          columns={columns}
          dataSource={list.rows}
          loading={list.isPending}
          pagination={false}
          locale={{ emptyText: <Nothing title={t('notices.none')} next={t('notices.none.next')} /> }}
        />
        <ListFoot list={list} shown={list.rows.length} />
      </Section>
    </>
  )
}

/** Notices that lead to a page of the desk and to no matter. */
const pageOf: Partial<Record<Notice['kind'], string>> = {
  vacancies: '/grids',
  holderDied: '/posts',
  holderLeft: '/posts',
  holderBack: '/posts',
  postsEnded: '/posts',
  lookAsked: '/minor-looks',
  lookApproved: '/minor-looks/own',
  lookRefused: '/minor-looks/own',
  childReported: '/child-reports',
}

function useColumns(onRead: (id: number) => void): TableColumnsType<Notice> {
  const { t, language } = useSpeech()
  const queue = useSession().may('request.queue')
  const sentence = useSentence()
  const leave = (row: Notice) => () => (row.read ? undefined : onRead(row.id))
  return [
    {
      key: 'said',
      render: (_, row) => (
        <div className="sz-two-lines">
          <div>
            {row.read ? sentence(row) : <strong>{sentence(row)}</strong>}{' '}
            {!row.read && <Tag color="processing">{t('notices.new')}</Tag>}
          </div>
          <span>{momentText(row.at, language)}</span>
        </div>
      ),
    },
    {
      key: 'open',
      width: 90,
      render: (_, row) =>
        pageOf[row.kind] !== undefined ? (
          <Link href={pageOf[row.kind] ?? '/'} onClick={leave(row)}>
            {t('notices.open')}
          </Link>
        ) : !queue ? (
          !row.read && (
            <Button size="small" onClick={leave(row)}>
              {t('notices.seen')}
            </Button>
          )
        ) : row.kind === 'dueSoon' ? (
          <Link href="/queue" onClick={leave(row)}>
            {t('notices.open')}
          </Link>
        ) : row.requestId ? (
          <Link href={`/queue?request=${row.requestId}`} onClick={leave(row)}>
            {t('notices.open')}
          </Link>
        ) : null,
    },
  ]
}
