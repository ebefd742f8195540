import type { Work } from '#features/feature.ts'
import {
  describeHouseholds,
  describePersons,
  factsOf,
  findListed,
  isMinor,
  leftBehindAmong,
  type Member,
  maskIdentity,
  maskPhone,
  membersOfAll,
  wantedBy,
} from '#features/people/public.ts'
import { type Helped, helpOf } from '#features/visits/public.ts'
import type { LeftBehind } from '#kernel/register/leftBehind.ts'
import { yearsBetween } from '#kernel/register/validity.ts'
import { wordOfCode } from '#kernel/shared/codes/dictionary.ts'
import { relationCodes } from '#kernel/shared/codes/relation.ts'
import type { Asked } from './list.ts'

/** Who stands in a list: everybody who is found, those with a mark, or those left behind. */
export type Who = { mark?: 'away' | 'floating' | 'noIdentity'; leftBehind?: true }

/** Who stands in the list, as ids in its order; one more than the limit where there are more. */
export async function choose(work: Work, asked: Asked, most: number, who: Who): Promise<number[]> {
  const { tx, scope, sealer } = work
  const wanted = wantedBy(sealer, asked.name)
  const filter = { ...asked, mark: who.leftBehind ? ('leftBehind' as const) : who.mark, limit: most }
  if (!who.leftBehind) return findListed(tx, scope, wanted, filter)
  const found = new Set<number>()
  let after: number | undefined
  do {
    const page = await findListed(tx, scope, wanted, { ...filter, after })
    const looked = page.slice(0, most)
    const behind = await leftBehindAmong(work, looked)
    for (const id of looked) if (behind.has(id)) found.add(id)
    after = page.length > most ? looked.at(-1) : undefined
  } while (after !== undefined && found.size <= most)
  return [...found].slice(0, most + 1)
}

/** The lines of the file. A child's numbers stay masked in every file. */
export async function describe(
  work: Pick<Work, 'tx' | 'county' | 'packs' | 'today' | 'sealer'>,
  ids: readonly number[],
  { leftBehind, whole }: { leftBehind?: true | undefined; whole: boolean },
): Promise<Line[]> {
  const { tx, county } = work
  const members = await describePersons(tx, county.id, ids)
  const facts = await factsOf(tx, county.id, ids)
  const homes = new Map(
    (await describeHouseholds(tx, county.id, [...new Set(members.map((one) => one.household_id))])).map((home) => [
      home.id,
      home,
    ]),
  )
  const left = leftBehind ? await leftBehindAmong(work, ids) : null
  const behind = leftBehind ? await behindHomes(work, members, whole) : null
  const number = (member: Member, field: 'identity' | 'phone') => numberOf(work, member, field, whole)
  return members.map((member) => {
    const fact = facts.get(member.id)
    const home = homes.get(member.household_id)
    return {
      ...{ name: member.name, sex: member.sex, birthDate: member.birth_date, relation: member.relation },
      age: member.birth_date === null ? null : yearsBetween(member.birth_date, work.today),
      relationWord: wordOfCode(relationCodes, member.relation, 'zh'),
      identity: number(member, 'identity'),
      phone: number(member, 'phone'),
      householdCode: member.household_code,
      ...{ address: home?.address ?? '', villageName: home?.villageName ?? '', headName: home?.headName ?? null },
      groupName: member.group_name,
      away: fact?.reason && fact.since ? { reason: fact.reason, place: fact.place ?? '', since: fact.since } : null,
      registeredAt: fact?.registeredAt ?? null,
      noIdentity: fact?.noIdentity ?? null,
      leftBehind: left?.get(member.id) ?? null,
      main: behind?.main.get(member.household_id) ?? null,
      helped: behind?.helped.get(member.household_id) ?? null,
    }
  })
}

/** Homes of those left behind: whoever is away from there, else the head, and what was done for them; each read for all in one statement. */
async function behindHomes(
  work: Pick<Work, 'tx' | 'county' | 'today' | 'sealer'>,
  members: readonly Member[],
  whole: boolean,
) {
  const { tx, county, today } = work
  const homes = [...new Set(members.map((one) => one.household_id))]
  const everybody = await membersOfAll(tx, county.id, homes)
  const away = await factsOf(
    tx,
    county.id,
    everybody.map((one) => one.id),
  )
  const main = new Map<number, Main>()
  for (const [id, home] of Map.groupBy(everybody, (one) => one.household_id)) {
    const one = home.find((member) => away.get(member.id)?.reason) ?? home.find((member) => member.is_head)
    if (!one) continue
    main.set(id, {
      ...{
        id: one.id,
        name: one.name,
        relation: wordOfCode(relationCodes, one.relation, 'zh'),
        place: away.get(one.id)?.place ?? '',
      },
      identity: numberOf(work, one, 'identity', whole) ?? '',
      phone: numberOf(work, one, 'phone', whole) ?? '',
    })
  }
  return { main, helped: await helpOf(tx, county.id, homes, today) }
}

type Main = { id: number; name: string; relation: string; identity: string; phone: string; place: string }

/** A number as a file may say it: whole where that was asked for and allowed, and never a child's. */
export function numberOf(
  { sealer, today }: Pick<Work, 'sealer' | 'today'>,
  member: Member,
  field: 'identity' | 'phone',
  whole: boolean,
): string | null {
  const sealed = field === 'identity' ? member.identity_sealed : member.phone_sealed
  if (!sealed) return null
  const plain = sealer.open(sealed, field)
  if (whole && !isMinor(sealer, member, today)) return plain
  return field === 'identity' ? maskIdentity(plain) : maskPhone(plain)
}

/** One person as every list of people sees it; numbers are masked already where they must be. */
export type Line = {
  name: string
  sex: string
  birthDate: string | null
  age: number | null
  identity: string | null
  phone: string | null
  relation: string
  relationWord: string
  householdCode: string
  address: string
  villageName: string
  groupName: string | null
  headName: string | null
  away: { reason: string; place: string; since: string } | null
  registeredAt: string | null
  noIdentity: string | null
  leftBehind: LeftBehind | null
  /** Of those left behind: who of the household is to be asked, and how it is helped. */
  main: Main | null
  helped: Helped | null
}
