import { SignedIn } from '#features/accounts/web/parts.tsx'
import { dayText } from '#ui/dates.ts'
import { Awaited, Empty, More, Note } from '#ui/phone/Notes.tsx'
import { Facts, Row, Rows } from '#ui/phone/Rows.tsx'
import { Card, Screen } from '#ui/phone/Screen.tsx'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import { useList } from '#wire/hooks.ts'
import { deliberations } from '../../contract.ts'
import { Answering } from './Answering.tsx'
import type { Resolution } from './resolution.ts'

type Published = Out<typeof deliberations.published>

/** What was decided for where the reader lives, in plain words; nobody is named. */
export function ResolutionsPage() {
  const { t } = useSpeech()
  return (
    <Screen title={t('deliberations.phone.title')} back="/bodies">
      <SignedIn why={t('deliberations.phone.why')}>
        <p className="soft">{t('deliberations.phone.about')}</p>
        <Resolutions />
      </SignedIn>
    </Screen>
  )
}

function Resolutions() {
  const { t } = useSpeech()
  const list = useList(deliberations.published, {})
  return (
    <Awaited of={{ ...list, data: list.first }}>
      {(first) => {
        if (!first.lives)
          return (
            <Empty
              icon="home"
              title={t('deliberations.phone.stranger')}
              next={t('deliberations.phone.stranger.next')}
            />
          )
        if (list.rows.length === 0)
          return <Empty icon="people" title={t('deliberations.phone.none')} next={t('deliberations.phone.none.next')} />
        return (
          <>
            {list.rows.map((one) => (
              <OneResolution key={one.id} one={one} />
            ))}
            <More list={list} />
            <Routes routes={first.routes} />
          </>
        )
      }}
    </Awaited>
  )
}

function OneResolution({ one }: { one: Resolution }) {
  const { t, language } = useSpeech()
  const day = (value: string) => dayText(value, language)
  const { rated } = one
  const votes = [t('deliberations.votes', one.votes), one.aside > 0 ? t('deliberations.aside', { n: one.aside }) : '']
  const said = [
    rated.solved + rated.unsolved > 0 ? t('deliberations.rated.requests', rated) : '',
    rated.liked + rated.disliked > 0 ? t('deliberations.rated.homes', rated) : '',
  ]
  return (
    <Card title={one.title}>
      <p className="soft">
        {[one.bodyName, day(one.on)].join(' · ')} · {t(one.passed ? 'deliberations.passed' : 'deliberations.rejected')}
      </p>
      {one.said ? <p>{one.said}</p> : null}
      <p>
        <strong>{one.resolution}</strong>
      </p>
      {one.replacesWhy ? <p className="soft">{t('deliberations.replaced.why', { why: one.replacesWhy })}</p> : null}
      <Facts
        rows={[
          [t('deliberations.phone.present'), t('deliberations.present', { roll: one.roll, present: one.present })],
          [t('deliberations.phone.votes'), votes.filter(Boolean).join(t('ui.semicolon'))],
          [
            t('deliberations.phone.board'),
            t('deliberations.public', { from: day(one.publicFrom), to: day(one.publicTo) }),
          ],
          [t('deliberations.phone.law'), one.law],
          [t('deliberations.phone.tasks'), one.tasks.all > 0 ? t('deliberations.tasks', one.tasks) : null],
          [t('deliberations.phone.rated'), said.filter(Boolean).join(t('ui.semicolon')) || null],
        ]}
      />
      {one.superseded ? <Note>{t('deliberations.phone.superseded')}</Note> : null}
      <Answering one={one} />
    </Card>
  )
}

/** How somebody objects beyond the village, with the article. */
function Routes({ routes }: Pick<Published, 'routes'>) {
  const { t, say } = useSpeech()
  if (routes.length === 0) return null
  return (
    <Card title={t('deliberations.phone.routes')}>
      <Rows label={t('deliberations.phone.routes')}>
        {routes.map((one) => (
          <Row key={one.law} title={say(one.words)} more={one.law} />
        ))}
      </Rows>
    </Card>
  )
}
