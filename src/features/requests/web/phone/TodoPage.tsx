import { SignedIn, useSession } from '#features/accounts/web/parts.tsx'
import { KeptAt, OfflineOffer, WaitsTag } from '#features/escrow/web/parts.tsx'
import { Awaited, Empty } from '#ui/phone/Notes.tsx'
import { Go } from '#ui/phone/Press.tsx'
import { Rows } from '#ui/phone/Rows.tsx'
import { Card, Screen } from '#ui/phone/Screen.tsx'
import { Tag } from '#ui/phone/Tag.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useRead } from '#wire/hooks.ts'
import { requests } from '../../contract.ts'
import { RequestLine } from './RequestLine.tsx'
import { Settled } from './Settled.tsx'
import { laneOf } from './waitingSteps.ts'

/** One list of everything that waits for this person, the most urgent first. */
export function TodoPage() {
  const { t } = useSpeech()
  const { may } = useSession()
  return (
    <Screen title={t('requests.phone.todo')}>
      <SignedIn why={t('requests.phone.todo.why')}>
        <Settled>
          <Todo />
          <div className="stack">
            {may('request.fileFor') ? <Go to="/requests/for-other">{t('requests.phone.fileFor.staff')}</Go> : null}
            {may('visit.record') ? <Go to="/visits">{t('visits.phone.title')}</Go> : null}
            {may('minor.decide') ? <Go to="/minor-looks">{t('minorLooks.title')}</Go> : null}
            {may('childReport.make') ? <Go to="/report-child">{t('childReports.home')}</Go> : null}
            {may('grid.read') ? <Go to="/grids">{t('requests.phone.grids')}</Go> : null}
          </div>
          <OfflineOffer />
        </Settled>
      </SignedIn>
    </Screen>
  )
}

function Todo() {
  const { t } = useSpeech()
  const list = useRead(requests.todo, {}, { everySeconds: 60 })
  return (
    <Awaited of={list}>
      {({ rows }) => (
        <>
          <KeptAt at={list.keptAt} />
          {rows.length === 0 ? (
            <Empty icon="check" title={t('requests.phone.todo.none')} next={t('requests.phone.todo.none.next')} />
          ) : (
            <Card tight>
              <Rows label={t('requests.phone.todo')}>
                {rows.map((row) => (
                  <RequestLine key={row.id} row={row} first={<First why={row.why} requestId={row.id} />} />
                ))}
              </Rows>
            </Card>
          )}
        </>
      )}
    </Awaited>
  )
}

/** Why it is on the list; what has been done already, and only waits for a network, says so. */
function First({ why, requestId }: { why: string; requestId: number }) {
  const { t } = useSpeech()
  return (
    <>
      <Tag tone="plain">{t(`requests.phone.why.${why}`)}</Tag>
      <WaitsTag lane={laneOf(requestId)} />
    </>
  )
}
