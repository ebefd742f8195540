import { beforeAll, expect, test } from 'vitest'
import { contacts } from '#features/contacts/contract.ts'
import { requests } from '#features/requests/contract.ts'
import { inventedPhone } from '#tests/village/people.ts'
import { aVillage, type Village } from '#tests/village.ts'
import { visits } from './contract.ts'

let village: Village
let villageId: number
beforeAll(async () => {
  village = await aVillage({ models: ['hanyin', 'pingtang', 'lingling'] })
  villageId = village.villages[0].villageId
})

const line = 'memberPairing'

/** A Party member who looks after one family. */
async function aMember(name: string) {
  const phone = inventedPhone()
  const { personId } = await village.addPerson(name, { phone })
  const ownPhone = inventedPhone()
  const home = await village.addPerson(`${name}联系的户`, { phone: ownPhone })
  const family = { ...(await village.signIn(home.personId, ownPhone)), householdId: home.householdId }
  await village.officer.call(contacts.say, { villageId, personId, kind: 'partyMember', holds: true })
  await village.officer.call(contacts.assign, {
    ...{ villageId, line, level: 'member', personId, to: { householdIds: [home.householdId] } },
  })
  return { ...(await village.signIn(personId, phone)), family }
}

test('[L-03 L-02] a visit of 137 is one of five actions, with topics that were talked about and no mark of the household', async () => {
  const member = await aMember('党员丙')
  const { householdId } = member.family
  const [home] = (await member.call(visits.toVisit, {})).rows
  expect(home!.lines[0]!.duties.map(({ zh }) => zh)).toEqual([
    ...['党员联系到户', '民情走访到户', '政策落实到户', '产业对接到户', '精准服务到户'],
  ])
  expect(home!.lines[0]!.topics.map(({ zh }) => zh).join('')).toBe('守法尚德提能勤劳清洁和睦教育')
  const left = { householdId, line, outcome: 'answer', text: '帮着填好了申请' } as const
  await member.call(visits.record, { ...left, duty: 'policy', topics: ['skill', 'education', 'skill'] })
  const unknown = member.call(visits.record, { ...left, topics: ['obedience'] })
  await expect(unknown).rejects.toMatchObject({ body: { code: 'visits.unknown_topic' } })
  const [own] = (await member.family.call(visits.own, {})).visits
  expect(own).toMatchObject({ duty: { zh: '政策落实到户' }, topics: [{ zh: '提能' }, { zh: '教育' }] })
  const counted = await village.officer.call(visits.ofLine, { villageId, line })
  expect(JSON.stringify(counted)).not.toMatch(/topic|score/)
})

test('[H-07] of each member: households looked after and problems solved, by name and never by how many', async () => {
  const [zhao, an] = [await aMember('赵党员'), await aMember('安党员')]
  const ask = (text: string) =>
    zhao.call(visits.record, {
      ...{ householdId: zhao.family.householdId, line, outcome: 'need', text, asRequest: true },
    })
  await ask('门前路灯不亮')
  await ask('水渠堵了')
  const [second, first] = (await zhao.family.call(requests.mine, {})).rows
  await village.site.owner.query(
    "update request set phase = 'shown', state = 'shown', answered_at = received_at, solved = (id = $1) where id = any($2)",
    [first!.id, [first!.id, second!.id]],
  )
  await village.site.owner.query(
    "update person set name_pinyin = case id when $1 then 'zhao' else 'an' end where id = any($2)",
    [zhao.personId, [zhao.personId, an.personId]],
  )
  const read = (place: object) => village.townshipOfficer.call(visits.ofLine, { line, ...place })
  const { rows, total } = await read({ villageId })
  expect(rows.filter(({ name }) => name !== '党员丙').map(({ id, ...row }) => row)).toEqual([
    { name: '安党员', contacts: 1, households: 1, visited: 0, requests: 0, solved: 0 },
    { name: '赵党员', contacts: 1, households: 1, visited: 1, requests: 2, solved: 1 },
  ])
  const { townshipId } = village.villages[0]
  const [here] = (await read({ townshipId })).rows
  expect(here).toEqual({ ...total, id: villageId, name: '桥头村' })
  expect((await read({})).total).toEqual(total)
  expect((await village.outsideOfficer.call(visits.ofLine, { line, villageId })).rows).toEqual([])
})
