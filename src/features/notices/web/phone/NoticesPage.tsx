import { useLocation } from 'wouter'
import { SignedIn } from '#features/accounts/web/parts.tsx'
import { momentText } from '#ui/dates.ts'
import { Awaited, Empty, More, Problem } from '#ui/phone/Notes.tsx'
import { Go, Press } from '#ui/phone/Press.tsx'
import { Row, RowPress, Rows } from '#ui/phone/Rows.tsx'
import { Card, Screen } from '#ui/phone/Screen.tsx'
import { Tag } from '#ui/phone/Tag.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useList, useWrite } from '#wire/hooks.ts'
import { notices } from '../../contract.ts'
import { type Notice, useSentence } from '../sentence.ts'

/** All that one was told, the newest first; opening one marks it as read. */
export function NoticesPage() {
  const { t } = useSpeech()
  return (
    <Screen title={t('notices.title')}>
      <SignedIn why={t('notices.about')}>
        <List />
        <Go to="/me/notices" kind="quiet">
          {t('notices.choice.title')}
        </Go>
      </SignedIn>
    </Screen>
  )
}

function List() {
  const { t } = useSpeech()
  const list = useList(notices.list, {})
  const all = useWrite(notices.markAllRead)
  const newest = list.rows[0]
  const fresh = list.rows.some((row) => !row.read)
  return (
    <Awaited of={{ ...list, data: list.first }}>
      {() =>
        newest ? (
          <>
            <Problem problem={all.problem} />
            {fresh ? (
              <Press kind="plain" busy={all.sending} onPress={() => all.write({ upTo: newest.id })}>
                {t('notices.allRead')}
              </Press>
            ) : null}
            <Card tight>
              <Rows label={t('notices.title')}>
                {list.rows.map((row) => (
                  <Line key={row.id} notice={row} />
                ))}
              </Rows>
            </Card>
            <More list={list} />
          </>
        ) : (
          <Empty icon="bell" title={t('notices.none')} next={t('notices.none.next')} />
        )
      }
    </Awaited>
  )
}

/** Notices that lead to a page and to no matter. */
const pageOf: Partial<Record<Notice['kind'], string>> = {
  tierCorrected: '/household/tier',
  tierKept: '/household/tier',
  tierNoted: '/household/tier',
  wishNoted: '/household/contacts',
  factNoted: '/household/circumstances',
  workOffered: '/job-offers',
  lookAsked: '/minor-looks',
}

function Line({ notice }: { notice: Notice }) {
  const { t, language } = useSpeech()
  const [, go] = useLocation()
  const sentence = useSentence()
  const reading = useWrite(notices.markRead)
  const { id, read, requestId, correctionId, bodyId, kind } = notice
  const asked = correctionId ? '/household/asks' : bodyId ? `/mutual-aid/${bodyId}` : (pageOf[kind] ?? null)
  const to = requestId ? `/requests/${requestId}` : kind === 'dueSoon' ? '/todo' : asked
  const open = () => {
    if (!read) reading.write({ noticeId: id })
    if (to) go(to)
  }
  const said = {
    title: read ? sentence(notice) : <strong>{sentence(notice)}</strong>,
    more: (
      <span className="tags">
        {read ? null : <Tag tone="accent">{t('notices.new')}</Tag>}
        <span>{momentText(notice.at, language)}</span>
      </span>
    ),
  }
  return to || !read ? <RowPress {...said} onPress={open} /> : <Row {...said} />
}
