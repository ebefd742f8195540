import { SignedIn } from '#features/accounts/web/parts.tsx'
import { KeptAt, OfflineOffer, WaitsTag } from '#features/escrow/web/parts.tsx'
import { dayHere, dayText } from '#ui/dates.ts'
import { Awaited, Empty } from '#ui/phone/Notes.tsx'
import { RowLink, Rows } from '#ui/phone/Rows.tsx'
import { Card, Screen } from '#ui/phone/Screen.tsx'
import { Tag } from '#ui/phone/Tag.tsx'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import { useRead } from '#wire/hooks.ts'
import { inspections } from '../../contract.ts'
import { laneOf } from './laneOf.ts'

type Row = Out<typeof inspections.toCheck>['rows'][number]

/** What chance has named and nobody has looked at yet: the list to walk along. */
export function ToCheckPage() {
  const { t } = useSpeech()
  return (
    <Screen title={t('inspections.phone.title')}>
      <SignedIn why={t('inspections.phone.why')}>
        <OfflineOffer />
        <ToCheck />
      </SignedIn>
    </Screen>
  )
}

function ToCheck() {
  const { t } = useSpeech()
  const list = useRead(inspections.toCheck, {})
  return (
    <Awaited of={list}>
      {({ rows }) => (
        <>
          <KeptAt at={list.keptAt} />
          {rows.length === 0 ? (
            <Empty icon="check" title={t('inspections.phone.none')} next={t('inspections.phone.none.next')} />
          ) : (
            <>
              <p className="soft">{t('inspections.phone.hint')}</p>
              <Card tight>
                <Rows label={t('inspections.phone.title')}>
                  {rows.map((row) => (
                    <Line key={`${row.inspectionId}/${row.rank}`} row={row} />
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

function Line({ row }: { row: Row }) {
  const { t, say, language } = useSpeech()
  const day = dayText(dayHere(new Date(row.drawnAt)), language)
  return (
    <RowLink
      to={`/inspections/${row.inspectionId}/${row.requestId}`}
      title={<strong>{row.title}</strong>}
      more={
        <>
          <span className="tags">
            <Tag tone="plain">{say(row.category)}</Tag>
            <WaitsTag lane={laneOf(row)} />
            {row.tried ? <Tag tone="yellow">{t('inspections.phone.tried')}</Tag> : null}
          </span>
          <span className="row-line">{[row.villageName, row.placeName].filter(Boolean).join(' · ')}</span>
          <span className="row-line">{t('inspections.phone.drawn', { day, rank: row.rank })}</span>
        </>
      }
    />
  )
}
