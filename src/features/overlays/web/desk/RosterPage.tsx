import { Segmented } from 'antd'
import { useState } from 'react'
import { Figure, Figures } from '#ui/desk/Figure.tsx'
import { Nothing } from '#ui/desk/Nothing.tsx'
import { PageHead, Section } from '#ui/desk/PageHead.tsx'
import { PrintButton } from '#ui/desk/PrintButton.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { usePlace } from '#ui/desk/place.ts'
import { useSpeech } from '#ui/speech.ts'
import { useRead } from '#wire/hooks.ts'
import { overlays } from '../../contract.ts'
import { Lacking } from './Lacking.tsx'
import { OnRoster } from './OnRoster.tsx'
import { RosterPlaces } from './RosterPlaces.tsx'

/** A list over the grids of an area: the officers of the four organs, the pool of a service team. Who is on it, and where nobody is. */
export function RosterPage() {
  const { t, say } = useSpeech()
  const { at, way } = usePlace()
  const [chosen, choose] = useState<string>()
  const [member, show] = useState<string>()
  const [lacking, look] = useState<string | null>(null)
  const read = useRead(overlays.roster, { ...(at ? { areaId: at } : {}), ...(chosen ? { network: chosen } : {}) })
  const roster = read.data
  const place = way.at(-1)?.name
  const asked = { ...(at ? { areaId: at } : {}), network: roster?.network ?? '' }
  return (
    <>
      <PageHead
        title={[place, t('overlays.desk.roster')].filter(Boolean).join(' · ')}
        about={t('overlays.desk.roster.about')}
      >
        <PrintButton />
      </PageHead>
      <ProblemNote problem={read.problem} again={() => void read.refetch()} />
      {roster && roster.network === null && (
        <Nothing title={t('overlays.desk.roster.none')} next={t('overlays.desk.roster.none.next')} />
      )}
      {roster && roster.network !== null && (
        <>
          <Segmented
            className="sz-no-print"
            aria-label={t('overlays.desk.network')}
            value={roster.network}
            onChange={(next) => {
              choose(next)
              show(undefined)
            }}
            options={roster.networks.map((one) => ({ value: one.id, label: say(one) }))}
          />
          <Figures>
            <Figure name={t('overlays.desk.persons')} value={roster.persons} />
            <Figure name={t('overlays.desk.grids')} value={roster.grids} />
          </Figures>
          <RosterPlaces roster={roster} onWho={show} onLacking={look} />
          <Section title={t('overlays.desk.people')}>
            <OnRoster key={`${roster.network}/${member}`} asked={asked} member={member} places={roster.members} />
          </Section>
        </>
      )}
      {lacking && <Lacking asked={{ ...asked, member: lacking }} onClose={() => look(null)} />}
    </>
  )
}
