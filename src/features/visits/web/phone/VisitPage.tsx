import { useParams } from 'wouter'
import { SignedIn, useSession } from '#features/accounts/web/parts.tsx'
import { KeptAt, WaitsHere } from '#features/escrow/web/parts.tsx'
import type { Words } from '#kernel/shared/words.ts'
import { dayText } from '#ui/dates.ts'
import { Awaited } from '#ui/phone/Notes.tsx'
import { Go } from '#ui/phone/Press.tsx'
import { Facts } from '#ui/phone/Rows.tsx'
import { Card, Screen } from '#ui/phone/Screen.tsx'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import { useRead } from '#wire/hooks.ts'
import { visits } from '../../contract.ts'
import { Left } from './Left.tsx'
import { laneOf } from './laneOf.ts'
import { PlanCard } from './PlanCard.tsx'
import { VisitForm } from './VisitForm.tsx'

type Home = Out<typeof visits.household>['household']

/** One household, one screen: who lives there, what this visit left, what was left before. */
export function VisitPage() {
  const { t } = useSpeech()
  const { may } = useSession()
  const householdId = Number(useParams<{ id: string }>().id)
  const read = useRead(visits.household, { householdId })
  return (
    <Screen title={t('visits.phone.one')} back="/visits">
      <SignedIn why={t('visits.phone.why')}>
        <Awaited of={read}>
          {({ household, visits: left }) => (
            <>
              <KeptAt at={read.keptAt} />
              <Who of={household} />
              <WaitsHere lane={laneOf(householdId)} />
              <VisitForm key={householdId} home={household} />
              <Planned home={household} />
              <Left rows={left} />
              {may('childReport.make') ? <Go to={`/report-child/${householdId}`}>{t('childReports.home')}</Go> : null}
            </>
          )}
        </Awaited>
      </SignedIn>
    </Screen>
  )
}

/** The plan, or the way to write one. Whose line does not serve the household is told so here, where they would look for it. */
function Planned({ home }: { home: Home }) {
  const { t } = useSpeech()
  if (home.plan) return <PlanCard plan={home.plan} />
  if (!home.reads) return <p className="soft">{t('visits.phone.less')}</p>
  return <Go to={`/visits/${home.householdId}/plan`}>{t('visits.phone.plan.new')}</Go>
}

/** What is needed, and where there was a choice, what was chosen. */
const needText = ({ chosen, ...need }: Home['needs'][number], say: (words: Words) => string): string =>
  [say(need), chosen.map(say).join('、')].filter(Boolean).join('：')

function Who({ of }: { of: Home }) {
  const { t, say, language } = useSpeech()
  const rhythm = of.rhythm ? t(`visits.phone.rhythm.${of.rhythm.per}`, { n: of.rhythm.times }) : null
  return (
    <Card>
      <Facts
        rows={[
          [t('visits.phone.who'), of.headName],
          [t('visits.phone.where'), [of.villageName, of.groupName, of.address].filter(Boolean).join(' ')],
          [t('visits.phone.tier'), of.tier && [say(of.tier), rhythm].filter(Boolean).join(' · ')],
          [t('visits.phone.needs'), of.needs.map((need) => needText(need, say)).join('；')],
          [t('visits.phone.before'), of.lastOn ? dayText(of.lastOn, language) : t('visits.phone.never')],
        ]}
      />
    </Card>
  )
}
