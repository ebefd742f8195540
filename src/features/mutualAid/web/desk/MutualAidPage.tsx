import { Segmented } from 'antd'
import { useState } from 'react'
import { useSession } from '#features/accounts/web/parts.tsx'
import { ExportButton } from '#features/exports/web/parts.tsx'
import { BodiesTable, useKinds } from '#features/organisations/web/parts.tsx'
import { Figure, Figures } from '#ui/desk/Figure.tsx'
import { Nothing } from '#ui/desk/Nothing.tsx'
import { PageHead, Section } from '#ui/desk/PageHead.tsx'
import { PrintButton } from '#ui/desk/PrintButton.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { usePlace } from '#ui/desk/place.ts'
import { useSpeech } from '#ui/speech.ts'
import { Leaders } from './Leaders.tsx'
import { Waiting } from './Waiting.tsx'

/** The groups of a place by their kind, with roles and persons told apart. */
export function MutualAidPage() {
  const { t, say } = useSpeech()
  const { at, way } = usePlace()
  const { may } = useSession()
  const read = useKinds(at)
  const kinds = (read.data?.rows ?? []).filter((kind) => kind.family === 'mutualAid')
  const [chosen, choose] = useState<string | null>(null)
  const kind = kinds.find((one) => one.id === chosen) ?? kinds[0]
  const place = way.at(-1)?.name ?? read.data?.areaName
  return (
    <>
      <PageHead title={[place, t('mutualAid.title')].filter(Boolean).join(' · ')} about={t('mutualAid.desk.about')}>
        <ExportButton first="mutualAid" />
        <PrintButton />
      </PageHead>
      <ProblemNote problem={read.problem} again={() => void read.refetch()} />
      {read.data && !kind && <Nothing title={t('mutualAid.desk.none')} next={t('mutualAid.desk.none.next')} />}
      {kind && (
        <>
          <Segmented
            className="sz-no-print"
            aria-label={t('mutualAid.desk.kind')}
            value={kind.id}
            onChange={choose}
            options={kinds.map((one) => ({ value: one.id, label: say(one) }))}
          />
          <Figures>
            <Figure name={t('mutualAid.desk.groups')} value={kind.bodies} />
            <Figure name={t('mutualAid.desk.seats')} value={kind.seats} />
            <Figure name={t('mutualAid.desk.persons')} value={kind.persons} />
            <Figure name={t('mutualAid.desk.leaderSeats')} value={kind.leaderSeats} />
            <Figure name={t('mutualAid.desk.leaders')} value={kind.leaders} />
          </Figures>
          <Leaders kind={kind.id} />
          {may('body.manage') && <Waiting />}
          <Section title={say(kind)}>
            <BodiesTable kind={kind.id} areaId={at ?? undefined} />
          </Section>
        </>
      )}
    </>
  )
}
