import { sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import type { Setting, Work } from '#features/feature.ts'
import { addDays, type Day } from '#kernel/shared/day.ts'
import { happen } from './commands.ts'
import type { SaidEvent } from './shapes.ts'

export type Clerk = { accountId: number; personId: number }

/** What a clerk of the village writes down; the same rules as at work, so the demonstration shows nothing that cannot happen. */
const workOf = (setting: Setting, clerk: Clerk): Work => ({
  ...setting,
  scope: {
    countyId: setting.county.id,
    wholeCounty: true,
    townships: [],
    villages: [],
    groups: [],
    grids: [],
    self: null,
  },
  actor: { kind: 'staff', ...clerk, personName: null, posts: [], title: '', phoneHash: null },
  saidAt: setting.now,
  addressKey: '',
  device: '',
  session: { open: () => {}, close: () => {}, token: null },
  file: null,
  last: (saving) => saving(),
  first: true,
  scopeOf: () => null,
})

type Folk = { householdId: number; personId: number; name: string; relation: string; sex: string; birthDate: Day }

/** Households of a village with the relations asked for among those at home, each once. */
async function householdsWith(
  tx: Db,
  countyId: number,
  villageId: number,
  relations: readonly string[],
): Promise<Folk[][]> {
  const { rows } = await sql<Folk>`
    select m.household_id as "householdId", p.id as "personId", p.name, m.relation, p.sex, p.birth_date as "birthDate"
    from household h join membership m on m.county_id = h.county_id and m.household_id = h.id and m.valid_to is null
    join person p on p.county_id = m.county_id and p.id = m.person_id
    where h.county_id = ${countyId} and h.village_id = ${villageId} and h.valid_to is null
      and not exists (select from whereabouts w where w.county_id = p.county_id and w.person_id = p.id and w.kind = 'away' and w.valid_to is null)
    order by h.id, m.sort limit 1200`.execute(tx)
  const homes = [...Map.groupBy(rows, (row) => row.householdId).values()]
  return homes.filter((home) => relations.every((relation) => home.some((one) => one.relation === relation)))
}

/** So many households with somebody away, that the counts of those left behind say something. */
const mostAway = 36

/** Sons who work elsewhere, every second with his wife; whoever holds a post of the village is there. */
async function workersOf({ tx, county }: Setting, homes: readonly Folk[][]) {
  const posts = await tx.selectFrom('post').select('person_id').where('county_id', '=', county.id).execute()
  const holders = new Set(posts.map((post) => post.person_id))
  const free = homes.filter((home) => !home.some((one) => holders.has(one.personId)))
  return free.flatMap((home, n) => {
    const son = home.find((one) => one.relation === '20')
    const wife = n % 2 === 0 ? undefined : home.find((one) => one.relation === '38')
    return son ? [{ householdId: son.householdId, son: son.personId, wife: wife?.personId ?? null }] : []
  })
}

/** A few weeks of a village: a birth, a death, parents gone to work, a room in a new building, and somebody written down twice. */
export async function seedLifeEvents(setting: Setting, villageId: number, clerk: Clerk): Promise<number> {
  const { tx, county, today } = setting
  const work = workOf(setting, clerk)
  const find = (...relations: string[]) => householdsWith(tx, county.id, villageId, relations)
  let written = 0
  const tell = async (householdId: number, daysAgo: number, event: SaidEvent, sourceNote = '') => {
    const told = {
      day: addDays(today, -daysAgo),
      source: sourceNote ? ('paper' as const) : ('told' as const),
      sourceNote,
    }
    await happen(work, { ...told, householdId, seen: null, event })
    written += 1
  }
  const young = (await find('38')).at(0)
  const mother = young?.find((one) => one.relation === '38')
  const none = { identityNumber: null, document: null }
  if (young && mother)
    await tell(
      young[0]!.householdId,
      40,
      {
        kind: 'birth',
        name: `${young[0]!.name.slice(0, 1)}安`,
        sex: '1',
        relation: '41',
        motherId: mother.personId,
        ...none,
        noIdentityReason: 'newborn',
      },
      '出生医学证明',
    )
  const old = (await find('52')).find((home) => home !== young)
  const elder = old?.find((one) => one.relation === '52')
  if (elder) await tell(elder.householdId, 25, { kind: 'death', personId: elder.personId, next: null }, '死亡医学证明')
  const family = (await find('02', '12')).find(
    (home) => home.some((one) => one.birthDate > addDays(today, -12 * 365)) && home[0] !== young?.[0],
  )
  for (const one of family?.filter(({ relation }) => relation === '02' || relation === '12') ?? [])
    await tell(one.householdId, 20, { kind: 'away', personId: one.personId, reason: 'work', place: '深圳' })
  for (const { householdId, son, wife } of (await workersOf(setting, await find('20', '38'))).slice(0, mostAway)) {
    await tell(householdId, 30, { kind: 'away', personId: son, reason: 'work', place: '东莞' })
    if (wife !== null) await tell(householdId, 30, { kind: 'away', personId: wife, reason: 'work', place: '东莞' })
  }
  const [host] = await find('02')
  const twin = (await find('02', '12'))
    .find((home) => home[0]?.householdId !== host?.[0]?.householdId)
    ?.find(({ relation }) => relation === '12')
  if (host && twin) {
    const { name, sex, birthDate } = twin
    const who = {
      name,
      sex: sex as '1',
      birthDate,
      ...none,
      noIdentityReason: 'notShown' as const,
      phone: null,
      relation: '97',
      registeredAt: '河北省石家庄市',
    }
    await tell(host[0]!.householdId, 0, { kind: 'moveIn', persons: [who] }) // the list came in today; whoever lives there reads what is since
  }
  return written
}

/** A family that moved to the next village whole, and one that rents a room: whoever owns it and whoever rents it read what is kept of that. */
export async function seedMoves(setting: Setting, villageId: number, clerk: Clerk): Promise<void> {
  const { tx, county, today } = setting
  const ownerId = await findResident(tx, county.id, villageId)
  const { rows } = await sql<{ householdId: number; villageId: number | null; roomId: number | null }>`
    select h.id as "householdId", (select v.id from area v join area here on here.county_id = v.county_id and here.id = ${villageId}
        where v.county_id = h.county_id and v.level = 'village' and v.township_id = here.township_id and v.id <> here.id order by v.id limit 1) as "villageId",
      (select d.id from dwelling d where d.county_id = h.county_id and d.village_id = h.village_id and d.kind = 'flat' and d.valid_to is null
        and not exists (select from household l where l.county_id = d.county_id and l.dwelling_id = d.id) order by d.id limit 1) as "roomId"
    from household h where h.county_id = ${county.id} and h.village_id = ${villageId} and h.valid_to is null and h.dwelling_id is null
      and h.id is distinct from ${ownerId}::bigint
      and not exists (select from contact_wish w where w.county_id = h.county_id and w.household_id = h.id and w.closed_on is null)
      and not exists (select from life_event_household l where l.county_id = h.county_id and l.household_id = h.id)
      and not exists (select from membership m join post o on o.county_id = m.county_id and o.person_id = m.person_id
        where m.county_id = h.county_id and m.household_id = h.id and m.valid_to is null)
      and not exists (select from membership m join account_person a on a.county_id = m.county_id and a.person_id = m.person_id
        where m.county_id = h.county_id and m.household_id = h.id and m.valid_to is null)
    order by h.id desc limit 2`.execute(tx)
  const [gone, tenant] = rows
  const told = { day: today, source: 'paper' as const, sourceNote: '易地搬迁安置协议' }
  const home = { groupId: null, dwellingId: null, code: '', tenure: 'own' as const }
  const township = gone && gone.villageId !== null ? await findTownshipClerk(tx, county.id, villageId) : undefined
  if (gone && gone.villageId !== null && township) {
    const event = { kind: 'relocation' as const, ...home, villageId: gone.villageId, address: '集中安置区3号' }
    await happen(workOf(setting, township), { ...told, householdId: gone.householdId, seen: null, event })
  }
  if (!tenant || tenant.roomId === null) return
  const event = { kind: 'dwelling' as const, ...home, dwellingId: tenant.roomId, address: '', tenure: 'rent' as const }
  const letting = { ...told, day: addDays(today, -30), sourceNote: '租房合同' }
  await happen(workOf(setting, clerk), { ...letting, householdId: tenant.householdId, seen: null, event })
  await sql`update dwelling set is_let = true, owner_household_id = ${ownerId}::bigint where county_id = ${county.id} and id = ${tenant.roomId}`.execute(
    tx,
  )
  await sql`update tenancy set filed_on = ${addDays(today, -25)}::date, checked_on = ${addDays(today, -20)}::date, findings = '{fireGear}'
    where county_id = ${county.id} and household_id = ${tenant.householdId} and valid_to is null`.execute(tx)
}

/** Whoever of the township writes down what concerns two of its villages. */
async function findTownshipClerk(tx: Db, countyId: number, villageId: number): Promise<Clerk | undefined> {
  const { rows } = await sql<Clerk>`select tie.account_id as "accountId", tie.person_id as "personId" from post o
    join area v on v.county_id = o.county_id and v.id = ${villageId} and v.township_id = o.township_id
    join account_person tie on tie.county_id = o.county_id and tie.person_id = o.person_id
    where o.county_id = ${countyId} and o.level = 'township' and o.role = 'townshipOfficer' order by o.id limit 1`.execute(
    tx,
  )
  return rows[0]
}

/** The household of whom the demonstration shows as a resident: the first with a telephone and no post. */
async function findResident(tx: Db, countyId: number, villageId: number): Promise<number | null> {
  const { rows } = await sql<{ id: number }>`select h.id from household h
    join membership m on m.county_id = h.county_id and m.household_id = h.id and m.valid_to is null
    join person p on p.county_id = m.county_id and p.id = m.person_id and p.phone_hash is not null and p.birth_date < '1990-01-01'
    where h.county_id = ${countyId} and h.village_id = ${villageId} and h.valid_to is null
      and not exists (select from post o where o.county_id = p.county_id and o.person_id = p.id)
    order by h.id, p.id limit 1`.execute(tx)
  return rows[0]?.id ?? null
}
