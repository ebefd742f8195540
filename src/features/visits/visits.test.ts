import { beforeAll, expect, test } from 'vitest'
import { circumstances } from '#features/circumstances/contract.ts'
import { contacts } from '#features/contacts/contract.ts'
import { listExports } from '#features/exports/contract.ts'
import { people } from '#features/people/contract.ts'
import { requests } from '#features/requests/contract.ts'
import { aVillage, type Somebody, type Village } from '#tests/village.ts'
import { CallRefused } from '#wire/client.ts'
import { visits } from './contract.ts'
import { dueOn } from './rules.ts'

let village: Village
let family: Somebody & { householdId: number }
let head: Somebody
beforeAll(async () => {
  village = await aVillage({ models: ['hanyin', 'pingtang', 'dingxi'] })
  head = village.clusterHead
  const { personId, householdId } = await village.addPerson('田家户主', { phone: '19911110011' })
  family = { ...(await village.signIn(personId, '19911110011')), householdId }
  await village.officer.call(contacts.assign, {
    ...{ villageId: village.villages[0].villageId, line: 'headLine', level: 'head', personId: head.personId },
    to: { householdIds: [householdId] },
  })
})

/** The service that the family is promised; by itself the night would say it. */
const tier = (kind: string, householdId = family.householdId) =>
  village.site.owner.query(
    `insert into household_tier (county_id, household_id, tier, rule, rule_from, pack_id, pack_version, since, checked_on, review_on)
     values ($1, $2, $3, 'household-tiers', '2018-01-01', 'hanyin', '1.1.0', '2026-01-01', '2026-01-01', '2027-01-01')
     on conflict (county_id, household_id) do update set tier = excluded.tier, ended_on = null`,
    [village.county.id, householdId, kind],
  )

const refusal = (doing: Promise<unknown>) =>
  doing.then(
    () => 'no refusal',
    (error) => (error instanceof CallRefused ? error.body.code : String(error)),
  )

const said = { line: 'headLine', outcome: 'need', text: '屋后水沟堵了' } as const
const write = (more: Record<string, unknown> = {}) =>
  head.call(visits.record, { householdId: family.householdId, ...said, ...more } as never)
const page = () => head.call(visits.household, { householdId: family.householdId })

test('[H-14 H-08] a visit is one of three duties and what it left: a need, a decision or an answer, and nothing without one', async () => {
  expect((await head.call(visits.toVisit, {})).rows).toMatchObject([
    {
      headName: '田家户主',
      lastOn: null,
      lines: [{ id: 'headLine', duties: [{ zh: '信息收集' }, { zh: '政策宣传' }, { zh: '纠纷调解' }] }],
    },
  ])
  await write({ duty: 'dispute', outcome: 'decision', text: '两家说好雨水各走各的沟' })
  expect(await refusal(write({ text: '' }))).toMatch(/invalid|input/)
  expect(await refusal(write({ outcome: 'seen' }))).toMatch(/invalid|input/)
  expect(await refusal(write({ duty: 'dance' }))).toBe('visits.unknown_duty')
  expect(await refusal(write({ on: '2099-01-01' }))).toBe('visits.not_yet')
  const { visits: left, household } = await page()
  expect(left).toMatchObject([{ outcome: 'decision', duty: { zh: '纠纷调解' }, text: '两家说好雨水各走各的沟' }])
  expect(household.lastOn).toBe(village.site.time.now.slice(0, 10))
})

test('[H-08] what was said becomes a request in one tap, or in the same step, and the household is its requester', async () => {
  const { id } = await write()
  await head.call(visits.ask, { visitId: id })
  expect(await refusal(head.call(visits.ask, { visitId: id }))).toBe('visits.asked_already')
  await write({ text: '门前的路灯坏了三天', asRequest: true })
  const { visits: left } = await page()
  expect(left.slice(0, 2).map((one) => [one.text, one.request?.number.length, one.mayAsk])).toEqual([
    ['门前的路灯坏了三天', 8, false],
    ['屋后水沟堵了', 8, false],
  ])
  const { rows } = await family.call(requests.mine, {})
  expect(rows.map((row) => [row.title, row.channel.id])).toEqual([
    ['门前的路灯坏了三天', 'visit'],
    ['屋后水沟堵了', 'visit'],
  ])
  const full = await village.dispatcher.call(requests.read, { requestId: rows[0]!.id })
  expect(full).toMatchObject({ requester: { name: '田家户主' }, filer: { name: head.name } })
})

test('[H-29] one plan for a household: need, measure, owner, due date; a visit closes it with its result, and the family reads it', async () => {
  await tier('concern')
  const plan = {
    householdId: family.householdId,
    need: '想学养蜂',
    measure: '联系镇农技站来教两次',
    dueOn: '2099-05-01',
  }
  await head.call(visits.plan, plan)
  expect(await refusal(head.call(visits.plan, plan))).toBe('visits.has_plan')
  expect((await family.call(visits.own, {})).plan).toMatchObject({
    need: '想学养蜂',
    ownerName: head.name,
    result: null,
  })
  await write({ outcome: 'answer', text: '学了两次，已养五箱', closesPlan: true })
  expect(await refusal(write({ closesPlan: true }))).toBe('visits.no_plan')
  const own = await family.call(visits.own, {})
  expect(own.plan).toMatchObject({ result: '学了两次，已养五箱', dueOn: '2099-05-01' })
  const { householdId } = family
  expect(await village.officer.call(visits.ofHousehold, { householdId })).toMatchObject({
    ...{ plan: own.plan, visits: own.visits.map(({ id }) => ({ id })) },
  })
  expect(await refusal(village.outsideOfficer.call(visits.ofHousehold, { householdId }))).toBe('visits.missing')
  expect(own.visits[0]).toMatchObject({ text: '学了两次，已养五箱', byName: head.name, mayAsk: false })
})

test('[R-05] what the household said it needs stands before its contact, without its income, and is gone when it is taken back', async () => {
  const { declare, withdraw } = circumstances
  await tier('concern')
  await family.call(declare, { field: 'incomeBand', year: 2025, value: 'from5000' })
  const { id } = await family.call(declare, { field: 'serviceNeeds', value: ['meals'] })
  expect((await page()).household.needs).toMatchObject([{ zh: '需要的服务', chosen: [{ zh: '助餐送物' }] }])
  await family.call(withdraw, { circumstanceId: id })
  expect((await page()).household.needs).toEqual([])
})

test('[H-26] how often somebody comes by follows from the tier, and the earliest is on top', async () => {
  const first = async () => (await head.call(visits.toVisit, {})).rows[0]!
  await tier('concern')
  expect(await first()).toMatchObject({ tier: { zh: '关心户' }, rhythm: { times: 1, per: 'quarter' } })
  const quarterly = (await first()).dueOn!
  await tier('closeContact')
  const given = {
    villageId: village.villages[0].villageId,
    personId: head.personId,
    to: { householdIds: [family.householdId] },
  }
  const { id: contactId } = await village.officer.call(contacts.assign, {
    ...given,
    line: 'oneToOne',
    level: 'contact',
  })
  expect((await first()).dueOn! < quarterly).toBe(true)
  await village.officer.call(contacts.end, { contactId, reason: 'done' })
  await tier('assured')
  expect(await first()).toMatchObject({ reads: false, tier: null, rhythm: null, dueOn: null })
  const base = { lastOn: null, since: '2026-01-01', planDueOn: '2026-01-15' }
  expect(dueOn({ times: 1, per: 'month' }, base)).toBe('2026-01-15')
  expect(dueOn({ times: 2, per: 'month' }, { ...base, planDueOn: null })).toBe('2026-01-16')
})

test('[R-05] tier, needs and plan are for the contact whose line serves the tier; whoever has the household in another line reads where it is and the own visits', async () => {
  const { officer } = village
  const { householdId } = family
  const { villageId } = village.villages[0]
  const to = { householdIds: [householdId] }
  await tier('closeContact')
  await family.call(circumstances.declare, { field: 'serviceNeeds', value: ['meals'] })
  const given = { villageId, line: 'oneToOne', level: 'contact', personId: officer.personId, to }
  const { id: contactId } = await officer.call(contacts.assign, given)
  const plan = { householdId, need: '三餐没人做', measure: '镇上助餐点送饭', dueOn: '2099-06-01' }
  expect(await refusal(head.call(visits.plan, plan)), 'before there is one').toBe('visits.not_serving')
  await officer.call(visits.plan, plan)
  await officer.call(visits.record, { householdId, line: 'oneToOne', outcome: 'need', text: '老人腿脚不便' })

  const mine = await officer.call(visits.household, { householdId })
  expect(mine.household).toMatchObject({ reads: true, tier: { zh: '连心户' }, plan: { need: '三餐没人做' } })
  expect(mine.household.needs).toMatchObject([{ chosen: [{ zh: '助餐送物' }] }])

  const shift = (days: number) =>
    village.site.owner.query(
      'update visit set on_day = on_day + $3::int where county_id = $1 and household_id = $2 and by_person_id = $4',
      [village.county.id, householdId, days, head.personId],
    )
  await shift(-5)
  const other = await page()
  expect(other.household).toMatchObject({
    ...{ headName: '田家户主', address: expect.any(String), reads: false },
    ...{ tier: null, rhythm: null, dueOn: null, plan: null, needs: [] },
  })
  expect(other.household.lastOn, 'the own visit, not that of the other').toBe(other.visits[0]!.on)
  expect(other.visits[0]!.on < mine.household.lastOn!).toBe(true)
  await shift(5)
  expect(other.visits.length).toBeGreaterThan(0)
  expect(other.visits.every((one) => one.byName === head.name)).toBe(true)
  const listed = (await head.call(visits.toVisit, {})).rows.find((row) => row.householdId === householdId)
  expect(JSON.stringify([other, listed])).not.toMatch(/连心|三餐|助餐|腿脚/)
  expect(await refusal(head.call(visits.plan, plan)), 'with one there').toBe('visits.not_serving')
  expect(await refusal(write({ outcome: 'answer', closesPlan: true }))).toBe('visits.no_plan')

  await tier('concern')
  expect((await page()).household).toMatchObject({ reads: true, plan: { need: '三餐没人做' } })
  expect((await officer.call(visits.household, { householdId })).household, 'the own word stays').toMatchObject({
    ...{ reads: false, tier: null, needs: [], plan: { need: '三餐没人做' } },
  })
  await write({ outcome: 'answer', text: '每天中午有人送饭了', closesPlan: true })
  await officer.call(contacts.end, { contactId, reason: 'done' })
})

test('[H-02 D-49] a pairing has its helper, purpose, start and end, and what was needed and came of it', async () => {
  const { officer } = village
  const { villageId } = village.villages[0]
  const { householdId } = family
  const pairs = { villageId, personId: officer.personId, to: { householdIds: [householdId] } }
  await officer.call(contacts.assign, { ...pairs, line: 'pairing', level: 'helper', purpose: '把茶叶卖出去' })
  await officer.call(contacts.assign, { ...pairs, line: 'villagesAndHouseholds', level: 'household' })
  const leave = (line: string, outcome: 'need' | 'answer', text: string) =>
    officer.call(visits.record, { householdId, line, outcome, text })
  await leave('villagesAndHouseholds', 'need', '想找个收购的')
  await leave('pairing', 'answer', '和镇上茶厂签了约')
  const own = (await family.call(visits.own, {})).visits.slice(0, 2)
  expect(own.map((one) => [one.line.zh, one.outcome, one.text])).toEqual([
    ['结对帮扶', 'answer', '和镇上茶厂签了约'],
    ['联村联户', 'need', '想找个收购的'],
  ])
  const byOther = (await page()).visits.filter((one) => one.line.zh !== '中心户长联系村民')
  expect(byOther).toEqual([])
  const { lines } = await family.call(contacts.own, {})
  const pairing = lines!.find((line) => line.id === 'pairing')!
  expect(pairing.contacts).toMatchObject([{ name: officer.name, purpose: '把茶叶卖出去', since: expect.any(String) }])
  await officer.call(contacts.end, { contactId: pairing.contacts[0]!.id, reason: 'done' })
  expect(await refusal(leave('pairing', 'answer', '还去看看'))).toBe('visits.missing')
  const { rows } = await village.site.owner.query('select term_from, ended_on, end_reason from contact where id = $1', [
    pairing.contacts[0]!.id,
  ])
  expect(rows[0]).toMatchObject({ end_reason: 'done', ended_on: expect.anything() })
  await officer.call(contacts.handOver, {
    fromPersonId: officer.personId,
    toPersonId: village.townshipOfficer.personId,
  })
})

test('only the contact of a household goes there: whoever is none, or is none any more, finds nothing', async () => {
  const { householdId } = family
  for (const other of [village.gridWorker, village.officer, village.resident])
    expect(await refusal(other.call(visits.household, { householdId }))).toBe('visits.missing')
  expect(await refusal(village.nobody.call(visits.toVisit, {}))).toBe('authority.unsigned')
  const { rows } = await village.officer.call(visits.list, { open: true })
  expect(rows.length).toBeGreaterThan(0)
  expect(rows.every((row) => row.request === null)).toBe(true)
  expect(rows.some((row) => row.byName === head.name && row.mayAsk)).toBe(false)
  expect((await village.outsideOfficer.call(visits.list, {})).rows).toEqual([])
  await family.call(contacts.wish, { line: 'headLine', kind: 'refuse' })
  expect(await refusal(write())).toBe('visits.missing')
  await family.call(contacts.wish, { line: 'headLine', kind: 'takeBack' })
})

test('[R-05] the household reads that its contact and the office were shown it, once a day and reader however often they look', async () => {
  await village.officer.call(contacts.assign, {
    ...{ villageId: village.villages[0].villageId, line: 'headLine', level: 'head', personId: head.personId },
    to: { householdIds: [family.householdId] },
  })
  const looks = async () => (await family.call(people.listAccess, {})).rows.map((row) => [row.byName, row.reason])
  for (const _ of [1, 2]) {
    await head.call(visits.toVisit, {})
    await page()
    await village.officer.call(visits.list, {})
  }
  const before = await looks()
  const ofContact = [head.name, 'visit.contact']
  expect(before.filter(([name]) => name === head.name)).toEqual([ofContact])
  expect(before.filter(([, reason]) => reason === 'visit.list')).toEqual([[village.officer.name, 'visit.list']])
  const { site, county } = village
  await site.owner.query("update access_log set at = at - interval '1 day' where county_id = $1", [county.id])
  await page()
  expect(await looks()).toEqual([ofContact, ...before])
})

test('[R-05] the words of visits are for those who serve the household: the county reads sums, and neither lists, plans nor exports them', async () => {
  const { administrator } = village
  const { householdId } = family
  for (const doing of [administrator.call(visits.list, {}), administrator.call(visits.ofHousehold, { householdId })])
    expect(await refusal(doing)).toBe('authority.not_granted')
  const taken = administrator.call(listExports.make, { list: 'visits', purpose: '年底核对台账' })
  expect(await refusal(taken)).toBe('exports.not_yours')
  expect((await administrator.call(visits.ofLine, { line: 'headLine' })).total.visited).toBeGreaterThan(0)
  expect((await village.townshipOfficer.call(visits.list, {})).rows.length).toBeGreaterThan(0)
})

test('with the post ends what it opened, although the list has not been handed over yet', async () => {
  expect((await head.call(visits.toVisit, {})).rows).toHaveLength(1)
  await village.site.owner.query("update post set term_to = '2026-01-01' where person_id = $1", [head.personId])
  expect((await head.call(visits.toVisit, {})).rows).toEqual([])
  expect(await refusal(write())).toBe('visits.missing')
})

test('[H-14] the paper note of a contact without a phone is typed in by the office: the contact’s own visit, shown with who typed it', async () => {
  const [{ personId: old }, { householdId }] = [
    await village.addPerson('不用手机的联户长'),
    await village.addPerson('被走访的户'),
  ]
  await village.addPost(old, { role: 'clusterHead', title: 'clusterHead', at: 'grid' })
  await village.officer.call(contacts.assign, {
    ...{ villageId: village.villages[0].villageId, line: 'headLine', level: 'head', personId: old },
    to: { householdIds: [householdId] },
  })
  const { lines } = await village.officer.call(contacts.ofHousehold, { householdId })
  const contactId = lines.find((one) => one.id === 'headLine')!.contacts[0]!.id
  const today = village.site.time.now.slice(0, 10)
  const note = { contactId, outcome: 'need', text: '老人想装个扶手', on: today, heard: 'letter' } as const
  const noting = (more: object = {}, who = village.officer) =>
    refusal(who.call(visits.noteFor, { ...note, ...more } as never))
  expect(await noting({}, village.gridWorker)).toBe('authority.not_granted')
  expect(await noting({}, village.outsideOfficer)).toBe('visits.no_contact')
  expect(await noting({ on: '2099-01-01' })).toBe('visits.not_yet')
  expect(await noting({ on: '2001-01-01' })).toBe('visits.before_contact')
  expect(await noting({ topics: ['nothing'] })).toBe('visits.unknown_topic')
  expect(await noting({ text: '' })).toMatch(/invalid|input/)
  expect(await noting({ asRequest: true })).toBe('no refusal')
  const sheet = await village.officer.call(visits.ofHousehold, { householdId })
  expect(sheet.visits).toMatchObject([
    { byName: '不用手机的联户长', text: '老人想装个扶手', noted: { heard: 'letter', name: village.officer.name } },
  ])
  expect(sheet.visits[0]!.request?.number).toHaveLength(8)
})

test('[H-14 D-39] a plan on signed paper is typed in for its contact by an office that serves the household, with day and witness, and closed from paper', async () => {
  const { personId: old } = await village.addPerson('签字的联户长')
  const { householdId } = await village.addPerson('有计划的户')
  await village.addPost(old, { role: 'clusterHead', title: 'clusterHead', at: 'grid' })
  await village.officer.call(contacts.assign, {
    ...{ villageId: village.villages[0].villageId, line: 'headLine', level: 'head', personId: old },
    to: { householdIds: [householdId] },
  })
  const { lines } = await village.officer.call(contacts.ofHousehold, { householdId })
  const contactId = lines.find((one) => one.id === 'headLine')!.contacts[0]!.id
  const today = village.site.time.now.slice(0, 10)
  const paper = {
    contactId,
    need: '老人一个人住',
    measure: '每周送一次菜',
    dueOn: '2030-01-01',
    signedOn: today,
    witness: '邻居老蓝',
  }
  const noting = (more: object = {}, who = village.officer) =>
    refusal(who.call(visits.notePlan, { ...paper, ...more } as never))
  expect(await noting({}, village.gridWorker)).toBe('authority.not_granted')
  expect(await noting({}, village.administrator)).toBe('authority.not_granted')
  expect(await noting({}, village.outsideOfficer)).toBe('visits.no_contact')
  expect(await noting({ signedOn: '2099-01-01' })).toBe('visits.signed_later')
  expect(await noting({ dueOn: '2020-01-01' })).toBe('visits.due_before_paper')
  const plansIn = async () => (await village.officer.call(contacts.ofHousehold, { householdId })).plansIn
  expect(await noting()).toBe('visits.not_serving')
  expect(await plansIn()).not.toContain('headLine')
  await tier('concern', householdId)
  expect(await plansIn()).toContain('headLine')
  expect(await noting({ signedOn: '2001-01-01', dueOn: '2030-01-01' })).toBe('visits.before_contact')
  expect(await noting({ witness: ' ' })).toBe('call.invalid')
  expect(await noting()).toBe('no refusal')
  expect(await noting()).toBe('visits.has_plan')
  const signed = { on: today, witness: '邻居老蓝', name: village.officer.name }
  const sheet = () => village.officer.call(visits.ofHousehold, { householdId })
  expect((await sheet()).plan).toMatchObject({
    need: '老人一个人住',
    ownerName: '签字的联户长',
    openedOn: today,
    signed,
  })
  const note = { contactId, outcome: 'answer', text: '子女接走了，不用再送', on: today, heard: 'letter' } as const
  const close = (who = village.officer) => refusal(who.call(visits.noteFor, { ...note, closesPlan: true }))
  expect(await close(village.administrator)).toBe('visits.no_plan')
  const { personId: guest } = await village.addPerson('别的线的联系人')
  const beside = await village.site.owner.query(
    `insert into contact (county_id, line, level, by_person_id, household_id, township_id, village_id, term_from, at)
     select county_id, 'oneToOne', 'staff', $3, household_id, township_id, village_id, term_from, at
     from contact where county_id = $1 and id = $2 returning id`,
    [village.county.id, contactId, guest],
  )
  const byGuest = { ...note, contactId: Number(beside.rows[0].id), closesPlan: true }
  expect(await refusal(village.officer.call(visits.noteFor, byGuest))).toBe('visits.no_plan')
  expect(await refusal(village.officer.call(visits.noteFor, { ...byGuest, closesPlan: false }))).toBe('no refusal')
  expect(await close()).toBe('no refusal')
  expect(await close()).toBe('visits.no_plan')
  expect((await sheet()).plan).toMatchObject({ closedOn: today, result: '子女接走了，不用再送' })
})
