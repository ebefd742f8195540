import { type Article, checkAppointment, type Incompatibility, rulesOn } from '../authority/appointment.ts'
import type { Day } from '../shared/day.ts'
import { type Decision, no, yes } from '../shared/decision.ts'
import type { BodyType, Organ } from './bodyType.ts'
import { type Candidate, roleOf, type Seat } from './seating.ts'

export const organOf = (type: BodyType, role: string): Organ | undefined =>
  type.organs?.find(({ roles }) => roles.includes(role))

/**
 * Whether somebody in this role is asked for near relatives: only where a rule between bodies or between organs keeps these out too, so that
 * nobody's family is written down for a choir.
 */
export function asksOfKin(type: BodyType, role: string, rules: readonly Incompatibility[]): boolean {
  if (rules.some(({ relativesToo, bodies }) => relativesToo && bodies.includes(type.id))) return true
  const organ = organOf(type, role)?.id
  return (type.apart ?? []).some(({ relativesToo, organs }) => relativesToo && organs.some((one) => one === organ))
}

/** The law as it stands on the first day of the term. */
type Law = { statutes: Readonly<Record<string, Article>>; from: Day }

/**
 * Whether the law lets these enter their organs: asked as of two bodies of one village (`checkAppointment`), with everybody who stays or
 * comes in at the same sitting. `kin` are the near relatives of each candidate as far as they are known.
 */
export function checkOrgans(
  type: BodyType,
  candidates: readonly Candidate[],
  seated: readonly Seat[],
  kin: ReadonlyMap<number, readonly number[]>,
  { statutes, from }: Law,
): Decision<null> {
  const rules = rulesOn(incompatible(type), statutes, from)
  const all = [...seated, ...candidates]
  for (const { personId, role } of candidates) {
    const organ = organOf(type, role)
    if (personId === null || !organ) continue
    const relatives = kin.get(personId) ?? []
    const organsOf = (held: (id: number) => boolean) =>
      all.flatMap((one) => (one.personId !== null && held(one.personId) ? (organOf(type, one.role)?.id ?? []) : []))
    const own = organsOf((id) => id === personId)
    const found = checkAppointment({ body: organ.id, own, relatives: organsOf((id) => relatives.includes(id)) }, rules)
    if (found.ok) continue
    const { code, facts } = found.problem
    const other = type.organs?.find(({ id }) => id === facts.other) ?? organ
    const entered = roleOf(type, role) ?? organ
    return no(code === 'authority.bodies_exclude' ? 'organisation.roles_apart' : 'organisation.relatives_apart', {
      ...{ role: entered.zh, roleEn: entered.en, other: other.zh, otherEn: other.en, statute: facts.statute ?? null },
    })
  }
  return yes(null)
}

const incompatible = ({ id, zh, en, apart = [] }: BodyType): Incompatibility[] =>
  apart.map(({ organs, relativesToo, statute }) => ({
    ...{ id: `${id} ${organs.join(' ')}`, zh, en, bodies: organs, statute },
    ...(relativesToo ? { relativesToo } : {}),
  }))
