import type { Work } from '#features/feature.ts'
import {
  describeHouseholds,
  describePersons,
  factsOf,
  findListed,
  isChild,
  type Member,
  maskIdentity,
  maskPhone,
  membersOfAll,
  wantedBy,
} from '#features/people/public.ts'
import { leftBehindOf } from '#kernel/register/leftBehind.ts'
import { wordOfCode } from '#kernel/shared/codes/dictionary.ts'
import { relationCodes } from '#kernel/shared/codes/relation.ts'
import type { In } from '#wire/contract.ts'
import type { listExports } from './contract.ts'
import { type Line, lists } from './lists.ts'

type Asked = In<typeof listExports.make>

/** Who stands in the list, as ids in its order; one more than the limit where there are more. */
export async function choose(work: Work, asked: Asked, most: number): Promise<number[]> {
  const { tx, scope, sealer } = work
  const list = lists[asked.list]
  const mark = list.leftBehind ? 'away' : list.mark
  const filter = { ...asked, mark, limit: most }
  const ids = await findListed(tx, scope, wantedBy(sealer, asked.name), filter)
  return list.leftBehind
    ? Object.keys(await behind(work, ids))
        .map(Number)
        .slice(0, most + 1)
    : ids
}

/** Left behind are those whose households somebody is away from: found by who is away, told by the whole household. */
async function behind(
  { tx, county, today }: Pick<Work, 'tx' | 'county' | 'today'>,
  persons: readonly number[],
): Promise<Record<number, NonNullable<Line['leftBehind']>>> {
  const someone = await describePersons(tx, county.id, persons)
  const members = await membersOfAll(tx, county.id, [...new Set(someone.map((one) => one.household_id))])
  const facts = await factsOf(
    tx,
    county.id,
    members.map((one) => one.id),
  )
  const homes = Map.groupBy(members, (one) => one.household_id)
  const found: Record<number, NonNullable<Line['leftBehind']>> = {}
  for (const home of homes.values()) {
    const kin = home.map((one) => ({
      ...{ id: one.id, relation: one.relation, sex: one.sex, birthDate: one.birth_date },
      away: Boolean(facts.get(one.id)?.reason),
    }))
    for (const [id, kind] of leftBehindOf(kin, today)) found[id] = kind
  }
  return found
}

/** The lines of the file. A child's numbers stay masked in every file. */
export async function describe(
  work: Pick<Work, 'tx' | 'county' | 'today' | 'sealer'>,
  ids: readonly number[],
  { list, whole }: { list: Asked['list']; whole: boolean },
): Promise<Line[]> {
  const { tx, county, today, sealer } = work
  const members = await describePersons(tx, county.id, ids)
  const facts = await factsOf(tx, county.id, ids)
  const homes = new Map(
    (await describeHouseholds(tx, county.id, [...new Set(members.map((one) => one.household_id))])).map((home) => [
      home.id,
      home,
    ]),
  )
  const left = lists[list].leftBehind ? await behind(work, ids) : {}
  const number = (member: Member, field: 'identity' | 'phone') => {
    const sealed = field === 'identity' ? member.identity_sealed : member.phone_sealed
    if (!sealed) return null
    const plain = sealer.open(sealed, field)
    if (whole && !isChild(member.birth_date, today)) return plain
    return field === 'identity' ? maskIdentity(plain) : maskPhone(plain)
  }
  return members.map((member) => {
    const fact = facts.get(member.id)
    const home = homes.get(member.household_id)
    return {
      ...{ name: member.name, sex: member.sex, birthDate: member.birth_date, relation: member.relation },
      relationWord: wordOfCode(relationCodes, member.relation, 'zh'),
      identity: number(member, 'identity'),
      phone: number(member, 'phone'),
      householdCode: member.household_code,
      ...{ address: home?.address ?? '', villageName: home?.villageName ?? '', headName: home?.headName ?? null },
      groupName: member.group_name,
      away: fact?.reason && fact.since ? { reason: fact.reason, place: fact.place ?? '', since: fact.since } : null,
      registeredAt: fact?.registeredAt ?? null,
      noIdentity: fact?.noIdentity ?? null,
      leftBehind: left[member.id] ?? null,
    }
  })
}
