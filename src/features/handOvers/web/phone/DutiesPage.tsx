import { SignedIn } from '#features/accounts/web/parts.tsx'
import { dayOf } from '#kernel/shared/day.ts'
import { dayText } from '#ui/dates.ts'
import { Awaited, Empty } from '#ui/phone/Notes.tsx'
import { Facts, Row, Rows } from '#ui/phone/Rows.tsx'
import { Card, Screen } from '#ui/phone/Screen.tsx'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import { useRead } from '#wire/hooks.ts'
import { handOvers } from '../../contract.ts'

type DutyCard = Out<typeof handOvers.mine>['rows'][number]

/** The cards of one's own posts: what for, where, until when, and what the one before said. */
export function DutiesPage() {
  const { t } = useSpeech()
  return (
    <Screen title={t('handOvers.phone.title')} back="/grids">
      <SignedIn why={t('handOvers.phone.why')}>
        <Cards />
      </SignedIn>
    </Screen>
  )
}

function Cards() {
  const { t } = useSpeech()
  const read = useRead(handOvers.mine, {})
  return (
    <Awaited of={read}>
      {({ rows }) =>
        rows.length === 0 ? (
          <Empty icon="people" title={t('handOvers.phone.none')} next={t('handOvers.phone.none.next')} />
        ) : (
          rows.map((card) => <OneCard key={card.postId} card={card} />)
        )
      }
    </Awaited>
  )
}

function OneCard({ card }: { card: DutyCard }) {
  const { t, say, language } = useSpeech()
  const day = (value: string) => dayText(value, language)
  return (
    <Card title={say(card.title)}>
      <Facts
        rows={[
          [t('handOvers.card.place'), card.place],
          [
            t('handOvers.card.term'),
            card.termTo
              ? t('handOvers.card.term.of', { from: day(card.termFrom), to: day(card.termTo) })
              : t('handOvers.card.term.open', { from: day(card.termFrom) }),
          ],
          [t('handOvers.card.grid'), card.grid ? t('handOvers.card.grid.of', card.grid) : null],
          [t('handOvers.card.duties'), card.duties.map(say).join('；')],
        ]}
      />
      {card.handed.length > 0 ? (
        <Rows label={t('handOvers.card.past')}>
          {card.handed.map((one) => (
            <Row
              key={one.id}
              title={`${one.from} → ${one.to}`}
              more={[day(dayOf(one.at)), t('handOvers.card.requests', { n: one.requests }), one.said]
                .filter(Boolean)
                .join(' · ')}
            />
          ))}
        </Rows>
      ) : null}
    </Card>
  )
}
