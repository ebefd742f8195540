import { Button, Tag } from 'antd'
import type { MouseEvent } from 'react'
import { useLocation } from 'wouter'
import { useSession } from '#features/accounts/web/parts.tsx'
import { shownUnread, useUnread } from '#features/notices/web/parts.tsx'
import { FindBox } from '#features/people/web/desk/FindBox.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useDoor } from '#wire/hooks.ts'
import { switchLanguage } from '../language.ts'

type Props = { find: boolean; onSignOut: () => void; leaving: boolean }

/** Where am I, who am I, the search of the register, and the two doors out: the other language and signing out. */
export function TopBar({ find, onSignOut, leaving }: Props) {
  const { t } = useSpeech()
  const { county } = useDoor()
  const { session } = useSession()
  return (
    <div className="sz-top">
      <a className="sz-brand" href={`/c/${county}/desk/`}>
        <strong>{t('web.product')}</strong>
        <span>{session?.county.name}</span>
        <span className="sz-brand-desk">{t('desk.title')}</span>
      </a>
      {session?.county.demonstration && <Tag className="sz-demo">{t('web.demonstration')}</Tag>}
      <span className="sz-grow" />
      {find && <FindBox />}
      {session && session.kind !== 'nobody' && <WhoIAm />}
      <Bell county={county} />
      <Button ghost size="small" href={`/c/${county}/`}>
        {t('desk.phone')}
      </Button>
      <Button ghost size="small" lang={t('web.otherLanguage') === 'English' ? 'en' : 'zh-CN'} onClick={switchLanguage}>
        {t('web.otherLanguage')}
      </Button>
      {session && session.kind !== 'nobody' && (
        <Button ghost size="small" onClick={onSignOut} loading={leaving}>
          {t('desk.signOut')}
        </Button>
      )}
    </div>
  )
}

/** What waits to be read, with its number. */
function Bell({ county }: { county: string }) {
  const { t } = useSpeech()
  const [, go] = useLocation()
  const unread = useUnread()
  if (unread === null) return null
  const open = (event: MouseEvent<HTMLElement>) => {
    event.preventDefault()
    go('/notices')
  }
  return (
    <Button
      ghost
      size="small"
      href={`/c/${county}/desk/notices`}
      onClick={open}
      aria-label={t('notices.unread', { n: unread })}
    >
      {t('notices.title')}
      {unread > 0 && <span className="sz-bell-n">{shownUnread(unread)}</span>}
    </Button>
  )
}

function WhoIAm() {
  const { t, say } = useSpeech()
  const { session } = useSession()
  const posts = session?.posts ?? []
  return (
    <span className="sz-who">
      <strong>{session?.speaker?.name}</strong>
      <span>
        {posts.length === 0
          ? session?.second === 'none' && t('desk.noPosts')
          : posts
              .map((post) => `${post.areaName} ${say(post.title)}`)
              .slice(0, 2)
              .join(' · ')}
      </span>
    </span>
  )
}
