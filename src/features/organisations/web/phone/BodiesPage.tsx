import { useVillageInAddress, VillageField } from '#features/areas/web/parts.tsx'
import { OwnMeetings } from '#features/deliberations/web/parts.tsx'
import { OwnStudio } from '#features/studios/web/parts.tsx'
import { dayText } from '#ui/dates.ts'
import { Awaited, Empty, Waiting } from '#ui/phone/Notes.tsx'
import { Go } from '#ui/phone/Press.tsx'
import { Facts, Row, Rows } from '#ui/phone/Rows.tsx'
import { Card, Screen } from '#ui/phone/Screen.tsx'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import { useRead } from '#wire/hooks.ts'
import { organisations } from '../../contract.ts'

type OpenBody = Out<typeof organisations.ofVillage>['rows'][number]

/** The public bodies of a village: who sits there, for what, until when. Names of officials, and nothing private. */
export function BodiesPage() {
  const { t } = useSpeech()
  const { village, choose, pending } = useVillageInAddress()
  if (pending) return <Waiting />
  return (
    <Screen title={t('organisations.phone.title')}>
      <p className="soft">{t('organisations.phone.about')}</p>
      <VillageField label={t('organisations.phone.of')} of={{ village, choose }} />
      {village ? <Bodies villageId={village.id} /> : null}
      <Go to="/resolutions">{t('organisations.phone.resolutions')}</Go>
      <OwnMeetings />
      <OwnStudio />
      <Go to="/facilities">{t('facilities.title')}</Go>
      <Go to="/job-offers">{t('jobOffers.title')}</Go>
      <Go to={village ? `/serving?village=${village.id}` : '/serving'}>{t('organisations.phone.serving')}</Go>
      <Go to="/volunteering">{t('organisations.phone.serve')}</Go>
      <Go to="/open-calls">{t('organisations.phone.calls')}</Go>
      <Go to="/mutual-aid">{t('organisations.phone.aid')}</Go>
    </Screen>
  )
}

function Bodies({ villageId }: { villageId: number }) {
  const { t } = useSpeech()
  const read = useRead(organisations.ofVillage, { villageId })
  return (
    <Awaited of={read}>
      {({ rows }) =>
        rows.length === 0 ? (
          <Empty icon="people" title={t('organisations.phone.none')} next={t('organisations.phone.none.next')} />
        ) : (
          rows.map((body) => <OneBody key={body.id} body={body} />)
        )
      }
    </Awaited>
  )
}

type OpenSeat = OpenBody['seats'][number]

/** Role by role: a meeting of thirty representatives is one line with thirty names. */
const rolesOf = ({ seats }: OpenBody) =>
  [...Map.groupBy(seats, (seat) => seat.roleName.zh)] as [string, [OpenSeat, ...OpenSeat[]]][]

function OneBody({ body }: { body: OpenBody }) {
  const { t, say, language } = useSpeech()
  const openingText = ({ on, from, to }: OpenBody['openings'][number]) => `${dayText(on, language)} ${from}–${to}`
  return (
    <Card title={body.name}>
      <Facts
        rows={[
          [t('organisations.phone.openings'), body.openings.map(openingText).join('；')],
          [t('organisations.openHours'), body.hours],
          [t('organisations.address'), body.address],
          [t('organisations.phone.rooms'), body.rooms.map(say).join('、')],
          [t('organisations.phone.law'), body.law],
        ]}
      />
      {body.vacant.length > 0 ? (
        <p className="soft">{t('organisations.phone.vacant', { roles: body.vacant.map(say).join('、') })}</p>
      ) : null}
      {body.seats.length === 0 && body.vacant.length === 0 ? (
        <p className="soft">{t('organisations.phone.nobody')}</p>
      ) : null}
      {body.seats.length > 0 ? (
        <Rows label={body.name}>
          {rolesOf(body).map(([role, [seat, ...others]]) => (
            <Row
              key={role}
              title={
                <>
                  {say(seat.roleName)} <strong>{[seat, ...others].map((one) => one.name).join('、')}</strong>
                </>
              }
              more={
                <>
                  {seat.termTo ? (
                    <span className="row-line">
                      {t('organisations.until', { day: dayText(seat.termTo, language) })}
                    </span>
                  ) : null}
                  {seat.duties.length > 0 ? (
                    <span className="row-line">
                      {t('organisations.phone.duties', { duties: seat.duties.map(say).join('；') })}
                    </span>
                  ) : null}
                </>
              }
            />
          ))}
        </Rows>
      ) : null}
      {body.receptions.length > 0 ? (
        <Rows label={t('organisations.phone.answers')}>
          {body.receptions.map((one) => (
            <Answered key={`${one.on}/${one.topic}/${one.takenDown?.on}`} reception={one} />
          ))}
        </Rows>
      ) : null}
    </Card>
  )
}

/** A matter with its answer, or that the answer was taken down; of what is private the matter is gone too. */
function Answered({ reception: { on, topic, answer, by, takenDown } }: { reception: OpenBody['receptions'][number] }) {
  const { t, language } = useSpeech()
  const said = [
    dayText(on, language),
    ...(answer === null ? [] : [t('organisations.phone.answeredBy', { name: by ?? t('organisations.phone.office') })]),
  ]
  return (
    <Row
      title={topic ?? t('organisations.phone.keptBack')}
      more={
        <>
          {answer === null ? null : <span className="row-line">{answer}</span>}
          <span className="row-line">{said.join(' · ')}</span>
          {takenDown ? (
            <span className="row-line">
              {t(answer === null ? 'organisations.takenDown' : 'organisations.phone.corrected', {
                day: dayText(takenDown.on, language),
                why: t(`organisations.takenDown.${takenDown.why}`),
              })}
            </span>
          ) : null}
        </>
      }
    />
  )
}
