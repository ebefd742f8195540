import { useParams } from 'wouter'
import { SignedIn } from '#features/accounts/web/parts.tsx'
import { KeptAt, WaitsHere } from '#features/escrow/web/parts.tsx'
import { dayHere, dayText } from '#ui/dates.ts'
import { Awaited } from '#ui/phone/Notes.tsx'
import { Go } from '#ui/phone/Press.tsx'
import { Facts } from '#ui/phone/Rows.tsx'
import { Card, Screen } from '#ui/phone/Screen.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useRead } from '#wire/hooks.ts'
import { useWaitingAbout } from '#wire/postbag/hooks.ts'
import { inspections } from '../../contract.ts'
import { FindingForm } from './FindingForm.tsx'
import { laneOf } from './laneOf.ts'
import { type Item, list } from './oneItem.ts'
import { SendBack } from './SendBack.tsx'

/** One matter, one screen: what the village says it did, and what is found on the spot. */
export function CheckPage() {
  const { t } = useSpeech()
  const { id, requestId } = useParams<{ id: string; requestId: string }>()
  const read = useRead(inspections.read, { inspectionId: Number(id) })
  const item = read.data?.items.find((one) => one.requestId === Number(requestId))
  return (
    <Screen title={t('inspections.phone.check')} back={list}>
      <SignedIn why={t('inspections.phone.why')}>
        <Awaited of={read}>
          {(draw) =>
            item ? (
              <>
                <KeptAt at={read.keptAt} />
                <Matter item={item} />
                <WaitsHere lane={laneOf({ inspectionId: draw.id, requestId: item.requestId })} />
                <Step inspectionId={draw.id} item={item} />
              </>
            ) : (
              <Go to={list}>{t('inspections.phone.list')}</Go>
            )
          }
        </Awaited>
      </SignedIn>
    </Screen>
  )
}

/** A finding that only waits for a network counts here already: what does not hold can be sent back on the spot. */
function Step({ inspectionId, item }: { inspectionId: number; item: Item }) {
  const waiting = useWaitingAbout(laneOf({ inspectionId, requestId: item.requestId }))
  const written = waiting.findLast((one) => 'finding' in one.content.body)?.content.body
  if (waiting.some((one) => 'found' in one.content.body)) return null
  const doubted = written === undefined ? item.maySendBack : written.finding === 'notConfirmed'
  const remark = written === undefined ? item.findings.at(-1)?.remark : written.remark
  return doubted ? (
    <SendBack inspectionId={inspectionId} item={item} remark={String(remark ?? '')} />
  ) : (
    <FindingForm inspectionId={inspectionId} item={item} />
  )
}

function Matter({ item }: { item: Item }) {
  const { t, say, language } = useSpeech()
  const last = item.findings.at(-1)
  const finished = item.finishedAt && dayText(dayHere(new Date(item.finishedAt)), language)
  return (
    <Card>
      <p className="said">{item.title}</p>
      <Facts
        rows={[
          [t('inspections.phone.answer'), item.answer],
          [t('inspections.phone.finished'), finished],
          [t('inspections.phone.where'), [item.villageName, item.placeName].filter(Boolean).join(' ')],
          [t('inspections.phone.who'), [item.requester.name, item.requester.phone].filter(Boolean).join(' ')],
          [t('inspections.phone.before'), last && [say(last.words), last.remark].filter(Boolean).join('：')],
        ]}
      />
      <Go to={`/requests/${item.requestId}`} kind="quiet">
        {t('inspections.phone.story')}
      </Go>
    </Card>
  )
}
