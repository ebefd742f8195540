import type { ClientBase } from 'pg'
import type { Sampled } from './sample.ts'

/** Things of a place under the names that inputs use, and what must not be heard of them. */
export type Things = { ids: Record<string, number>; secrets: string[] }

/** A household of the same county, not in the township of its officer, of whom most is known: every kind of thing should be asked for. */
export async function beyond(owner: ClientBase, { id, townshipId }: Sampled): Promise<number> {
  const { rows } = await owner.query<{ id: string }>(
    `select h.id from household h where h.county_id = $1 and h.township_id <> $2 order by
       (${['visit', 'tenancy', 'policy_use'].map(has).join(' + ')}) desc, h.id desc limit 1`,
    [id, townshipId],
  )
  return Number(rows[0]!.id)
}

const has = (table: string) =>
  `exists (select from ${table} t where t.county_id = h.county_id and t.household_id = h.id)::int`

/** One household and all that lies around it. Its address comes first: nothing else says it. */
export async function thingsOf(owner: ClientBase, countyId: number, householdId: number): Promise<Things> {
  const { rows } = await owner.query(
    `select h.address, h.id as "householdId", h.village_id as "villageId", h.township_id as "townshipId", h.group_id as "groupId",
       h.grid_id as "gridId", m.person_id as "personId", t.name as township, v.code as village
     from household h join membership m on m.county_id = h.county_id and m.household_id = h.id
     join area t on t.county_id = h.county_id and t.id = h.township_id join area v on v.county_id = h.county_id and v.id = h.village_id
     where h.county_id = $1 and h.id = $2 limit 1`,
    [countyId, householdId],
  )
  const { address, township, village, ...found } = rows[0]!
  const home = Object.fromEntries(Object.entries(found).map(([name, id]) => [name, Number(id)]))
  const more = await rowsAt(owner, countyId, home)
  return { ids: { ...also(home), ...more }, secrets: [address, township, village] }
}

/** The same things under the other names that some inputs give them. */
function also(home: Record<string, number>): Record<string, number> {
  const { personId, householdId, villageId, groupId, gridId, townshipId } = home
  const people = [
    'fromPersonId',
    'toPersonId',
    'headPersonId',
    'requesterPersonId',
    'motherId',
    'spouseId',
    'personIds',
  ]
  const others = { householdIds: householdId, ownerHouseholdId: householdId, areaId: villageId, intoId: groupId }
  const parents = { 'areas.parentId': villageId, 'grids.parentId': gridId, withinId: townshipId, targetId: householdId }
  const all = { ...home, ...Object.fromEntries(people.map((name) => [name, personId])), ...others, ...parents }
  return all as Record<string, number>
}

const inVillage = 't.village_id = $2'
const ofBody = 'exists (select from body b where b.county_id = t.county_id and b.id = t.body_id and b.village_id = $2)'
const ofHome = 't.household_id = $3'
const ofPerson = `exists (select from membership m join household h on h.county_id = m.county_id and h.id = m.household_id
  where m.county_id = t.county_id and m.person_id = t.person_id and h.village_id = $2)`

/** By the name of the input: table, how its row lies in the village, and another column than its id. */
const kinds: Record<string, readonly [table: string, at: string, column?: string]> = {
  accountId: ['account_person', ofPerson, 'account_id'],
  aftercareId: ['aftercare', ofPerson],
  askId: ['correction_ask', ofHome],
  bodyId: ['body', inVillage],
  'mutualAid.bodyId': ['body', `${inVillage} and t.kind like '%Aid'`],
  callId: ['open_call', inVillage],
  candidateId: [
    'open_call_candidate',
    'exists (select from open_call c where c.county_id = t.county_id and c.id = t.call_id and c.village_id = $2)',
  ],
  circumstanceId: ['circumstance', ofHome],
  contactId: ['contact', ofHome],
  deedId: ['body_deed', inVillage],
  dwellingId: ['dwelling', inVillage],
  eventId: ['life_event', inVillage],
  helpId: ['body_help', ofBody],
  inspectionId: ['inspection', inVillage],
  itemId: ['body_plan_item', ofBody],
  objectionId: ['tier_objection', ofHome],
  'jobOffers.offerId': ['job_offer', ofBody],
  'volunteering.offerId': ['body_offer', ofBody],
  overlayId: ['overlay', inVillage],
  'gridPlans.planId': ['grid_plan', inVillage],
  'visits.planId': ['care_plan', ofHome],
  policyId: ['policy', '$2 > 0'],
  postId: ['post', inVillage],
  toPostId: ['post', inVillage],
  receptionId: ['body_reception', ofBody],
  requestId: ['request', inVillage],
  seatId: ['body_member', ofBody],
  tenancyId: ['tenancy', ofHome],
  useId: ['policy_use', ofHome],
  visitId: ['visit', ofHome],
  wishId: ['contact_wish', ofHome],
}

/** One row of each kind, of the household or of its village, where there is one. */
async function rowsAt(
  owner: ClientBase,
  countyId: number,
  { villageId, householdId }: Record<string, number>,
): Promise<Record<string, number>> {
  const asked = Object.entries(kinds).map(
    ([name, [table, at, column = 'id']]) =>
      `select '${name}' as name, (select t.${column} from ${table} t where t.county_id = $1 and ${at} limit 1) as id`,
  )
  const { rows } = await owner.query<{ name: string; id: string | null }>(asked.join(' union all '), [
    ...[countyId, villageId, householdId],
  ])
  return Object.fromEntries(rows.flatMap(({ name, id }) => (id === null ? [] : [[name, Number(id)]])))
}
