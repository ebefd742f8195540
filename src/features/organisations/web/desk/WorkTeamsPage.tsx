import { Checkbox } from 'antd'
import { useState } from 'react'
import { HandOver, HandOvers } from '#features/handOvers/web/parts.tsx'
import { Figure, Figures } from '#ui/desk/Figure.tsx'
import { PageHead, Section } from '#ui/desk/PageHead.tsx'
import { PrintButton } from '#ui/desk/PrintButton.tsx'
import { usePlace } from '#ui/desk/place.ts'
import { useSpeech } from '#ui/speech.ts'
import { useRead } from '#wire/hooks.ts'
import { organisations } from '../../contract.ts'
import { type TeamSeat, TeamSeats } from './TeamSeats.tsx'

/** The register of first secretaries and resident teams: person, team, village, term, and how one handed over to the next. */
export function WorkTeamsPage() {
  const { t } = useSpeech()
  const { at, way } = usePlace()
  const [ended, setEnded] = useState(false)
  const [leaving, leave] = useState<TeamSeat | null>(null)
  const read = useRead(organisations.ofArea, at ? { areaId: at } : {})
  const teams = read.data?.rows.find((row) => row.id === 'workTeam')
  return (
    <>
      <PageHead
        title={[way.at(-1)?.name, t('organisations.desk.teams')].filter(Boolean).join(' · ')}
        about={t('organisations.desk.teams.about')}
      >
        <PrintButton />
      </PageHead>
      {teams && (
        <Figures>
          <Figure name={t('organisations.desk.teams.n')} value={teams.bodies} />
          <Figure name={t('organisations.desk.teams.first')} value={teams.leaders} />
          <Figure name={t('organisations.desk.teams.persons')} value={teams.persons} />
        </Figures>
      )}
      <search className="sz-query sz-no-print">
        <Checkbox checked={ended} onChange={(event) => setEnded(event.target.checked)}>
          {t('organisations.desk.teams.ended')}
        </Checkbox>
      </search>
      <TeamSeats areaId={at ?? undefined} ended={ended} onHandOver={leave} />
      <Section title={t('organisations.desk.teams.handOvers')}>
        <HandOvers areaId={at ?? undefined} />
      </Section>
      {leaving?.postId && <HandOver post={{ id: leaving.postId, name: leaving.name }} onClose={() => leave(null)} />}
    </>
  )
}
