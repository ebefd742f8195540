import { must, refuse, type Work } from '#features/feature.ts'
import type { Body } from '#features/organisations/public.ts'
import { getPerson } from '#features/people/public.ts'
import { checkKeptApart, declareKin, relativesOf } from '#features/posts/public.ts'
import { citing } from '#kernel/authority/appointment.ts'
import type { BodyType } from '#kernel/organisation/bodyType.ts'
import { asksOfKin, checkOrgans, organOf } from '#kernel/organisation/organs.ts'
import { type Candidate, roleOf, type Seat } from '#kernel/organisation/seating.ts'
import type { Model } from '#kernel/pack/model.ts'
import type { Day } from '#kernel/shared/day.ts'
import type { In } from '#wire/contract.ts'
import type { elections } from './contract.ts'

type Holding = In<typeof elections.hold>
type Ground = { work: Work; input: Holding; model: Model; type: BodyType }

/**
 * 近亲属申报: what those who were chosen said of their relatives, kept before anybody is seated, so that it is asked of everybody who comes
 * in at the same meeting. A body whose members may be anybody's relatives asks nobody.
 */
export async function declareAll({ work, input, model, type }: Ground): Promise<void> {
  for (const { personId, role, kin } of input.seats) {
    if (!kin) continue
    if (personId === undefined || !asksOfKin(type, role, model.incompatibilities)) {
      const { zh, en } = roleOf(type, role) ?? type
      refuse('elections.kin_not_asked', { role: zh, roleEn: en })
    }
    await getPerson(work.tx, work.scope, personId)
    await declareKin(work, personId, kin)
  }
}

export const declaredOf = ({ kin }: Holding['seats'][number]) => (kin ? (kin.has ? 'some' : 'none') : null)

/** The law keeps some organs of one body apart, also between near relatives as far as the register and declarations tell. */
export async function checkOrgansApart(
  { work, input, model, type }: Ground,
  candidates: readonly Candidate[],
  staying: readonly Seat[],
): Promise<void> {
  if (!type.apart) return
  const kin = new Map<number, readonly number[]>()
  for (const { personId, role } of input.seats)
    if (personId !== undefined && organOf(type, role)) kin.set(personId, await relativesOf(work, personId))
  const law = { statutes: model.statutes, from: input.termFrom }
  must(citing(checkOrgans(type, candidates, staying, kin, law), model.statutes))
}

/** And some bodies of one village: a seat that brings no post is asked of as one that does (`posts`). */
export const checkSeatApart = (work: Work, body: Body, seat: { personId: number; termFrom: Day; termTo: Day | null }) =>
  checkKeptApart(work, { ...seat, body: body.kind, townshipId: body.township_id, villageId: body.village_id })
