import { useLeaders } from '#features/organisations/web/parts.tsx'
import { Figure, Figures } from '#ui/desk/Figure.tsx'
import { Section } from '#ui/desk/PageHead.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { usePlace } from '#ui/desk/place.ts'
import { useSpeech } from '#ui/speech.ts'

/** Whom the groups chose: village cadres, able neighbours, kind ones. Seats, because one person may lead several groups. */
export function Leaders({ kind }: { kind: string }) {
  const { t, say } = useSpeech()
  const { at } = usePlace()
  const { data, problem, refetch } = useLeaders(kind, at)
  if (problem) return <ProblemNote problem={problem} again={() => void refetch()} />
  if (!data?.rows.some((row) => row.seats > 0)) return null
  return (
    <Section title={t('mutualAid.desk.origins')}>
      <Figures>
        {data.rows.map((row) => (
          <Figure
            key={row.id ?? ''}
            name={row.name ? say(row.name) : t('mutualAid.desk.origins.unsaid')}
            value={row.seats}
          />
        ))}
      </Figures>
    </Section>
  )
}
