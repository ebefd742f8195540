import { Section } from '#ui/desk/PageHead.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useRead } from '#wire/hooks.ts'
import { disputes } from '../../contract.ts'

/** Whoever else is in the quarrel, beside whoever brought it. Not shown where nobody is named. */
export function OtherParties({ requestId }: { requestId: number }) {
  const { t } = useSpeech()
  const { data, problem } = useRead(disputes.parties, { requestId })
  if (!data || data.rows.length === 0) return <ProblemNote problem={problem} />
  return (
    <Section title={t('disputes.parties')}>
      <ul className="sz-plain">
        {data.rows.map((one) => (
          <li key={one.id}>
            {one.name} {one.phone && <span className="sz-quiet">{one.phone}</span>}
          </li>
        ))}
      </ul>
      <p className="sz-quiet">{t('disputes.parties.about')}</p>
    </Section>
  )
}
