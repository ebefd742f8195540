import { type Decision, no, yes } from '../shared/decision.ts'
import type { Words } from '../shared/words.ts'

/** Two village bodies that no one person may sit in together, and, where the law says so, no near relatives either. */
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
    const other = rule.bodies.find((body) => body !== appointment.body)
    if (other === undefined) continue
    const facts = { rule: rule.id, statute: rule.statute, body: appointment.body, other }
    if (appointment.own.includes(other)) return no('authority.bodies_exclude', facts)
    if (rule.relativesToo && appointment.relatives.includes(other)) return no('authority.relative_in_body', facts)
  }
  return yes(null)
}
