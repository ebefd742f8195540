import { Link } from 'wouter'
import { dayText } from '#ui/dates.ts'
import { Section } from '#ui/desk/PageHead.tsx'
import { useSpeech } from '#ui/speech.ts'
import type { Body } from '../parts.tsx'

/** The duty card of each role, as the model writes it, and the plan it is done by; on paper it hangs on the wall. */
export function Duties({ roles }: { roles: Body['roles'] }) {
  const { t, say } = useSpeech()
  const withDuties = roles.filter((role) => role.duties.length > 0 || role.plan)
  if (withDuties.length === 0) return null
  return (
    <Section title={t('organisations.desk.duties')}>
      <ul className="sz-team">
        {withDuties.map((role) => (
          <li key={role.id}>
            <span>{say(role)}</span>
            <strong>{role.duties.map(say).join(t('ui.semicolon'))}</strong>
            {role.plan && (
              <Link href={`/policies?about=${role.plan.subject}`}>
                {[`《${role.plan.title}》`, role.plan.number].filter(Boolean).join(' ')}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** How seats were given: day, way, who was there, and the article it was measured by. */
export function Sittings({ body }: { body: Body }) {
  const { t, language } = useSpeech()
  if (body.sittings.length === 0) return null
  return (
    <Section title={t('organisations.desk.sittings')}>
      <ul className="sz-plain">
        {body.sittings.map((one) => {
          const facts = { day: dayText(one.on, language), how: t(`organisations.how.${one.how}`) }
          return (
            <li key={one.id}>
              {one.roll === null
                ? t('organisations.desk.sitting.plain', facts)
                : t('organisations.desk.sitting', { ...facts, roll: one.roll, present: one.present ?? 0 })}{' '}
              {one.votes !== null && t('organisations.desk.sitting.votes', { votes: one.votes })}{' '}
              <span className="sz-quiet">
                {[one.note, one.roll === null ? null : one.law].filter(Boolean).join(' · ')}
              </span>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
