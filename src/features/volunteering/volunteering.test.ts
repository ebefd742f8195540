import { beforeAll, expect, test } from 'vitest'
import { organisations } from '#features/organisations/contract.ts'
import { inventedPhone } from '#tests/village/people.ts'
import { aVillage, type Village } from '#tests/village.ts'
import { CallRefused } from '#wire/client.ts'
import { volunteering } from './contract.ts'

let village: Village
let today: string
beforeAll(async () => {
  village = await aVillage()
  today = village.site.time.now.slice(0, 10)
})

const refusal = (doing: Promise<unknown>) =>
  doing.then(
    () => 'no refusal',
    (error) => (error instanceof CallRefused ? error.body.code : String(error)),
  )
const somebody = async (name: string, at: 0 | 1 | 2 = 0) => {
  const phone = inventedPhone()
  const { personId } = await village.addPerson(name, { phone, village: at })
  return village.signIn(personId, phone)
}
type Somebody = Awaited<ReturnType<typeof somebody>>
const found = async (kind: string, name: string) =>
  (await village.officer.call(organisations.found, { kind, areaId: village.villages[0].villageId, name })).id
const party = (personId: number) =>
  village.site.owner.query(
    "insert into standing (county_id, person_id, kind, village_id, source, valid_from) values ($1, $2, 'partyMember', $3, 'test', '2020-01-01')",
    [village.county.id, personId, village.villages[0].villageId],
  )
/** Offers, and the village says yes. */
async function serve(who: Somebody, bodyId: number, role: string) {
  const { id } = await who.call(volunteering.offer, { bodyId, role })
  await village.officer.call(volunteering.answer, { offerId: id, accept: true })
}

test('[S-69] hours are facts of a service, confirmed by whoever received or led it; figures are of bodies and never of persons', async () => {
  const bodyId = await found('publicBenefitOrg', '桥头村助老公益社')
  const doer = await somebody('陶热心')
  expect(await refusal(doer.call(volunteering.tell, { bodyId, on: today, halfHours: 4, topic: '陪老人看病' }))).toBe(
    'volunteering.no_member',
  )
  await serve(doer, bodyId, 'member')
  await doer.call(volunteering.tell, { bodyId, on: today, halfHours: 4, topic: '陪老人看病' })
  await doer.call(volunteering.tell, { bodyId, on: today, halfHours: 3, topic: '帮着修灯' })
  const figures = async () =>
    (await village.officer.call(volunteering.figures, {})).rows.find((row) => row.id === bodyId)
  expect(await figures()).toMatchObject({ deeds: 0, halfHours: 0, waiting: 2 })
  const { deeds } = await doer.call(volunteering.mine, {})
  const code = deeds.find((one) => one.topic === '陪老人看病')!.code!
  expect(await refusal(doer.call(volunteering.confirmByCode, { code }))).toBe('volunteering.own_deed')
  expect(await refusal(village.outsider.call(volunteering.confirmByCode, { code }))).toBe('volunteering.no_deed')
  await village.neighbour.call(volunteering.confirmByCode, { code })
  expect(await figures()).toMatchObject({ deeds: 1, halfHours: 4, doers: 1, waiting: 1 })
  const other = deeds.find((one) => one.topic === '帮着修灯')!
  expect(await refusal(village.outsideOfficer.call(volunteering.settle, { deedId: other.id, accept: true }))).toBe(
    'volunteering.no_deed',
  )
  await village.officer.call(volunteering.settle, { deedId: other.id, accept: false })
  expect(await figures()).toMatchObject({ deeds: 1, halfHours: 4, waiting: 0 })
  expect(JSON.stringify(await figures())).not.toContain('陶热心')
  const { deeds: after } = await doer.call(volunteering.mine, {})
  expect(after.map((one) => [one.state, one.code, one.confirmedAs])).toEqual([
    ['declined', null, 'village'],
    ['confirmed', null, 'receiver'],
  ])
})

test('[S-69] an offer is taken back by whoever made it, before it is answered, and by nobody else', async () => {
  const bodyId = await found('publicBenefitOrg', '桥头村助学公益社')
  const [mine, other] = [await somebody('想了想的人'), await somebody('旁边的人')]
  const { id: offerId } = await mine.call(volunteering.offer, { bodyId, role: 'member' })
  expect(await refusal(other.call(volunteering.withdraw, { offerId }))).toBe('volunteering.no_offer')
  expect((await mine.call(volunteering.mine, {})).offers).toHaveLength(1)
  await mine.call(volunteering.withdraw, { offerId })
  expect((await mine.call(volunteering.mine, {})).offers).toEqual([])
  expect(await refusal(mine.call(volunteering.withdraw, { offerId }))).toBe('volunteering.answered_already')
  expect(await refusal(village.officer.call(volunteering.answer, { offerId, accept: true }))).toBe(
    'volunteering.answered_already',
  )
})

test('[L-32] a member without office claims a post, reads its duty, and what was done is looked at in a sentence', async () => {
  const bodyId = await found('memberPosts', '桥头村无职党员设岗定责')
  const member = await somebody('严党员')
  const role = 'peacemaker'
  expect(await refusal(member.call(volunteering.offer, { bodyId, role }))).toBe('volunteering.not_for_you')
  await party(member.personId)
  await party(village.handler.personId)
  expect(await refusal(village.handler.call(volunteering.offer, { bodyId, role }))).toBe('volunteering.has_office')
  const { rows } = await member.call(volunteering.ofVillage, { villageId: village.villages[0].villageId })
  const offered = rows.find((row) => row.id === bodyId)!
  expect(offered).toMatchObject({ standing: 'none' })
  expect(offered.roles.find((one) => one.id === role)?.duties).toMatchObject([{ zh: '邻里有口角，先去劝一劝' }])
  await serve(member, bodyId, role)
  const { seats } = await village.officer.call(organisations.read, { bodyId })
  expect(seats[0]).toMatchObject({ name: '严党员', roleName: { zh: '纠纷调解岗' } })
  expect(seats[0]!.termTo).not.toBeNull()
  const said = '一年里劝和了三家，自己上门'
  await village.officer.call(volunteering.review, { bodyId, seatId: seats[0]!.id, said })
  const mine = await member.call(volunteering.mine, {})
  expect(mine.seats).toMatchObject([{ bodyId, duties: [{ zh: '邻里有口角，先去劝一劝' }], reviews: [{ said }] }])
  await member.call(volunteering.leave, { bodyId })
  expect((await member.call(volunteering.mine, {})).seats).toEqual([])
})

test('[L-33] a working member offers to serve a village of their choice, the village says yes and what took place; nobody checks in', async () => {
  const bodyId = await found('visitingMembers', '桥头村在职党员服务点')
  const teacher = await somebody('在职的陆老师', 2)
  const seen = await teacher.call(volunteering.ofVillage, { villageId: village.villages[0].villageId })
  expect(seen).toMatchObject({ own: false, rows: [{ id: bodyId, standing: 'none' }] })
  const { id } = await teacher.call(volunteering.offer, { bodyId, role: 'pupils', said: '周末能来' })
  expect(await refusal(village.outsideOfficer.call(volunteering.answer, { offerId: id, accept: true }))).toBe(
    'volunteering.no_offer',
  )
  const { rows } = await village.officer.call(volunteering.offers, {})
  expect(rows).toMatchObject([{ name: '在职的陆老师', from: '高坪村', roleName: { zh: '助学辅导' }, said: '周末能来' }])
  await village.officer.call(volunteering.answer, { offerId: id, accept: true })
  await teacher.call(volunteering.tell, { bodyId, on: today, halfHours: 4, topic: '给五个孩子补数学' })
  const { rows: told } = await village.officer.call(volunteering.deeds, { state: 'told' })
  await village.officer.call(volunteering.settle, { deedId: told[0]!.id, accept: true })
  const { deeds } = await teacher.call(volunteering.mine, {})
  expect(deeds).toMatchObject([{ state: 'confirmed', confirmedAs: 'village', halfHours: 4 }])
  const stays = await found('volunteerTeam', '桥头村志愿队')
  expect(await refusal(teacher.call(volunteering.offer, { bodyId: stays, role: 'member' }))).toBe(
    'volunteering.missing',
  )
})

test('[S-69] a service of somebody without a phone is written down by the office, and confirmed by another hand than wrote it', async () => {
  const bodyId = await found('publicBenefitOrg', '桥头村纸上公益社')
  const doer = await somebody('不用手机的热心人')
  await serve(doer, bodyId, 'member')
  const { seats } = await village.officer.call(organisations.read, { bodyId })
  const deed = { bodyId, seatId: seats[0]!.id, on: today, halfHours: 4, topic: '扫雪', heard: 'counter' } as const
  expect(await refusal(village.gridWorker.call(volunteering.noteDeed, deed))).toBe('authority.not_granted')
  expect(await refusal(village.outsideOfficer.call(volunteering.noteDeed, deed))).toBe('volunteering.missing')
  expect(await refusal(village.officer.call(volunteering.noteDeed, { ...deed, on: '2099-01-01' }))).toBe(
    'volunteering.not_yet',
  )
  const { id: deedId } = await village.officer.call(volunteering.noteDeed, deed)
  const noted = { heard: 'counter', name: village.officer.name }
  expect((await doer.call(volunteering.mine, {})).deeds).toMatchObject([{ topic: '扫雪', state: 'told', noted }])
  expect((await village.officer.call(volunteering.deeds, { bodyId })).rows).toMatchObject([{ noted, state: 'told' }])
  expect(await refusal(village.officer.call(volunteering.settle, { deedId, accept: true }))).toBe(
    'volunteering.own_hand',
  )
  await village.townshipOfficer.call(volunteering.settle, { deedId, accept: true })
  expect((await doer.call(volunteering.mine, {})).deeds).toMatchObject([{ state: 'confirmed' }])
})

test('[R-11] nobody under sixteen offers to serve; whoever is a minor serves with a guardian’s consent that the village wrote down', async () => {
  const bodyId = await found('volunteerTeam', '桥头村少年志愿队')
  const aged = async (name: string, years: number) => {
    const phone = inventedPhone()
    const birthDate = `${Number(today.slice(0, 4)) - years}-01-01`
    const { personId } = await village.addPerson(name, { phone, birthDate })
    return village.signIn(personId, phone)
  }
  const [child, youth, grown] = [await aged('十岁', 10), await aged('十六岁', 16), await aged('成年人', 30)]
  const offer = (who: Somebody) => who.call(volunteering.offer, { bodyId, role: 'member' })
  expect(await refusal(offer(child))).toBe('volunteering.too_young')
  const seen = await child.call(volunteering.ofVillage, { villageId: village.villages[0].villageId })
  expect(seen.rows.find((row) => row.id === bodyId)).toMatchObject({ standing: 'closed' })
  const { id: offerId } = await offer(youth)
  const { rows } = await village.officer.call(volunteering.offers, {})
  expect(rows.find((row) => row.id === offerId)).toMatchObject({ minor: true })
  const yes = { offerId, accept: true }
  expect(await refusal(village.officer.call(volunteering.answer, yes))).toBe('volunteering.needs_guardian')
  const consent = { guardian: '母亲韦某', heard: 'counter' } as const
  await village.officer.call(volunteering.answer, { ...yes, consent })
  expect((await youth.call(volunteering.mine, {})).seats).toMatchObject([{ bodyId, consent }])
  const { id: other } = await offer(grown)
  await village.officer.call(volunteering.answer, { offerId: other, accept: true, consent })
  const kept = await village.site.owner.query(
    'select guardian, guardian_heard from body_offer where county_id = $1 and body_id = $2 order by id',
    [village.county.id, bodyId],
  )
  expect(kept.rows).toEqual([
    { guardian: '母亲韦某', guardian_heard: 'counter' },
    { guardian: null, guardian_heard: null },
  ])
})

test('[R-11 S-69] an offer on signed paper waits like every other, with day, witness and the guardian who signed it, and another hand answers it', async () => {
  const bodyId = await found('volunteerTeam', '桥头村纸上志愿队')
  const aged = async (name: string, years: number, more: { village?: 0 | 1 | 2 } = {}) => {
    const phone = inventedPhone()
    const birthDate = `${Number(today.slice(0, 4)) - years}-01-01`
    const { personId } = await village.addPerson(name, { phone, birthDate, ...more })
    return { personId, phone }
  }
  const [child, youth, grown] = [await aged('纸上十岁', 10), await aged('纸上十六', 16), await aged('纸上大人', 40)]
  const far = await aged('别村的人', 40, { village: 2 })
  const signed = { signedOn: today, witness: '见证的韦大姐' }
  const offered = { bodyId, personId: youth.personId, role: 'member', said: '周末能来', ...signed }
  const { officer, townshipOfficer } = village
  const noting = (more: object = {}, who = officer) =>
    refusal(who.call(volunteering.noteOffer, { ...offered, ...more } as never))
  expect(await noting({}, village.gridWorker)).toBe('authority.not_granted')
  expect(await noting({}, village.outsideOfficer)).toBe('volunteering.missing')
  expect(await noting({ signedOn: '2099-01-01' })).toBe('volunteering.signed_later')
  expect(await noting({ witness: '' })).toBe('call.invalid')
  expect(await noting({ personId: child.personId })).toBe('volunteering.too_young')
  expect(await noting({ personId: far.personId })).toBe('people.missing')
  expect(await noting({ role: 'nothing' })).toBe('volunteering.not_offered')
  const consent = { guardian: '父亲罗某', heard: 'letter' } as const
  const { id: offerId } = await officer.call(volunteering.noteOffer, { ...offered, consent })
  expect(await noting()).toBe('volunteering.person_asked')
  const shown = { on: today, witness: signed.witness, name: officer.name }
  const { rows } = await officer.call(volunteering.offers, {})
  expect(rows.find((row) => row.id === offerId)).toMatchObject({
    minor: true,
    consent,
    signed: shown,
    said: '周末能来',
  })
  const who = await village.signIn(youth.personId, youth.phone)
  expect((await who.call(volunteering.mine, {})).offers).toMatchObject([{ id: offerId, signed: shown }])
  expect(await refusal(officer.call(volunteering.answer, { offerId, accept: true }))).toBe('volunteering.own_paper')
  await townshipOfficer.call(volunteering.answer, { offerId, accept: true })
  expect((await who.call(volunteering.mine, {})).seats).toMatchObject([{ bodyId, consent }])
  expect(await noting()).toBe('volunteering.person_serves')

  const bare = await officer.call(volunteering.noteOffer, {
    ...offered,
    personId: (await aged('没写监护人', 16)).personId,
  })
  const yes = { offerId: bare.id, accept: true }
  expect(await refusal(townshipOfficer.call(volunteering.answer, yes))).toBe('volunteering.needs_guardian')
  const old = await officer.call(volunteering.noteOffer, { ...offered, personId: grown.personId, consent })
  const { rows: all } = await officer.call(volunteering.offers, {})
  expect(all.find((row) => row.id === old.id)).toMatchObject({ minor: false, consent: null })
})
