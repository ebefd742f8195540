import { SignedIn } from '#features/accounts/web/parts.tsx'
import { KeptAt, OfflineOffer, WaitsTag } from '#features/escrow/web/parts.tsx'
import { dayText, todayHere } from '#ui/dates.ts'
import { Awaited, Empty } from '#ui/phone/Notes.tsx'
import { RowLink, Rows } from '#ui/phone/Rows.tsx'
import { Card, Screen } from '#ui/phone/Screen.tsx'
import { Tag } from '#ui/phone/Tag.tsx'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import { useRead } from '#wire/hooks.ts'
import { visits } from '../../contract.ts'
import { laneOf } from './laneOf.ts'

type Home = Out<typeof visits.toVisit>['rows'][number]

/** Whom one looks after, whoever should be visited first on top; also in a valley without signal. */
export function VisitsPage() {
  const { t } = useSpeech()
  return (
    <Screen title={t('visits.phone.title')}>
      <SignedIn why={t('visits.phone.why')}>
        <Homes />
      </SignedIn>
    </Screen>
  )
}

function Homes() {
  const { t } = useSpeech()
  const list = useRead(visits.toVisit, {})
  return (
    <Awaited of={list}>
      {({ rows }) => (
        <>
          <OfflineOffer works={rows.length > 0} />
          <KeptAt at={list.keptAt} />
          {rows.length === 0 ? (
            <Empty icon="people" title={t('visits.phone.none')} next={t('visits.phone.none.next')} />
          ) : (
            <>
              <p className="soft">{t('visits.phone.about')}</p>
              <Card tight>
                <Rows label={t('visits.phone.title')}>
                  {rows.map((row) => (
                    <Line key={row.householdId} row={row} />
                  ))}
                </Rows>
              </Card>
            </>
          )}
        </>
      )}
    </Awaited>
  )
}

function Line({ row }: { row: Home }) {
  const { t, say, language } = useSpeech()
  const day = (value: string) => dayText(value, language)
  const due = row.dueOn !== null && row.dueOn <= todayHere()
  return (
    <RowLink
      to={`/visits/${row.householdId}`}
      title={<strong>{row.headName ?? row.address}</strong>}
      more={
        <>
          <span className="tags">
            {row.dueOn !== null ? (
              <Tag tone={due ? 'yellow' : 'plain'}>
                {t(due ? 'visits.phone.due' : 'visits.phone.by', { day: day(row.dueOn) })}
              </Tag>
            ) : row.reads ? (
              <Tag tone="plain">{t('visits.phone.noRhythm')}</Tag>
            ) : null}
            <WaitsTag lane={laneOf(row.householdId)} />
          </span>
          <span className="row-line">{[row.villageName, row.groupName, row.address].filter(Boolean).join(' ')}</span>
          <span className="row-line">
            {[
              row.lines.map((line) => say(line)).join('、'),
              row.lastOn ? t('visits.phone.last', { day: day(row.lastOn) }) : t('visits.phone.never'),
            ].join(' · ')}
          </span>
        </>
      }
    />
  )
}
