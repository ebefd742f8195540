import { useSession } from '#features/accounts/web/parts.tsx'
import { momentText } from '#ui/dates.ts'
import { Problem, Waiting } from '#ui/phone/Notes.tsx'
import { Go, Press } from '#ui/phone/Press.tsx'
import { Card, Screen } from '#ui/phone/Screen.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useRead, useWrite } from '#wire/hooks.ts'
import { sessions } from '../../contract.ts'

/** Every phone and computer on which one is signed in; a lost one is ended from here. */
export function SessionsPage() {
  const { t, say, language } = useSpeech()
  const { session } = useSession()
  const list = useRead(sessions.list, {})
  const ending = useWrite(sessions.end)
  const leaving = useWrite(sessions.endOthers)
  const rows = list.data?.rows ?? []
  return (
    <Screen title={t('sessions.phone')} back="/me">
      <Problem problem={list.problem ?? ending.problem ?? leaving.problem} />
      {list.isPending ? <Waiting /> : null}
      {rows.map((row) => (
        <Card key={row.id}>
          <strong>{say(row.device)}</strong>
          <p className="soft small">
            {[row.area, t('sessions.phone.seen', { at: momentText(row.seenAt, language) })].filter(Boolean).join(' · ')}
          </p>
          {row.here ? (
            <p className="soft small">{t('sessions.phone.here')}</p>
          ) : (
            <Press kind="quiet" busy={ending.sending} onPress={() => ending.write({ sessionId: row.id })}>
              {t('sessions.phone.end')}
            </Press>
          )}
        </Card>
      ))}
      {rows.length > 1 ? (
        <Press kind="plain" busy={leaving.sending} onPress={() => leaving.write({})}>
          {t('sessions.phone.endOthers')}
        </Press>
      ) : null}
      {session?.kind === 'staff' ? <Go to="/second">{t('sessions.phone.second')}</Go> : null}
    </Screen>
  )
}
