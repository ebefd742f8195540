import { SignedIn } from '#features/accounts/web/parts.tsx'
import { dayText } from '#ui/dates.ts'
import { Awaited, Empty, Problem } from '#ui/phone/Notes.tsx'
import { Go, Press } from '#ui/phone/Press.tsx'
import { Row, Rows } from '#ui/phone/Rows.tsx'
import { Card, Screen } from '#ui/phone/Screen.tsx'
import { Tag } from '#ui/phone/Tag.tsx'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import { useRead, useWrite } from '#wire/hooks.ts'
import { volunteering } from '../../contract.ts'
import { Confirming } from './Confirming.tsx'
import { TellDeed } from './TellDeed.tsx'

type Mine = Out<typeof volunteering.mine>

/** Where I serve, what I did, and what waits for my word. Nothing here is asked of anybody. */
export function ServicePage() {
  const { t } = useSpeech()
  return (
    <Screen title={t('volunteering.title')} back="/bodies">
      <SignedIn why={t('volunteering.phone.why')}>
        <p className="soft">{t('volunteering.phone.about')}</p>
        <Own />
      </SignedIn>
    </Screen>
  )
}

function Own() {
  const { t } = useSpeech()
  const read = useRead(volunteering.mine, {})
  return (
    <Awaited of={read}>
      {(mine) => (
        <>
          {mine.seats.length + mine.offers.length === 0 ? (
            <Empty icon="people" title={t('volunteering.phone.none')} next={t('volunteering.phone.none.next')} />
          ) : (
            <Seats mine={mine} />
          )}
          <Go to="/volunteering/offer">{t('volunteering.phone.offer.title')}</Go>
          {mine.seats.length > 0 ? <TellDeed seats={mine.seats} /> : null}
          <Confirming waiting={mine.toConfirm} />
          <Deeds deeds={mine.deeds} />
        </>
      )}
    </Awaited>
  )
}

function Seats({ mine }: { mine: Mine }) {
  const { t, say, language } = useSpeech()
  const withdrawing = useWrite(volunteering.withdraw)
  const leaving = useWrite(volunteering.leave)
  return (
    <Card title={t('volunteering.phone.seats')}>
      <Problem problem={withdrawing.problem ?? leaving.problem} />
      <Rows label={t('volunteering.phone.seats')}>
        {mine.seats.map((seat) => (
          <div key={seat.bodyId}>
            <Row
              title={
                <>
                  {seat.bodyName} <strong>{say(seat.roleName)}</strong>
                </>
              }
              more={
                <>
                  {seat.consent ? (
                    <span className="row-line">
                      {t('volunteering.phone.consent', {
                        guardian: seat.consent.guardian,
                        heard: t(`heard.${seat.consent.heard}`),
                      })}
                    </span>
                  ) : null}
                  {seat.duties.length > 0 ? <span className="row-line">{seat.duties.map(say).join('；')}</span> : null}
                  {seat.termTo ? (
                    <span className="row-line">
                      {t('volunteering.phone.until', { day: dayText(seat.termTo, language) })}
                    </span>
                  ) : null}
                  {seat.reviews.map((one) => (
                    <span key={`${one.on}/${one.said}`} className="row-line">
                      {t('volunteering.phone.review', { day: dayText(one.on, language), said: one.said })}
                    </span>
                  ))}
                </>
              }
            />
            <Press kind="quiet" busy={leaving.sending} onPress={() => leaving.write({ bodyId: seat.bodyId })}>
              {t('volunteering.phone.leave')}
            </Press>
          </div>
        ))}
        {mine.offers.map((offer) => (
          <div key={offer.id}>
            <Row
              title={
                <>
                  {offer.bodyName} <strong>{say(offer.roleName)}</strong>
                </>
              }
              more={
                offer.signed
                  ? t('signed.noted', { ...offer.signed, day: dayText(offer.signed.on, language) })
                  : undefined
              }
              side={<Tag tone="plain">{t('volunteering.standing.asked')}</Tag>}
            />
            <Press kind="quiet" busy={withdrawing.sending} onPress={() => withdrawing.write({ offerId: offer.id })}>
              {t('volunteering.phone.withdraw')}
            </Press>
          </div>
        ))}
      </Rows>
    </Card>
  )
}

function Deeds({ deeds }: { deeds: Mine['deeds'] }) {
  const { t, language } = useSpeech()
  if (deeds.length === 0) return null
  return (
    <Card title={t('volunteering.phone.deeds')}>
      <Rows label={t('volunteering.phone.deeds')}>
        {deeds.map((deed) => (
          <Row
            key={deed.id}
            title={deed.topic}
            more={
              <>
                <span className="row-line">
                  {[
                    dayText(deed.on, language),
                    t('volunteering.hours', { n: deed.halfHours / 2 }),
                    deed.bodyName,
                    deed.remark,
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
                {deed.noted ? (
                  <span className="row-line">
                    {t('heard.noted', { heard: t(`heard.${deed.noted.heard}`), name: deed.noted.name })}
                  </span>
                ) : null}
                {deed.code ? (
                  <span className="row-line">{t('volunteering.phone.code', { code: deed.code })}</span>
                ) : null}
              </>
            }
            side={<Tag tone="plain">{t(`volunteering.state.${deed.state}`)}</Tag>}
          />
        ))}
      </Rows>
    </Card>
  )
}
