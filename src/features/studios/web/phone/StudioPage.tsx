import { SignedIn } from '#features/accounts/web/parts.tsx'
import { dayText } from '#ui/dates.ts'
import { Awaited, Empty } from '#ui/phone/Notes.tsx'
import { Facts } from '#ui/phone/Rows.tsx'
import { Card, Screen } from '#ui/phone/Screen.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useRead } from '#wire/hooks.ts'
import { studios } from '../../contract.ts'
import { Receive } from './Receive.tsx'
import { Receptions } from './Receptions.tsx'
import type { Studio } from './studio.ts'

/** A deputy's studio on the phone: its days, what was said there, and one press that makes a request of it. */
export function StudioPage() {
  const { t } = useSpeech()
  return (
    <Screen title={t('studios.title')} back="/bodies">
      <SignedIn why={t('studios.why')}>
        <Studios />
      </SignedIn>
    </Screen>
  )
}

function Studios() {
  const { t } = useSpeech()
  const read = useRead(studios.own, {})
  return (
    <Awaited of={read}>
      {({ rows }) =>
        rows.length === 0 ? (
          <Empty icon="people" title={t('studios.none')} next={t('studios.none.next')} />
        ) : (
          rows.map((studio) => <OneStudio key={studio.id} studio={studio} />)
        )
      }
    </Awaited>
  )
}

function OneStudio({ studio }: { studio: Studio }) {
  const { t, language } = useSpeech()
  const days = studio.openings
    .slice(0, 3)
    .map(({ on, from, to }) => t('studios.opening', { day: dayText(on, language), from, to }))
  return (
    <>
      <Card title={studio.name}>
        <p className="soft">{studio.areaName}</p>
        <Facts rows={[[t('studios.openings'), days.join(t('ui.semicolon')) || t('studios.openings.none')]]} />
      </Card>
      <Receive bodyId={studio.id} />
      <Receptions studio={studio} />
    </>
  )
}
