import { Suspense } from 'react'
import { Redirect, Route, Switch, useLocation } from 'wouter'
import { useSession } from '#features/accounts/web/parts.tsx'
import { IdleNote } from '#features/accounts/web/phone/IdleNote.tsx'
import { useVillage } from '#features/areas/web/parts.tsx'
import { useKeepPush } from '#features/notices/web/parts.tsx'
import type { Page } from '#ui/page.ts'
import { Empty, Note, Waiting } from '#ui/phone/Notes.tsx'
import { Go } from '#ui/phone/Press.tsx'
import { Print } from '#ui/phone/Print.tsx'
import { Screen, SkipLink } from '#ui/phone/Screen.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useLive } from '#wire/live.ts'
import { WordsOfModels } from '../WordsOfModels.tsx'
import { Boundary } from './Boundary.tsx'
import { FreshBuild } from './FreshBuild.tsx'
import { HomePage } from './HomePage.tsx'
import { Postbag } from './offline/Postbag.tsx'
import { Ribbon } from './offline/Ribbon.tsx'
import { phonePages } from './pages.ts'

/** The phone: the first page at once, every other when it is opened. */
export function PhoneApp() {
  const { village } = useVillage()
  const { session, may } = useSession()
  useLive(may('notice.own') && session?.mustChangePassword !== true)
  useKeepPush()
  return (
    <Boundary>
      <SkipLink />
      <Print />
      <WordsOfModels areaId={village?.id} />
      <FreshBuild />
      <Postbag />
      <IdleNote />
      <Ribbon />
      <Suspense fallback={<Waiting />}>
        <PasswordFirst />
        <Switch>
          <Route path="/">
            <HomePage />
          </Route>
          {phonePages.map((page) => (
            <Route key={page.path} path={page.path}>
              <Permitted page={page} />
            </Route>
          ))}
          <Route>
            <Nowhere />
          </Route>
        </Switch>
      </Suspense>
    </Boundary>
  )
}

/** Whoever still has a password that somebody else set is led to change it, and to the second step, wherever they wanted to go but out. */
function PasswordFirst() {
  const [path] = useLocation()
  const { session } = useSession()
  const first = session?.mustChangePassword ? '/password' : session && session.second !== 'none' ? '/second' : null
  return first && path !== first && path !== '/me' ? <Redirect to={first} replace /> : null
}

/** A page with a permission opens for whoever has it; a visitor signs in on the page itself. */
function Permitted({ page: { page: Shown, permission, title } }: { page: Page }) {
  const { t } = useSpeech()
  const { session, signedIn, may } = useSession()
  if (permission === undefined || may(permission) || (session && !signedIn)) return <Shown />
  return (
    <Screen title={t(title)}>
      {session ? (
        <Note careful>
          <strong>{t('web.notYours')}</strong>
          {t('web.notYours.next')}
        </Note>
      ) : (
        <Waiting />
      )}
    </Screen>
  )
}

function Nowhere() {
  const { t } = useSpeech()
  return (
    <Screen title={t('web.notFound')}>
      <Empty icon="search" title={t('web.notFound')} next={t('web.notFound.next')}>
        <Go to="/" kind="main">
          {t('web.home')}
        </Go>
      </Empty>
    </Screen>
  )
}
