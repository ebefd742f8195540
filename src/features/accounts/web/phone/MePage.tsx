import { useState } from 'react'
import { useLocation } from 'wouter'
import { Empty, Note, Problem } from '#ui/phone/Notes.tsx'
import { Go, Press } from '#ui/phone/Press.tsx'
import { PrintSwitches } from '#ui/phone/Print.tsx'
import { Facts, RowLink, Rows } from '#ui/phone/Rows.tsx'
import { Card, Screen } from '#ui/phone/Screen.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useWaitingOf } from '#wire/postbag/hooks.ts'
import { useBox } from '#wire/vault/hooks.ts'
import { useSession, useSignOut } from '../session.ts'
import { SpeakerChooser } from './SpeakerChooser.tsx'

/** Who is signed in on this phone, for whom it speaks, and the way out. */
export function MePage() {
  const { t, say } = useSpeech()
  const [, go] = useLocation()
  const { session, signedIn, unchosen, may } = useSession()
  const { signOut, leaving, problem } = useSignOut(() => go('/'))
  const waiting = useWaitingOf(session?.accountId)
  // Also for whoever holds no post and has set a PIN: a Party member who looks after households.
  const hasBox = useBox() !== null
  const [asked, setAsked] = useState(false)
  const leave = () => {
    // What waits stays on the phone for its author; whoever leaves should know that it has not gone out.
    if (waiting > 0 && !asked) return setAsked(true)
    signOut()
  }
  if (session && !signedIn) {
    return (
      <Screen title={t('accounts.phone.me')}>
        <Empty icon="person" title={t('accounts.phone.nobody')} next={t('accounts.phone.noNeed')}>
          <Go to="/sign-in" kind="main">
            {t('accounts.phone.signIn')}
          </Go>
        </Empty>
        <div className="prints">
          <PrintSwitches />
        </div>
      </Screen>
    )
  }
  const posts = session?.posts ?? []
  return (
    <Screen title={t('accounts.phone.me')}>
      {unchosen ? (
        <Card title={t('accounts.phone.speaker')}>
          <SpeakerChooser />
        </Card>
      ) : (
        <Card>
          <Facts
            rows={[
              [t('accounts.phone.speaksFor'), session?.speaker?.name ?? t('accounts.phone.unknownHere')],
              [t('accounts.phone.posts'), posts.map((post) => `${post.areaName} ${say(post.title)}`).join('、')],
            ]}
          />
          {session?.speaker ? null : <p className="soft small">{t('accounts.phone.unknownHere.next')}</p>}
        </Card>
      )}
      <Card tight>
        <Rows>
          {!unchosen && (session?.speakers.length ?? 0) > 1 ? (
            <RowLink to="/me/speaker" title={t('accounts.phone.speaker')} />
          ) : null}
          {may('person.readOwn') ? <RowLink to="/household" title={t('accounts.phone.household')} /> : null}
          {may('body.see') ? <RowLink to="/bodies" title={t('organisations.phone.title')} /> : null}
          {may('accessLog.readOwn') ? <RowLink to="/household/access" title={t('accounts.phone.access')} /> : null}
          {session?.kind === 'staff' || hasBox ? <RowLink to="/offline" title={t('escrow.phone.offline')} /> : null}
          {waiting > 0 ? <RowLink to="/waiting" title={t('escrow.phone.waiting.n', { n: waiting })} /> : null}
          <RowLink to="/me/sessions" title={t('accounts.phone.sessions')} />
          {may('notice.own') ? <RowLink to="/me/notices" title={t('notices.choice.title')} /> : null}
          {session?.kind === 'staff' ? <RowLink to="/password" title={t('accounts.phone.change')} /> : null}
        </Rows>
      </Card>
      <div className="prints">
        <PrintSwitches />
      </div>
      <Problem problem={problem} />
      {asked ? (
        <Note careful>
          <strong>{t('escrow.phone.leave', { n: waiting })}</strong>
          {t('escrow.phone.leave.kept')}
        </Note>
      ) : null}
      <Press kind="plain" busy={leaving} onPress={leave}>
        {t(asked ? 'escrow.phone.leave.sure' : 'accounts.phone.signOut')}
      </Press>
    </Screen>
  )
}
