import { must, refuse, type Work } from '#features/feature.ts'
import { no, yes } from '#kernel/shared/decision.ts'
import { admitIdentityNumber, identityMismatches, readIdentityNumber } from '#kernel/shared/identityNumber.ts'
import { readPersonName } from '#kernel/shared/personName.ts'
import type { Home, Joiner } from './deciding/plan.ts'
import { findByIdentity, homesOf, readHome } from './queries.ts'
import type { Joining, Newcomer } from './shapes.ts'

/** The households out of which these people come, to be locked together with the one they join. */
export async function homesBehind({ tx, scope }: Work, joining: readonly Joining[]): Promise<Map<number, number>> {
  const ids = joining.flatMap((one) => ('personId' in one ? [one.personId] : []))
  const homes = await homesOf(tx, scope, ids)
  if (ids.some((id) => !homes.has(id))) refuse('people.missing')
  return homes
}

/** Each of those who join as the rules need them. The households behind are locked by now. */
export async function readJoiners(
  work: Work,
  joining: readonly Joining[],
  homes: ReadonlyMap<number, number>,
): Promise<Joiner[]> {
  const joiners: Joiner[] = []
  for (const one of joining) {
    if ('personId' in one) joiners.push(await memberOf(work, one, homes.get(one.personId)!))
    else joiners.push(await newcomerOf(work, one))
  }
  return joiners
}

async function memberOf(
  { tx, county }: Work,
  one: { personId: number; relation: string },
  homeId: number,
): Promise<Joiner> {
  const home: Home = await readHome(tx, county.id, homeId, [])
  const member =
    home.members.find(({ personId }) => personId === one.personId) ?? refuse('lifeEvents.changed_meanwhile')
  return { kind: 'member', member, home, relation: one.relation }
}

/** The identity number tells whether the register has known them before; without one they are new. */
async function newcomerOf({ tx, county, sealer }: Work, said: Newcomer): Promise<Joiner> {
  const who = readNewcomer(said, county.demonstration)
  if (who.identityNumber === null) return { kind: 'fresh', who }
  const found = await findByIdentity(tx, county.id, sealer.hash(who.identityNumber, 'identity'))
  if (!found) return { kind: 'fresh', who }
  if (found.endedOn === null) refuse('people.identity_known', { personId: found.id })
  if (found.endKind === 'died') refuse('lifeEvents.dead', { name: found.name, day: found.endedOn })
  const leftOn = found.endKind === 'left' ? found.endedOn : null
  const { id: personId, name, birthDate } = found
  return { kind: 'returning', personId, name, birthDate, leftOn, who }
}

/** What is typed about somebody new, read as the register reads it. The number says birthday and sex where nobody else does. */
export function readNewcomer(said: Newcomer, demonstration: boolean): Newcomer {
  const name = must(readPersonName(said.name))
  if (said.identityNumber === null || said.identityNumber === '') {
    if (said.noIdentityReason === null) refuse('lifeEvents.why_no_number', { name })
    return { ...said, name, identityNumber: null }
  }
  const number = must(admitIdentityNumber(must(readIdentityNumber(said.identityNumber)), { demonstration }))
  const [mismatch] = identityMismatches(number, said)
  must(mismatch ? no(mismatch.code, mismatch.facts) : yes(true))
  const birthDate = said.birthDate ?? number.birthDate
  const sex = said.sex === '1' || said.sex === '2' ? said.sex : number.sex
  return { ...said, name, identityNumber: number.number, noIdentityReason: null, document: null, birthDate, sex }
}
