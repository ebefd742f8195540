import { describe, expect, test } from 'vitest'
import { must } from '#features/feature.ts'
import { figures } from '#features/figures/contract.ts'
import { maskPhone } from '#features/people/public.ts'
import { aDone, anOrder, refused, step } from '#features/requests/builders.ts'
import { requests } from '#features/requests/contract.ts'
import { drawSample } from '#kernel/sample/draw.ts'
import { inventedPhone } from '#tests/village/people.ts'
import { aVillage, type Somebody, type Village } from '#tests/village.ts'
import { inspections } from './contract.ts'

const march = { from: '2026-03-01', to: '2026-03-02' }

/** A member of the committee that the law sets beside the villagers' committee. */
async function aMember(village: Village, at: 0 | 1 = 0): Promise<Somebody> {
  const phone = inventedPhone()
  const { personId } = await village.addPerson('监督员', { village: at, phone })
  await village.addPost(personId, { role: 'villageSupervisor', title: 'supervisionMember', at: 'village', village: at })
  return village.signIn(personId, phone, 'staff')
}

/** Finished requests of the first village, with its supervisor. */
async function someDone(n: number, more = {}) {
  const village = await aVillage()
  const member = await aMember(village)
  const ids: number[] = []
  for (let one = 0; one < n; one += 1) ids.push((await aDone(village, '2026-03-05', more)).id)
  return { ...village, member, ids, areaId: village.villages[0].villageId }
}

const draw = (who: Somebody, areaId: number, size: number, more = {}) =>
  who.call(inspections.draw, { areaId, ...march, size, ...more })

describe('[X-45] a supervisor draws finished requests by chance', () => {
  test('of all that was finished there in that time and nothing else, and each only once', async () => {
    const { member, ids, areaId, resident, dispatcher, site } = await someDone(5)
    await anOrder(resident)
    const withdrawn = await anOrder(resident)
    await step(resident, withdrawn.id, 'withdraw')
    const older = await anOrder(resident)
    await site.owner.query("update request set phase = 'shown', answered_at = '2026-02-28T15:59:59Z' where id = $1", [
      older.id,
    ])
    const [open, into] = [await anOrder(resident), await anOrder(resident)]
    await dispatcher.call(requests.merge, { requestId: open.id, into: into.id })
    const asked = await member.call(inspections.frame, { areaId, ...march })
    expect(asked).toEqual({ population: 6, villages: 1 })
    const all = await draw(member, areaId, 6)
    expect(all.items.map((item) => item.requestId).toSorted((a, b) => a - b)).toEqual([...ids, withdrawn.id])
    expect(all.items.map((item) => item.rank)).toEqual([1, 2, 3, 4, 5, 6])
    expect(all.summary).toMatchObject({ population: 6, drawn: 6, checked: 0, toCheck: 6, estimate: null })
    const one = await draw(member, areaId, 1, { category: 'infrastructure' })
    expect(one).toMatchObject({ category: { zh: '基础设施类别' }, summary: { population: 6, drawn: 1 } })
  })

  test('with a seed of the server, which is kept with the list and draws the same again', async () => {
    const { member, ids, areaId } = await someDone(4)
    const { id, seed, frameDigest, items } = await draw(member, areaId, 2, { seed: '1'.repeat(32) })
    expect(seed).toMatch(/^[0-9a-f]{32}$/)
    expect(seed).not.toBe('1'.repeat(32))
    const replayed = await member.call(inspections.replay, { inspectionId: id })
    expect(replayed).toMatchObject({ seed, frameDigest, size: 2, sameFrame: true, sameSample: true })
    expect(replayed.frame).toEqual(ids.map((request) => `${areaId}/${request}`))
    expect(replayed.drawn).toEqual(items.map((item) => `${areaId}/${item.requestId}`))
    expect((await draw(member, areaId, 2)).seed).not.toBe(seed)
  })

  test('and a list, a seed or a sample changed afterwards is told; the app itself may change none of them', async () => {
    const { member, areaId, site } = await someDone(6)
    const { id } = await draw(member, areaId, 3)
    const replay = () => member.call(inspections.replay, { inspectionId: id })
    const change = (text: string) => site.owner.query(`update inspection set ${text} where id = $1`, [id])
    const { frame, drawn } = await replay()
    const drawnBy = (seed: string) => must(drawSample(seed, frame, 3)).join()
    const other = Array.from('123456789', (digit) => digit.repeat(32)).find((seed) => drawnBy(seed) !== drawn.join()) // two seeds may draw the same
    await change(`seed = '${other}'`)
    const { rows } = await site.owner.query('select has_column_privilege($1, $2, $3, $4) as may', [
      ...['shanzhi_app', 'inspection', 'seed', 'update'],
    ])
    expect(rows).toEqual([{ may: false }])
    for (const table of ['inspection_item', 'inspection_finding', 'inspection_part']) {
      const { rows } = await site.owner.query(
        "select has_table_privilege('shanzhi_app', $1, 'update, delete') as may",
        [table],
      )
      expect(rows).toEqual([{ may: false }])
    }
    expect(await replay()).toMatchObject({ sameFrame: true, sameSample: false })
    await change('frame = array(select unnest(frame) order by 1 desc)')
    expect(await replay()).toMatchObject({ sameFrame: false, sameSample: false })
  })

  test('more than there are, nothing to draw from, and days that are none are refused in clear words', async () => {
    const { member, areaId, outsideOfficer, villages } = await someDone(2)
    expect(await refused(draw(member, areaId, 3))).toMatchObject({ status: 409, code: 'sample.too_large' })
    const none = draw(member, areaId, 1, { from: '2026-02-01', to: '2026-02-02' })
    expect(await refused(none)).toMatchObject({ status: 409, code: 'sample.nothing_to_draw' })
    expect(await member.call(inspections.frame, { areaId, from: '2026-02-01', to: '2026-02-02' })).toEqual({
      ...{ population: 0, villages: 0 },
    })
    for (const days of [{ from: '2026-03-02', to: '2026-03-01' }, { to: '2026-03-03' }, { from: '2022-01-01' }])
      expect(await refused(draw(member, areaId, 1, days))).toMatchObject({ code: 'inspections.wrong_period' })
    expect(await refused(draw(member, areaId, 1, { category: 'nothing' }))).toMatchObject({ status: 400 })
    expect(await refused(draw(outsideOfficer, villages[2].villageId, 1))).toMatchObject({ status: 403 })
  })

  test('every draw stays listed, also one that was given up, and takes no finding any more', async () => {
    const { member, areaId, nobody, villages } = await someDone(3)
    const first = await draw(member, areaId, 1)
    const second = await draw(member, areaId, 1)
    const given = await member.call(inspections.abandon, { inspectionId: first.id, reason: '范围选错了' })
    expect(given.abandoned).toMatchObject({ reason: '范围选错了' })
    const { rows } = await member.call(inspections.list, {})
    expect(rows.map((row) => [row.id, row.abandoned !== null])).toEqual([
      [second.id, false],
      [first.id, true],
    ])
    const shown = await nobody.call(inspections.ofVillage, { villageId: villages[0].villageId })
    expect(shown.rows.map((row) => row.abandonedAt !== null)).toEqual([false, true])
    const again = member.call(inspections.abandon, { inspectionId: first.id, reason: '另写一个理由' })
    expect(await refused(again)).toMatchObject({ status: 409, code: 'inspections.abandoned' })
    const waiting = (await member.call(inspections.toCheck, {})).rows
    expect(waiting.map((row) => row.inspectionId)).toEqual([second.id])
    const { requestId } = first.items[0]!
    const late = member.call(inspections.check, {
      ...{ inspectionId: first.id, requestId, finding: 'confirmed', means: 'onSite' },
    })
    expect(await refused(late)).toMatchObject({ status: 409, code: 'inspections.abandoned' })
  })

  test('from several villages each gives its share, at least one', async () => {
    const { addPost, addPerson, signIn, villages, ids, site, nobody } = await someDone(5)
    const phone = inventedPhone()
    const { personId } = await addPerson('督查员', { phone })
    await addPost(personId, { role: 'supervisor', title: 'townshipSupervisor', at: 'township' })
    const supervisor = await signIn(personId, phone, 'staff')
    await site.owner.query('update request set village_id = $1 where id = $2', [villages[1].villageId, ids[0]])
    const { id, items, placeName } = await draw(supervisor, villages[0].townshipId, 2, { spread: 'village' })
    expect(placeName).toBe('青石镇')
    expect(new Set(items.map((item) => item.villageName))).toEqual(new Set(['桥头村', '柳林村']))
    expect(await supervisor.call(inspections.replay, { inspectionId: id })).toMatchObject({ sameSample: true })
    const few = draw(supervisor, villages[0].townshipId, 1, { spread: 'village' })
    expect(await refused(few)).toMatchObject({ status: 409, code: 'sample.too_small' })
    const shown = await nobody.call(inspections.ofVillage, { villageId: villages[1].villageId })
    expect(shown.rows).toMatchObject([{ summary: { population: 1, drawn: 1 } }])
  })
})

describe('[X-45] what was found is recorded', () => {
  test('with how, by whom and when; a correction stands beside the first, and the last one counts', async () => {
    const { member, areaId, resident, handler } = await someDone(3)
    const { id, items } = await draw(member, areaId, 2)
    const [one] = items
    expect(one!.requester).toEqual({ name: resident.name, phone: maskPhone(resident.phone) })
    const check = (finding: 'confirmed' | 'notReached', remark = '') =>
      member.call(inspections.check, { inspectionId: id, requestId: one!.requestId, finding, means: 'phone', remark })
    await check('notReached')
    expect(await member.call(inspections.toCheck, {})).toMatchObject({
      rows: [
        { requestId: one!.requestId, tried: true },
        { requestId: items[1]!.requestId, tried: false },
      ],
    })
    const after = await check('confirmed', '路灯亮了')
    expect(after.items[0]!.findings).toMatchObject([
      { finding: 'notReached', words: { zh: '联系不上' }, byName: '监督员', byTitle: { zh: '村监委会委员' } },
      { finding: 'confirmed', meansWords: { zh: '电话回访' }, remark: '路灯亮了', at: '2026-03-02T01:00:00.000Z' },
    ])
    expect(after.summary).toMatchObject({ checked: 1, confirmed: 1, notReached: 0, toCheck: 1 })
    expect(after.summary.estimate).toMatchObject({ share: 1, high: 1 })
    expect(after.summary.estimate!.low).toBeLessThan(0.6)
    const rest = (await member.call(inspections.toCheck, {})).rows
    expect(rest.map((row) => row.requestId)).toEqual([items[1]!.requestId])
    for (const who of [resident, handler]) {
      const { steps, state } = await who.call(requests.read, { requestId: one!.requestId })
      expect(steps.at(-1)).toMatchObject({ action: 'checked', words: { zh: '监督抽查核实过' } })
      expect(steps.at(-1)!.fields.map(({ value }) => value)).toEqual([
        { zh: '属实', en: 'Confirmed' },
        { zh: '电话回访', en: 'By telephone' },
        '路灯亮了',
      ])
      expect(state.phase).toBe('answered')
    }
  })

  test('and what does not hold goes back to the dispatcher, once, with what was found', async () => {
    const { member, areaId, dispatcher, resident } = await someDone(1)
    const { id, items } = await draw(member, areaId, 1)
    const { requestId } = items[0]!
    const back = () => member.call(inspections.sendBack, { inspectionId: id, requestId, found: '灯还是不亮' })
    expect(await refused(back())).toMatchObject({ status: 409, code: 'inspections.not_doubted' })
    const what = { inspectionId: id, requestId, finding: 'notConfirmed', means: 'onSite' } as const
    expect((await member.call(inspections.check, what)).items[0]).toMatchObject({ maySendBack: true })
    expect((await back()).items[0]).toMatchObject({ maySendBack: false, state: { zh: '居民点单' } })
    const { rows } = await dispatcher.call(requests.todo, {})
    expect(rows).toMatchObject([{ id: requestId, why: 'dispatch', handler: null }])
    const { steps, answer } = await resident.call(requests.read, { requestId })
    expect(steps.at(-1)).toMatchObject({ words: { zh: '监督抽查退回重办' }, fields: [{ value: '灯还是不亮' }] })
    expect(answer).toBeNull()
    const { total } = await resident.call(figures.ofVillage, { villageId: areaId })
    expect(total).toMatchObject({ received: 1, answered: 0, answeredInTime: { numerator: 0, denominator: 0 } })
    expect(await refused(back())).toMatchObject({ status: 409 })
  })

  test('but not by whoever placed or handled the matter', async () => {
    const { member, handler, dispatcher, addPost, areaId } = await someDone(1)
    await addPost(handler.personId, { role: 'villageSupervisor', title: 'supervisionMember', at: 'village' })
    const said = await aDone({ resident: member, dispatcher, handler }, '2026-03-05')
    const { id } = await draw(member, areaId, 2)
    for (const who of [handler, member]) {
      const own = who.call(inspections.check, {
        ...{ inspectionId: id, requestId: said.id, finding: 'confirmed', means: 'papers' },
      })
      expect(await refused(own)).toMatchObject({ status: 403, code: 'inspections.own_matter' })
      const { rows } = await who.call(inspections.toCheck, {})
      expect(rows.map((row) => row.requestId)).not.toContain(said.id) // nor is it offered
    }
  })

  test('and what was not drawn is not checked', async () => {
    const { member, ids, areaId } = await someDone(2)
    const { id, items } = await draw(member, areaId, 1)
    const other = ids.find((one) => one !== items[0]!.requestId)!
    const what = { inspectionId: id, requestId: other, finding: 'confirmed', means: 'onSite' } as const
    expect(await refused(member.call(inspections.check, what))).toMatchObject({ status: 404 })
  })
})

test('[X-45] a draw is seen and made by the supervisors of its area alone; the board tells everybody how many', async () => {
  const all = await someDone(2)
  const { member, areaId, supervisor, nobody, resident, dispatcher, villages } = all
  const { id, items, seed } = await draw(member, areaId, 1)
  const elsewhere = await aMember(all, 1)
  const read = (who: Somebody) => who.call(inspections.read, { inspectionId: id })
  const check = (who: Somebody) =>
    who.call(inspections.check, {
      ...{ inspectionId: id, requestId: items[0]!.requestId, finding: 'confirmed', means: 'onSite' },
    })
  for (const ask of [read, check]) {
    expect(await refused(ask(elsewhere))).toMatchObject({ status: 404 })
    for (const who of [resident, dispatcher]) expect(await refused(ask(who))).toMatchObject({ status: 403 })
    expect(await refused(ask(nobody))).toMatchObject({ status: 401 })
  }
  expect(await refused(draw(elsewhere, areaId, 1))).toMatchObject({ status: 404 })
  expect((await elsewhere.call(inspections.list, {})).rows).toEqual([])
  expect((await elsewhere.call(inspections.toCheck, {})).rows).toEqual([])
  const far = await aVillage()
  const abroad = await aMember(far)
  expect(await refused(read(abroad))).toMatchObject({ status: 404 })
  expect(await refused(draw(abroad, areaId, 1))).toMatchObject({ status: 404 })
  expect((await read(supervisor)).items).toHaveLength(1)
  const whole = { from: '2026-03-01', to: '2026-03-02', size: 2 }
  expect(await supervisor.call(inspections.draw, whole)).toMatchObject({ placeName: null, summary: { drawn: 2 } })
  expect(await refused(member.call(inspections.draw, whole))).toMatchObject({ code: 'inspections.wrong_area' })
  expect((await member.call(inspections.list, {})).rows.map((row) => row.id)).toEqual([id])
  await check(supervisor)
  const shown = await nobody.call(inspections.ofVillage, { villageId: villages[0].villageId })
  expect(shown.rows[1]).toMatchObject({ seed, summary: { population: 2, drawn: 1, checked: 1, confirmed: 1 } })
  expect(JSON.stringify(shown)).not.toMatch(/监督员|张|桥头路灯/)
})
