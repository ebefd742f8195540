import { insertRows, reserveIds } from '#database/bulk.ts'
import { monthly } from '#features/organisations/opening.ts'
import { bodyRow, nameOf, seatRows, seatsByWords, seededKinds } from '#features/organisations/seed.ts'
import { isResidentsArea } from '#kernel/area/code.ts'
import type { Model } from '#kernel/pack/model.ts'
import { deputyOf } from './deputy.ts'
import type { Plot, VillageGround } from './villages.ts'

type Row = Record<string, unknown>
type PersonOf = (key: string) => { id: number } | undefined

/** Whoever writes for the demonstration has no account. */
const seedAccount = 0

/** Seats for the posts that sit in a body, then what else each village has: councils, a centre, a studio, groups that help. */
export async function seedBodies(plot: Plot, grounds: readonly VillageGround[], idOf: PersonOf): Promise<void> {
  const villageIds = grounds.map((ground) => ground.place.villageId)
  await seatByPosts(plot, villageIds)
  for (const ground of grounds) await seedVillage(plot, ground, idOf)
  await plot.owner.query('select recount_bodies($1)', [plot.countyId])
}

/** Whoever holds a post of a body sits in it. */
export async function seatByPosts(
  { owner, countyId }: Pick<Plot, 'owner' | 'countyId'>,
  villageIds: readonly number[],
): Promise<void> {
  await owner.query(
    `insert into body_member (county_id, body_id, person_id, role, leads, term_from, term_to, post_id)
     select p.county_id, b.id, p.person_id, s.role, s.leads, p.term_from, p.term_to,
         case when row_number() over (partition by p.id order by b.id) = 1 then p.id end
       from post p join jsonb_to_recordset($2::jsonb) as s(words text, kind text, role text, leads boolean) on p.title ~ s.words
       join body b on b.county_id = p.county_id and b.area_id = p.village_id and b.kind = s.kind
       where p.county_id = $1 and p.village_id = any($3::bigint[])`,
    [countyId, JSON.stringify(seatsByWords), villageIds],
  )
  await owner.query(
    `update post p set body_id = m.body_id from body_member m where m.county_id = p.county_id and m.post_id = p.id
       and p.county_id = $1 and p.village_id = any($2::bigint[]) and p.body_id is null`,
    [countyId, villageIds],
  )
}

async function seedVillage(plot: Plot, ground: VillageGround, idOf: PersonOf): Promise<void> {
  const { owner, countyId, from } = plot
  const model = plot.packs.at(ground.place)
  const heads = ground.village.households.flatMap((home) => home.persons.find((one) => one.isHead)?.key ?? [])
  const people = heads.flatMap((key) => idOf(key)?.id ?? [])
  if (people.length === 0) return
  const elsewhere = isResidentsArea(ground.village.code) ? 'village' : 'community'
  const stands = (kind: string) => model.bodyTypes[kind] !== undefined && model.bodyTypes[kind].where !== elsewhere
  const kinds = seededKinds.filter(({ kind }) => stands(kind))
  const ids = await reserveIds(owner, 'body', kinds.length)
  const rows: Record<'bodies' | 'seats', Row[]> = { bodies: [], seats: [] }
  const deputyId = idOf(deputyOf(ground.village)?.key ?? '')?.id
  let next = 0
  for (const [i, kind] of kinds.entries()) {
    const name = nameOf(model, kind.kind, ground.village.name, kind.name)
    const more = {
      ...('hours' in kind ? { hours: kind.hours } : {}),
      ...('staff' in kind ? { staff: kind.staff } : {}),
    }
    rows.bodies.push(bodyRow({ ...ground.place, groupId: null }, { id: ids[i]!, kind: kind.kind, name, ...more }))
    const places = Array.from({ length: kind.seats }, () => people[next++ % people.length]!)
    const own = deputySits[kind.kind]
    if (deputyId && own !== undefined) places[own] = deputyId
    const persons = [...new Set(places)]
    rows.seats.push(...seatRows(countyId, ids[i]!, model.bodyTypes[kind.kind]!, persons, from))
  }
  await insertRows(owner, 'body', rows.bodies)
  await insertRows(owner, 'body_member', rows.seats)
  const idFor = (kind: string) => ids[kinds.findIndex((one) => one.kind === kind)]
  await seedCommittee(plot, ground, people.slice(3, 5))
  if (stands('groupCouncil')) await seedCouncil(plot, ground, model, people)
  await seedCentre(plot, model, idFor('villageCentre'))
  await seedStudio(plot, idFor('deputyStudio'), deputyId)
}

/** Which place of a body the deputy takes: in charge of the studio, one of the representatives. */
const deputySits: Readonly<Record<string, number>> = {
  deputyStudio: 0,
  representativeMeeting: 8,
  residentsRepresentativeMeeting: 8,
}

/** Two members beside the director; only who works with the product has a post. */
async function seedCommittee({ owner, countyId, from }: Plot, { place }: VillageGround, people: readonly number[]) {
  const { rows } = await owner.query<{ id: string }>(
    "select id from body where county_id = $1 and area_id = $2 and kind in ('villagersCommittee', 'residentsCommittee')",
    [countyId, place.villageId],
  )
  const seat = { county_id: countyId, body_id: rows[0]?.id, role: 'member', term_from: from, term_to: '2030-12-31' }
  if (rows[0])
    await insertRows(
      owner,
      'body_member',
      people.map((personId) => ({ ...seat, person_id: personId })),
    )
}

/** The first group has chosen its council; the others show as a gap. */
async function seedCouncil(plot: Plot, ground: VillageGround, model: Model, people: readonly number[]): Promise<void> {
  const { owner, countyId, from } = plot
  const type = model.bodyTypes.groupCouncil
  const groupId = ground.groupIds[0]
  if (!type || groupId === undefined) return
  const [bodyId, sittingId] = [await reserveIds(owner, 'body', 1), await reserveIds(owner, 'body_sitting', 1)].flat()
  const name = nameOf(model, type.id, ground.village.groups[0]?.name ?? ground.village.name)
  await insertRows(owner, 'body', [bodyRow({ ...ground.place, groupId }, { id: bodyId!, kind: type.id, name })])
  const sitting = {
    how: 'selectionMeeting',
    on_day: from,
    roll: 42,
    present: 36,
    statute: type.meeting?.statute ?? null,
  }
  const by = { by_account_id: seedAccount, at: `${from}T02:00:00.000Z`, note: '' }
  await insertRows(owner, 'body_sitting', [{ county_id: countyId, id: sittingId, body_id: bodyId, ...sitting, ...by }])
  const seats = seatRows(countyId, bodyId!, type, people.slice(0, 3), from)
  await insertRows(
    owner,
    'body_member',
    seats.map((seat, i) => ({ ...seat, sitting_id: sittingId, votes: 34 - 3 * i })),
  )
}

/** Four of the rooms are there, one is not, and one nobody has looked at. */
async function seedCentre({ owner, countyId, from }: Plot, model: Model, bodyId: number | undefined): Promise<void> {
  const rooms = model.bodyTypes.villageCentre?.rooms ?? []
  if (bodyId === undefined) return
  const seen = rooms.slice(0, -1).map((room, i) => ({
    ...{ county_id: countyId, body_id: bodyId, item: room.id, there: i !== 3, on_day: from },
    by_account_id: seedAccount,
  }))
  await insertRows(owner, 'body_check', seen)
}

/** The 15th of each month, from that in which the demonstration begins. */
const studioDays = (from: string) => monthly(`${from.slice(0, 8)}15`, 24)

async function seedStudio(
  { owner, countyId, from }: Plot,
  bodyId: number | undefined,
  deputyId: number | undefined,
): Promise<void> {
  if (bodyId === undefined) return
  const hours = { from_time: '09:00', to_time: '11:30', by_account_id: seedAccount, at: `${from}T02:00:00.000Z` }
  await insertRows(
    owner,
    'body_opening',
    studioDays(from).map((day) => ({ county_id: countyId, body_id: bodyId, on_day: day, ...hours })),
  )
  const heard = { heard_by_id: deputyId ?? null }
  const byDeputy = { ...heard, answered_by_id: deputyId ?? null, answered_on: from }
  const said = [
    { topic: '水渠护栏断了一截，孩子上学要从那里走', answer: '已请镇水管站换新，三天内装好', answered_on: from },
    { topic: '村口的公交能不能多停一班', answer: '县运输公司答应赶集日早上加一班，下月起', ...byDeputy },
    { topic: '家里有人生病，想问救助怎么申请', answer: '已陪同到镇里交了材料', kept_back: 'private', ...byDeputy },
    { topic: '想在村口加一盏路灯' },
    { topic: '灌溉用水按什么先后轮，想请代表问清楚', ...heard },
  ]
  const unsaid = { heard_by_id: null, answer: null, answered_by_id: null, answered_on: null, kept_back: null }
  await insertRows(
    owner,
    'body_reception',
    said.map((one) => ({
      ...{ county_id: countyId, body_id: bodyId, on_day: from, by_account_id: seedAccount },
      ...{ ...unsaid, ...one },
    })),
  )
}

/** One paper that holds everywhere, and one that two townships try first. */
export async function seedPolicies({ owner, countyId, areas, from }: Plot): Promise<void> {
  const [inForce, tried, temporary, elders, before, tiers, mediators] = await reserveIds(owner, 'policy', 7)
  const by = { county_id: countyId, by_account_id: seedAccount, at: `${from}T02:00:00.000Z` }
  const papers = [
    {
      id: inForce,
      subject: 'neighbourhoodAid',
      title: '互助组工作办法',
      number: '示范发〔2025〕3号',
      valid_from: from,
    },
    {
      id: tried,
      subject: 'enterpriseService',
      title: '干部进园区服务方案',
      number: '示范发〔2025〕8号',
      valid_from: null,
    },
    {
      ...{ id: temporary, subject: 'households', title: '临时救助', number: '示范民发〔2025〕12号', valid_from: from },
      facts: ['inNeed'],
      summary: '遇到突发困难的家庭，向村里申请，乡镇先行救助。',
    },
    {
      ...{ id: elders, subject: 'households', title: '独居和留守老人关爱服务', number: '示范民发〔2025〕15号' },
      ...{ valid_from: from, facts: ['elderAlone', 'leftBehindElder'] },
      summary: '每月上门看望，助餐、助医、代办。',
    },
    {
      ...{
        id: before,
        subject: 'tiers',
        title: '分户联系服务办法（试行）',
        number: '示范发〔2018〕2号',
        adopted_on: '2018-01-10',
      },
      ...{ valid_from: '2018-02-01', valid_to: '2025-12-31' },
    },
    {
      ...{
        id: tiers,
        subject: 'tiers',
        title: '分户联系服务办法',
        number: '示范发〔2025〕9号',
        valid_from: '2026-01-01',
      },
      replaces_id: before,
    },
    {
      ...{ id: mediators, subject: 'serviceStation.mediator', title: '矛盾纠纷调解员工作方案' },
      ...{ number: '示范发〔2025〕11号', valid_from: from },
    },
  ]
  const adopted = {
    summary: '',
    facts: [],
    valid_to: null,
    replaces_id: null,
    adopted_by: '示范县委常委会',
    adopted_on: '2025-12-01',
  }
  await insertRows(
    owner,
    'policy',
    papers.map((paper) => ({ ...by, ...adopted, ...paper })),
  )
  const pilots = [...areas.townships.values()].slice(0, 2)
  await insertRows(
    owner,
    'policy_pilot',
    pilots.map((areaId) => ({ county_id: countyId, policy_id: tried, area_id: areaId, valid_from: from })),
  )
}
