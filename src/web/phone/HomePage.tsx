import { Link } from 'wouter'
import { useSession } from '#features/accounts/web/parts.tsx'
import { useVillage } from '#features/areas/web/parts.tsx'
import { shownUnread, useUnread } from '#features/notices/web/parts.tsx'
import { Icon, type IconName } from '#ui/icons.tsx'
import type { Page } from '#ui/page.ts'
import { Waiting } from '#ui/phone/Notes.tsx'
import { PrintSwitches } from '#ui/phone/Print.tsx'
import { useArrival } from '#ui/phone/Screen.tsx'
import { useSpeech } from '#ui/speech.ts'
import { switchLanguage } from '../language.ts'
import { phonePages } from './pages.ts'

const MOST_BUTTONS = 6

type Entry = Page & { menu: NonNullable<Page['menu']> }

/** The first page: where one is, and at most six large things to do, in the words people use for them. */
export function HomePage() {
  const { t } = useSpeech()
  const { session } = useSession()
  const { village } = useVillage()
  const heading = useArrival(t('web.product'))
  return (
    <div className="screen home">
      <header className="band">
        <div className="band-top">
          <span>{session?.county.name ?? t('web.product')}</span>
          <span className="switches">
            <Bell />
            <Switches />
          </span>
        </div>
        <h1 ref={heading} tabIndex={-1}>
          {village ? village.name : t('web.home.title')}
        </h1>
        <Link href="/village" className="village">
          <Icon name="place" size={20} />
          {village ? t('web.home.otherVillage') : t('web.home.chooseVillage')}
        </Link>
      </header>
      <main className="page" id="content" tabIndex={-1}>
        <Buttons />
        <ReportChild />
        <Who />
        {session?.county.demonstration ? <p className="soft small middle">{t('web.demonstration')}</p> : null}
      </main>
    </div>
  )
}

/** What waits to be read, with its number; a screen reader hears both. */
function Bell() {
  const { t } = useSpeech()
  const unread = useUnread()
  if (unread === null) return null
  return (
    <Link
      href="/notices"
      className="bell"
      aria-label={unread ? t('notices.unread', { n: unread }) : t('notices.title')}
    >
      <Icon name="bell" size={24} />
      {unread ? <span className="bell-n">{shownUnread(unread)}</span> : null}
    </Link>
  )
}

/** Large print and the other language, always in sight. */
function Switches() {
  const { t, language } = useSpeech()
  return (
    <span className="switches">
      <PrintSwitches />
      <button type="button" lang={language === 'zh' ? 'en' : 'zh-CN'} onClick={switchLanguage}>
        {t('web.otherLanguage')}
      </button>
    </span>
  )
}

function Buttons() {
  const { t } = useSpeech()
  const { may, isPending } = useSession()
  // What comes only with a permission would push the rest aside; without a network nobody waits to be told.
  if (isPending && navigator.onLine) return <Waiting />
  const entries = phonePages
    .filter((page): page is Entry => page.menu !== undefined && may(page.permission))
    .sort((a, b) => a.menu.order - b.menu.order)
    .slice(0, MOST_BUTTONS)
  return (
    <nav className="buttons" aria-label={t('web.home.menu')}>
      {entries.map(({ path, menu }) => (
        <Link key={path} href={path} className="button">
          <span className="sign">
            <Icon name={menu.icon as IconName} size={32} />
          </span>
          <span>
            <strong>{t(menu.word)}</strong>
            <small>{t(`${menu.word}.about`)}</small>
          </span>
        </Link>
      ))}
    </nav>
  )
}

/** The duty to report harm to a child stands on the first page of whoever has it: one tap leads to the numbers. */
function ReportChild() {
  const { t } = useSpeech()
  if (!useSession().may('childReport.make')) return null
  return (
    <Link href="/report-child" className="row card">
      <Icon name="speak" size={28} />
      <span className="what">
        <strong>{t('childReports.home')}</strong>
        <span className="soft small">{t('childReports.home.about')}</span>
      </span>
      <Icon name="next" size={20} />
    </Link>
  )
}

function Who() {
  const { t, say } = useSpeech()
  const { session, signedIn } = useSession()
  if (!session) return null
  const post = session.posts[0]
  const name = session.speaker?.name ?? t('web.home.signedIn')
  return (
    <Link href={signedIn ? '/me' : '/sign-in'} className="row card who">
      <Icon name="person" size={28} />
      <span className="what">
        <strong>{signedIn ? name : t('web.home.signIn')}</strong>
        <span className="soft small">
          {signedIn ? (post ? `${post.areaName} ${say(post.title)}` : t('web.home.me')) : t('web.home.noNeed')}
        </span>
      </span>
      <Icon name="next" size={20} />
    </Link>
  )
}
