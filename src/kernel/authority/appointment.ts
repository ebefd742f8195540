import type { Day } from '../shared/day.ts'
import { type Decision, no, yes } from '../shared/decision.ts'
import type { Words } from '../shared/words.ts'

/**
 * Two village bodies that no one person may sit in together, and, where the law says so, no near relatives either. The same body twice:
 * only its relatives are kept apart, because nobody sits beside himself.
 */
export type Incompatibility = Words & {
  id: string
  bodies: readonly [string, string]
  relativesToo?: true
  statute: string
}

/** A person about to enter a body, with the bodies of the same village in which the person and near relatives sit now. */
export type Appointment = { body: string; own: readonly string[]; relatives: readonly string[] }

/** Whether the law lets this person enter this body. The refusal names the rule, so that it can be read to the person. */
export function checkAppointment(appointment: Appointment, rules: readonly Incompatibility[]): Decision<null> {
  for (const rule of rules) {
    if (!rule.bodies.includes(appointment.body)) continue
    const other = rule.bodies.find((body) => body !== appointment.body) ?? appointment.body
    const facts = { rule: rule.id, statute: rule.statute, body: appointment.body, other }
    if (other !== appointment.body && appointment.own.includes(other)) return no('authority.bodies_exclude', facts)
    if (rule.relativesToo && appointment.relatives.includes(other)) return no('authority.relative_in_body', facts)
  }
  return yes(null)
}

/** An article with the days between which it holds. */
export type Article = { law: string; article: string; effectiveFrom: Day; effectiveTo?: Day }

/** Rules whose article holds on this day: a term that begins under the new law is measured by the new law. */
export const rulesOn = (
  rules: readonly Incompatibility[],
  statutes: Readonly<Record<string, Article>>,
  on: Day,
): Incompatibility[] =>
  rules.filter(({ statute }) => {
    const article = statutes[statute]
    return article && article.effectiveFrom <= on && (article.effectiveTo === undefined || on <= article.effectiveTo)
  })

/** A refusal with the law and article it rests on, so that it can be read to the person. */
export function citing<T>(decision: Decision<T>, statutes: Readonly<Record<string, Article>>): Decision<T> {
  if (decision.ok) return decision
  const { code, facts } = decision.problem
  const article = statutes[String(facts.statute)]
  return no(code, { ...facts, law: article ? `${article.law}${article.article}` : '' })
}
