import type { Village } from '../village.ts'
import type { Pools } from './inputs.ts'

/** Each value of an input by the name of its field, however deep it stands. */
export function learnt(input: unknown, name = ''): [string, unknown][] {
  if (Array.isArray(input)) return input.flatMap((one) => learnt(one, name.replace(/s$/, '')))
  const deeper =
    typeof input === 'object' && input !== null ? Object.entries(input).flatMap(([key, one]) => learnt(one, key)) : []
  return name ? [[name, input], ...deeper] : deeper
}

/** Fields that take an id of the same kind as another. */
const alike: Record<string, string> = {
  ...{ withinId: 'groupId', proposerSeatId: 'seatId', replacesId: 'policyId', keepId: 'personId' },
  ...{ ownerHouseholdId: 'householdId', withId: 'planId', targetId: 'requestId' },
}

/** What the county holds and its models name, with all that sound inputs have asked for. */
export async function poolsOf(village: Village, asked: readonly [string, unknown][]): Promise<Pools> {
  const pools: Record<string, unknown[]> = await known(village)
  for (const [name, value] of asked) {
    pools[name] ??= []
    pools[name].push(value)
  }
  for (const [name, other] of Object.entries(alike)) pools[name] ??= pools[other] ?? []
  return pools
}

/** Ids of this county, now and then one of the other; words and codes of the models, and names that no model has. */
async function known(village: Village): Promise<Record<string, unknown[]>> {
  const { model } = village.site.ground.packsOf(village.county)
  const moves = Object.values(model.procedures).flatMap((one) => one.moves)
  const own = (names: readonly string[]) => [...names, 'constructor', '__proto__']
  return {
    ...(await idsOf(village)),
    action: own([...new Set(moves.map((move) => move.action))]),
    fields: fieldsFor(village.handler.personId),
    category: own(Object.keys(model.categories)),
    channel: own(Object.keys(model.channels)),
    role: own(Object.keys(model.roles)),
    title: own(Object.keys(model.postTitles)),
    kind: own(Object.keys(model.bodyTypes)),
    subject: own(Object.keys(model.bodyTypes)),
    item: own(['hall', 'mediation']),
    state: ['placed', 'done'],
  }
}

/** By the name of the field that takes them. Village, group and grid are mostly such as lie in each other. */
async function idsOf({ site, county, villages: [village] }: Village): Promise<Record<string, unknown[]>> {
  const { groupId, gridId } = village.groups[0]!
  const ids = async (from: string, often: readonly number[] = []) => {
    const { rows } = await site.owner.query(`select id, county_id from ${from}`)
    return [...rows.flatMap((row) => Array(row.county_id === county.id ? 5 : 1).fill(Number(row.id))), ...often]
  }
  const areas = (level: string, often: number) => ids(`area where level = '${level}'`, Array(60).fill(often))
  const [grids, requests, people] = [
    await ids('grid', Array(60).fill(gridId)),
    await ids('request'),
    await ids('person'),
  ]
  return {
    villageId: await areas('village', village.villageId),
    groupId: await areas('group', groupId),
    townshipId: await areas('township', village.townshipId),
    areaId: await ids('area'),
    gridId: grids,
    parentId: [...grids, ...(await ids('area'))],
    requestId: requests,
    into: requests,
    householdId: await ids('household'),
    personId: people,
    requesterPersonId: people,
    accountId: await ids('(select account_id as id, county_id from account_person) a'),
    postId: await ids('post'),
    attachmentId: await ids('attachment'),
    importId: await ids('import'),
    ...{ bodyId: await ids('body'), seatId: await ids('body_member'), policyId: await ids('policy') },
    ...{ eventId: await ids('life_event'), dwellingId: await ids('dwelling'), tenancyId: await ids('tenancy') },
    ...{ askId: await ids('correction_ask'), pairId: await ids('duplicate_pair') },
    ...{ contactId: await ids('contact'), wishId: await ids('contact_wish'), visitId: await ids('visit') },
    ...{ fromPersonId: people, toPersonId: people },
  }
}

/** Fields as the forms of the steps send them, and such as no form would. */
const fieldsFor = (personId: number) => [
  { handler: { personId } },
  { handler: { personId: -1 } },
  { handler: null },
  { promisedOn: '2026-03-09' },
  { promisedOn: '9999-12-31' },
  { promisedOn: '2999-12-31' },
  { reason: '没有梯子' },
  { result: '换了灯头' },
  { solved: true, stars: 5 },
  { words: '补充' },
  { agreed: '同意' },
  { reply: '好了' },
  { note: 'x'.repeat(2_001) },
]
