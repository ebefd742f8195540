import { beforeEach, expect, test } from 'vitest'
import { accounts } from '#features/accounts/contract.ts'
import { grids } from '#features/grids/contract.ts'
import { organisations } from '#features/organisations/contract.ts'
import { people } from '#features/people/contract.ts'
import { addDays, dayOf } from '#kernel/shared/day.ts'
import { inventedPhone } from '#tests/village/people.ts'
import { aVillage, type Somebody, type Village } from '#tests/village.ts'
import { CallRefused } from '#wire/client.ts'
import { posts } from './contract.ts'

let village: Village
let today: string
beforeEach(async () => {
  village = await aVillage()
  today = dayOf(village.site.time.now)
})

const refusal = (doing: Promise<unknown>) =>
  doing.then(
    () => 'no refusal',
    (error) => (error instanceof CallRefused ? error.body.code : String(error)),
  )

const place = () => village.villages[0]

const appoint = (personId: number, post: { role: string; title: string } & Record<string, unknown>) =>
  village.administrator.call(posts.appoint, {
    personId,
    level: 'village',
    areaId: place().villageId,
    termFrom: today,
    ...post,
  } as never)

async function staff(name: string) {
  const phone = inventedPhone()
  const { personId } = await village.addPerson(name, { phone })
  return village.signIn(personId, phone, 'staff')
}

test('a post gives its permissions on its first day and takes them after its last', async () => {
  const clerk = await staff('何文书')
  expect(await refusal(clerk.call(people.list, {}))).toBe('authority.not_granted')
  const term = { termFrom: today, termTo: addDays(today, 1) }
  await appoint(clerk.personId, { role: 'villageOfficer', title: 'committeeMember', ...term })
  expect((await clerk.call(people.list, {})).rows.length).toBeGreaterThan(0)
  const { posts: held, permissions } = await clerk.call(accounts.readSession, {})
  expect(held).toMatchObject([{ title: { zh: '村委会委员' }, areaName: '桥头村', level: 'village' }])
  expect(permissions).toContain('person.list')

  village.later({ days: 2 })
  const { personId } = clerk
  await village.site.owner.query('update session set seen_at = $1 where person_id = $2', [
    village.site.time.now,
    personId,
  ])
  expect(await refusal(clerk.call(people.list, {}))).toBe('authority.not_granted')
  expect(await clerk.call(accounts.readSession, {})).toMatchObject({ posts: [] })
})

test('a post of tomorrow grants nothing today, and an ended one nothing after its last day', async () => {
  const clerk = await staff('吕文书')
  const early = { role: 'villageOfficer', title: 'committeeMember', termFrom: addDays(today, 1) }
  const later = await appoint(clerk.personId, early)
  expect(await refusal(clerk.call(people.list, {}))).toBe('authority.not_granted')
  await village.administrator.call(posts.end, { postId: later.id, on: addDays(today, 3) })
  const { rows } = await village.administrator.call(posts.list, { personId: clerk.personId })
  expect(rows).toMatchObject([{ termTo: addDays(today, 3), inTerm: false }])
  expect(await refusal(village.administrator.call(posts.end, { postId: later.id, on: today }))).toBe(
    'posts.term_backwards',
  )
})

test('the last who can give posts stays; with a second one who can sign in either may go, but not both at once', async () => {
  const { administrator, addPerson, addPost, signIn } = village
  const [own] = (await administrator.call(posts.list, { personId: administrator.personId })).rows
  const end = (who: Somebody, postId: number, on = today) => refusal(who.call(posts.end, { postId, on }))
  expect(await end(administrator, own!.id)).toBe('posts.last_manager')
  const phone = inventedPhone()
  const { personId } = await addPerson('第二管理员', { phone })
  const second = await addPost(personId, { role: 'systemAdministrator', title: 'systemAdministrator', at: 'county' })
  expect(await end(administrator, own!.id)).toBe('posts.last_manager')
  const colleague = await signIn(personId, phone, 'staff')
  const both = await Promise.all([end(administrator, own!.id), end(colleague, second)])
  expect(both.toSorted()).toEqual(['no refusal', 'posts.last_manager'])
})

test('a permission reaches the area of the post that grants it, and no other village', async () => {
  const own = await village.officer.call(people.list, { limit: 100 })
  const others = await village.outsideOfficer.call(people.list, { limit: 100 })
  const ids = new Set(own.rows.map((row) => row.id))
  expect(ids.has(village.resident.personId)).toBe(true)
  expect(others.rows.some((row) => ids.has(row.id))).toBe(false)
})

test('[H-16] a level-1 grid chief must sit in one of the three village bodies', async () => {
  const { personId } = await village.addPerson('施群众')
  const chief = { role: 'gridChief', title: 'gridChiefLevel1', level: 'grid', areaId: undefined }
  const asChief = () => appoint(personId, { ...chief, gridId: place().villageGridId })
  expect(await refusal(asChief())).toBe('grid.chief_without_post')
  const member = await appoint(personId, { role: 'villageOfficer', title: 'committeeMember' })
  expect((await asChief()).id).toBeGreaterThan(member.id)
})

test('[H-16 A-03] a first secretary is an officer of the village and sits in none of its three bodies: neither asked nor appointed', async () => {
  const { villageId, villageGridId } = place()
  const { personId } = await village.addPerson('周书记')
  const asked = async () => {
    const page = await village.officer.call(grids.ofVillage, { villageId })
    return page.grids.find(({ id }) => id === villageGridId)!.candidates.map((one) => one.personId)
  }
  const chief = { role: 'gridChief', title: 'gridChiefLevel1', level: 'grid', areaId: undefined, gridId: villageGridId }
  await appoint(personId, { role: 'villageOfficer', title: 'firstSecretary' })
  expect(await asked()).toContain(village.officer.personId)
  expect(await asked()).not.toContain(personId)
  expect(await refusal(appoint(personId, chief))).toBe('grid.chief_without_post')
  await appoint(personId, { role: 'villageOfficer', title: 'branchMember' })
  expect(await asked()).toContain(personId)
  await appoint(personId, chief)
})

test('[H-16] a seat in another village’s bodies, or one that has ended, does not make a level-1 chief', async () => {
  const { personId } = await village.addPerson('张别村')
  const chief = { role: 'gridChief', title: 'gridChiefLevel1', level: 'grid', areaId: undefined }
  const asChief = () => refusal(appoint(personId, { ...chief, gridId: place().villageGridId }))
  const elsewhere = { areaId: village.villages[1].villageId }
  await appoint(personId, { role: 'villageOfficer', title: 'committeeMember', ...elsewhere })
  expect(await asChief()).toBe('grid.chief_without_post')
  await village.addPost(
    personId,
    { role: 'villageOfficer', title: 'committeeMember', at: 'village' },
    { from: '2021-01-01', to: '2024-01-01' },
  )
  expect(await asChief()).toBe('grid.chief_without_post')
})

test('[H-17] the chief of a level-2 grid is the leader of that villager group', async () => {
  const { personId } = await village.addPerson('孔组长')
  const [first, second] = place().groups
  const chief = { role: 'gridChief', title: 'gridChiefLevel2', level: 'grid', areaId: undefined }
  const ofGroup = { role: 'groupLeader', title: 'groupLeader', level: 'group', areaId: second!.groupId }
  await appoint(personId, ofGroup)
  expect(await refusal(appoint(personId, { ...chief, gridId: first!.gridId }))).toBe('grid.chief_without_post')
  expect((await appoint(personId, { ...chief, gridId: second!.gridId })).id).toBeGreaterThan(0)
})

test('[A-03] a seat is judged by the articles in force when its term began, also one that is entered late', async () => {
  const { personId, householdId } = await village.addPerson('方委员')
  const wife = await village.addPerson('方嫂', { householdId })
  const seat = { role: 'villageOfficer', title: 'committeeMember' }
  await appoint(personId, { ...seat, termFrom: '2025-06-01' })
  expect(await refusal(appoint(wife.personId, { ...seat, termFrom: '2026-01-01' }))).toBe('authority.relative_in_body')
  const late = { ...seat, termFrom: '2025-06-01', termTo: '2026-05-31' }
  expect(await refusal(appoint(wife.personId, late))).toBe('no refusal')
  const supervisor = await village.addPerson('方监委', { householdId })
  const asked = { role: 'villageSupervisor', title: 'supervisionMember' }
  const cited = (termFrom: string) =>
    appoint(supervisor.personId, { ...asked, termFrom }).then(
      () => '',
      (error) => String(error.body.title),
    )
  expect(await cited('2025-06-01')).toContain('(2018年修正)第三十二条')
  expect(await cited('2026-01-01')).toContain('(2025年修订)第三十七条')
})

test('a supervisor may not be a committee member, nor the near relative of one, also who has married out, in the same village', async () => {
  const { personId, householdId } = await village.addPerson('曹委员')
  const wife = await village.addPerson('曹嫂', { householdId })
  await appoint(personId, { role: 'villageOfficer', title: 'committeeMember' })
  const supervise = { role: 'villageSupervisor', title: 'supervisionMember' }
  expect(await refusal(appoint(personId, supervise))).toBe('authority.bodies_exclude')
  expect(await refusal(appoint(wife.personId, supervise))).toBe('authority.relative_in_body')
  const daughter = await village.addPerson('曹女', { householdId })
  const own = await village.addPerson('女家')
  const { owner } = village.site
  const marriesOut =
    'update membership set relation = $3, valid_from = $4, valid_to = $5 where county_id = $1 and person_id = $2'
  await owner.query(marriesOut, [village.county.id, daughter.personId, '30', '2000-01-01', '2020-01-01'])
  await owner.query('update membership set relation = $3, valid_from = $4 where county_id = $1 and person_id = $2', [
    ...[village.county.id, personId, '02', '2000-01-01'],
  ])
  await owner.query(
    `insert into membership (county_id, person_id, household_id, relation, source, valid_from) values ($1, $2, $3, '12', 'clerk', '2020-01-01')`,
    [village.county.id, daughter.personId, own.householdId],
  )
  expect(await refusal(appoint(daughter.personId, supervise))).toBe('authority.relative_in_body')
  const elsewhere = { ...supervise, areaId: village.villages[1].villageId }
  expect(await refusal(appoint(wife.personId, elsewhere))).toBe('no refusal')
})

test('relatives are found through who left long ago and through whom they married; the others are declared, and the last declaration holds', async () => {
  const { owner } = village.site
  const { id } = village.county
  const lives = (personId: number, householdId: number, relation: string, from: string, to: string | null) =>
    owner.query(
      `insert into membership (county_id, person_id, household_id, relation, source, valid_from, valid_to) values ($1, $2, $3, $4, 'clerk', $5, $6)`,
      [id, personId, householdId, relation, from, to],
    )
  const became = (personId: number, relation: string) =>
    owner.query('update membership set relation = $3, valid_from = $4 where county_id = $1 and person_id = $2', [
      ...[id, personId, relation, '1980-01-01'],
    ])
  const father = await village.addPerson('连父')
  await became(father.personId, '02')
  const sonInLaw = await village.addPerson('连婿')
  await became(sonInLaw.personId, '02')
  const daughter = await village.addPerson('连女', { householdId: sonInLaw.householdId })
  await became(daughter.personId, '12')
  await lives(daughter.personId, father.householdId, '30', '1980-01-01', '1995-01-01')
  const cousin = await village.addPerson('连表弟')
  await appoint(father.personId, { role: 'villageOfficer', title: 'committeeMember' })
  const supervise = { role: 'villageSupervisor', title: 'supervisionMember' }
  expect(await refusal(appoint(sonInLaw.personId, supervise))).toBe('authority.relative_in_body')
  const declared = (kin: { has: boolean; relativeIds?: number[] }) =>
    refusal(appoint(cousin.personId, { ...supervise, kin } as never))
  expect(await declared({ has: false, relativeIds: [father.personId] })).toBe('posts.kin_contradicts')
  expect(await declared({ has: true, relativeIds: [father.personId] })).toBe('authority.relative_in_body')
  expect(await declared({ has: false })).toBe('no refusal')
  const { rows } = await owner.query('select kin_declared from post where county_id = $1 and person_id = $2', [
    id,
    cousin.personId,
  ])
  expect(rows).toEqual([{ kin_declared: 'none' }])
})

test('a building has its head and its units have theirs; the building must stand, and the head sees no register', async () => {
  const [{ villageId, townshipId, groups }] = village.villages
  const phone = inventedPhone()
  const { personId } = await village.addPerson('楼栋长甲', { phone })
  const unit = await village.addPerson('单元长乙')
  const head = {
    role: 'buildingHead',
    title: 'buildingHead',
    level: 'grid',
    areaId: undefined,
    gridId: groups[0]!.gridId,
  }
  expect(await refusal(appoint(personId, head))).toBe('posts.no_building')
  expect(await refusal(appoint(personId, { ...head, building: '1号楼' }))).toBe('posts.unknown_building')
  await village.site.owner.query(
    `insert into dwelling (county_id, township_id, village_id, kind, community, building, unit, room, sort_key, source, valid_from)
     select $1, $2, $3, 'flat', '惠民小区', '1号楼', u || '单元', '101', u, 'test', '2020-01-01' from unnest(array['1','2']) u`,
    [village.county.id, townshipId, villageId],
  )
  await appoint(personId, { ...head, building: '1号楼' })
  await appoint(unit.personId, { ...head, title: 'unitHead', building: '1号楼', unit: '2单元' })
  const { rows } = await village.administrator.call(posts.list, { villageId, role: 'buildingHead' })
  expect(rows.map(({ name, building, unit: at, title }) => [name, building, at, title.zh])).toEqual([
    ['楼栋长甲', '1号楼', '', '楼栋长'],
    ['单元长乙', '1号楼', '2单元', '单元长'],
  ])
  const signed = await village.signIn(personId, phone, 'staff')
  expect(await refusal(signed.call(people.list, { villageId }))).toBe('authority.not_granted')
})

test('who is appointed again, before the term is over or after, sits once in the body', async () => {
  const { id: bodyId } = await village.officer.call(organisations.found, {
    ...{ kind: 'villagersCommittee', areaId: place().villageId, name: '桥头村村民委员会' },
  })
  const { personId } = await village.addPerson('连任委员')
  const again = (termFrom: string, termTo: string) =>
    appoint(personId, { role: 'villageOfficer', title: 'committeeMember', termFrom, termTo })
  await again(today, addDays(today, 10))
  await again(addDays(today, 11), addDays(today, 400))
  const body = await village.officer.call(organisations.read, { bodyId })
  expect(body).toMatchObject({ persons: 1, seatCount: 1 })
  expect(body.seats.map((seat) => [seat.termFrom, seat.termTo])).toEqual([
    [addDays(today, 11), addDays(today, 400)],
    [today, addDays(today, 10)],
  ])
  const { rows } = await village.administrator.call(posts.list, { personId })
  await village.administrator.call(posts.end, { postId: rows[1]!.id, on: addDays(today, 20) })
  const ended = await village.officer.call(organisations.read, { bodyId })
  expect(ended.seats[0]).toMatchObject({ termTo: addDays(today, 20), hasPost: true })
})

test('what the models do not know, or what is held already, is refused', async () => {
  const { personId } = await village.addPerson('严某')
  const refused = (post: Record<string, unknown>) => refusal(appoint(personId, post as never))
  expect(await refused({ role: 'emperor', title: '皇帝' })).toBe('posts.unknown_role')
  expect(await refused({ role: 'resident', title: '居民' })).toBe('posts.unknown_role')
  expect(await refused({ role: 'dispatcher', title: 'villageDirector' })).toBe('posts.title_mismatch')
  expect(await refused({ role: 'dispatcher', title: '文书', termTo: '2020-01-01' })).toBe('posts.term_backwards')
  expect(await refused({ role: 'dispatcher', title: '文书', areaId: place().townshipId })).toBe('posts.no_such_place')
  expect(await refused({ role: 'dispatcher', title: '文书' })).toBe('no refusal')
  expect(await refused({ role: 'dispatcher', title: '文书' })).toBe('posts.already_held')
})

test('a dispatcher lists the posts of the own village, phones masked; residents list none', async () => {
  const { rows } = await village.dispatcher.call(posts.list, { limit: 100 })
  const villages = new Set(rows.map((row) => row.villageId))
  expect([...villages]).toEqual([place().villageId])
  expect(rows.find((row) => row.personId === village.handler.personId)?.phone).toMatch(/^199\*{4}\d{4}$/)
  expect(await refusal(village.resident.call(posts.list, {}))).toBe('authority.not_granted')
  expect(await refusal(village.nobody.call(posts.list, {}))).toBe('authority.unsigned')
  expect(await refusal(village.officer.call(posts.end, { postId: rows[0]!.id, on: today }))).toBe(
    'authority.not_granted',
  )
})
