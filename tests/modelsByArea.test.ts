import { expect, test } from 'vitest'
import { figures } from '#features/figures/contract.ts'
import { grids } from '#features/grids/contract.ts'
import { posts } from '#features/posts/contract.ts'
import { refused, step, whole } from '#features/requests/builders.ts'
import { requests } from '#features/requests/contract.ts'
import { words } from '#features/words/contract.ts'
import { inventedPhone } from './village/people.ts'
import { aVillage, runPacks, type Somebody, type Village } from './village.ts'

/** Pingtang in the county, Lingling in the second township: what `--models-at` writes down. Villages 0 and 1 lie in the first. */
const twoModels = () =>
  aVillage({ models: ['hanyin', 'pingtang'], packsAt: [{ township: 1, packs: ['hanyin', 'lingling'] }] })

/** Somebody with a post in the Lingling village. */
async function inLingling(village: Village, role: string, title: string): Promise<Somebody> {
  const phone = inventedPhone()
  const { personId } = await village.addPerson(title, { village: 2, phone })
  await village.addPost(personId, { role, title, at: 'village', village: 2 })
  return village.signIn(personId, phone, 'staff')
}

const said = { text: '桥头路灯不亮。晚上看不见路。' }

test('[L-13] in one county a township walks 点定派埋评 while its neighbour walks its four orders', async () => {
  const village = await twoModels()
  const { resident, dispatcher, handler, outsider, administrator } = village
  const convener = await inLingling(village, 'dispatcher', 'meetingConvener')
  const elder = await inLingling(village, 'handler', 'fiveElders')

  const four = await resident.call(requests.place, { ...said, category: 'street-light' })
  const five = await outsider.call(requests.place, { ...said, category: 'facility-repair' })
  expect(four).toMatchObject({
    state: { id: 'placed', words: { zh: '居民点单' } },
    category: { words: { zh: '路灯' } },
  })
  expect(five).toMatchObject({ state: { words: { zh: '群众点单' } }, category: { words: { zh: '设施维修' } } })
  expect(four.due?.at).toBe('2026-03-03T01:00:00.000Z') // 8 working hours
  expect(five.due?.at.slice(0, 10)).toBe('2026-03-04') // 2 working days

  const agreed = await step(convener, five.id, 'agree', { agreed: '这周换灯头', agreedAt: 'monthlyMeeting' })
  expect(agreed).toMatchObject({ state: { id: 'agreed', words: { zh: '协商定单' }, phase: 'toDispatch' } })
  await step(convener, five.id, 'dispatch', { handler: { personId: elder.personId } })
  await step(dispatcher, four.id, 'dispatch', { handler: { personId: handler.personId } })

  const county = await administrator.call(requests.queue, { phase: 'toClaim' })
  const shown = county.rows.map((row) => [row.id, row.state.words.zh, row.handler?.title.zh, row.category.words.zh])
  expect(shown).toContainEqual([four.id, '社区派单', 'handler', '路灯'])
  expect(shown).toContainEqual([five.id, '村委派单', '政法五老', '设施维修'])

  expect(await step(elder, five.id, 'claim', { promisedOn: '2026-04-30' })).toMatchObject({
    state: { id: 'doing', words: { zh: '干部埋单' }, phase: 'working' },
    due: { at: expect.stringMatching(/^2026-03-09/) }, // 5 working days of the category
  })
  expect(await step(handler, four.id, 'claim', { promisedOn: '2026-04-30' })).toMatchObject({
    state: { id: 'claimed', words: { zh: '干部领单' } },
    due: { at: expect.stringMatching(/^2026-03-16/) },
  })
  await step(elder, five.id, 'finish', { result: '换了灯头' })
  await step(handler, four.id, 'finish', { result: '换了灯头' })
  await step(outsider, five.id, 'rate', { solved: true, stars: 5 })
  await step(resident, four.id, 'rate', { solved: true, stars: 5 })
  const told = await whole(outsider, five.id)
  expect(told.path.map((one) => one.words.zh)).toEqual([
    ...['群众点单', '协商定单', '村委派单', '干部埋单', '已办待评', '群众评单'],
  ])
  expect((await whole(resident, four.id)).path.map((one) => one.words.zh)).not.toContain('协商定单')
  expect(told.steps.map((one) => one.action)).toEqual(['place', 'agree', 'dispatch', 'claim', 'finish', 'rate'])
  const area = await administrator.call(figures.ofArea, {})
  const named = area.categories.flatMap((one) => [one.words.zh])
  expect(named).toEqual(expect.arrayContaining(['路灯', '设施维修']))
})

test('[L-13] categories and ways in of one model are refused, by their name, where the other runs', async () => {
  const village = await twoModels()
  const { resident, outsider, dispatcher, administrator } = village
  expect(await refused(outsider.call(requests.place, { ...said, category: 'street-light' }))).toMatchObject({
    code: 'requests.category_elsewhere',
    title: expect.stringContaining('路灯'),
  })
  expect(await refused(resident.call(requests.place, { ...said, category: 'small-wish' }))).toMatchObject({
    code: 'requests.category_elsewhere',
  })
  expect(await refused(resident.call(requests.place, { ...said, category: 'nonsense' }))).toMatchObject({
    code: 'requests.no_category',
  })
  const forOther = { ...said, requesterName: '张三' }
  const filed = { ...forOther, villageId: village.villages[2].villageId }
  expect(await refused(administrator.call(requests.fileFor, { ...filed, channel: 'paper-box' }))).toMatchObject({
    code: 'requests.channel_elsewhere',
    title: expect.stringContaining('征集问题信箱'),
  })
  const { category, channel } = await administrator.call(requests.fileFor, { ...filed, channel: 'monthly-meeting' })
  expect({ category: category.id, channel: channel.words.zh }).toEqual({
    category: 'village-matter',
    channel: '乡村振兴月例会',
  })
  const here = await dispatcher.call(requests.fileFor, { ...forOther, channel: 'paper-box', category: 'policy' })
  const sorting = dispatcher.call(requests.sort, { requestId: here.id, category: 'neighbour-quarrel' })
  expect(await refused(sorting)).toMatchObject({ code: 'requests.category_elsewhere' })
})

test('[L-13] a page reads the words, choices and grid levels of its place, and a county-wide list those of all', async () => {
  const village = await twoModels()
  const { nobody, villages, administrator, outsideOfficer, townshipOfficer } = village
  const [first, , third] = villages
  const at = (areaId: number) => nobody.call(words.read, { areaId })
  const [pingtang, lingling, all] = [
    await at(first.villageId),
    await at(third.villageId),
    await nobody.call(words.read, {}),
  ]
  expect(lingling.version).toMatch(/hanyin@\S+ lingling@/)
  expect(new Set([pingtang.version, lingling.version, all.version]).size).toBe(3)
  expect([pingtang.byArea, lingling.byArea]).toEqual([true, true])
  expect(lingling.model?.words['procedure.five-orders.doing']?.zh).toBe('干部埋单')
  expect(lingling.model?.words['requests.desk.phase.toClaim']?.zh).toBe('待接单')
  expect(all.model?.words['procedure.five-orders.doing']?.zh).toBe('干部埋单')
  expect(all.model?.words['requests.desk.phase.toClaim']).toBeUndefined()
  expect(lingling.model?.teams.map((one) => one.zh)).toEqual(['网格服务团'])
  expect(await nobody.call(words.read, { areaId: third.townshipId, known: lingling.version })).toMatchObject({
    model: null,
  })
  const idsOf = (list: { id: string }[] | undefined) => list?.map((one) => one.id) ?? []
  expect(idsOf(pingtang.model?.categories)).not.toContain('village-matter')
  expect(idsOf(lingling.model?.categories)).not.toContain('livelihood')
  expect(idsOf(all.model?.categories)).toEqual(expect.arrayContaining(['livelihood', 'village-matter']))

  const choices = (areaId?: number) => nobody.call(requests.choices, areaId ? { areaId } : {})
  expect(idsOf((await choices(third.villageId)).channels)).toEqual(
    expect.arrayContaining(['web', 'phone', 'monthly-meeting']),
  )
  expect(idsOf((await choices(third.villageId)).channels)).not.toContain('paper-box')
  expect(idsOf((await choices()).channels)).toEqual(expect.arrayContaining(['paper-box', 'monthly-meeting']))
  expect((await choices(third.townshipId)).states.find((one) => one.id === 'doing')?.words.zh).toBe('干部埋单')
  expect(await refused(choices(999_999))).toMatchObject({ code: 'area.missing' })

  const there = await outsideOfficer.call(grids.ofVillage, { villageId: third.villageId })
  const before = there.grids.find((grid) => grid.level === 2)
  expect(before?.warnings.map(({ code }) => code)).toEqual(['grid.level_unknown'])

  const levelOf = async (who: Somebody, villageId: number) =>
    (await who.call(grids.ofVillage, { villageId })).grids.find((grid) => grid.level === 1)?.levelName.zh
  expect(await levelOf(outsideOfficer, third.villageId)).toBe('网格')
  expect(await levelOf(townshipOfficer, first.villageId)).toBe('一级网格')

  const person = await village.addPerson('召集人', { village: 2 })
  const post = { personId: person.personId, role: 'dispatcher', title: 'meetingConvener', level: 'village' } as const
  await administrator.call(posts.appoint, { ...post, areaId: third.villageId, termFrom: '2026-01-01' })
  const { rows } = await administrator.call(posts.list, { villageId: third.villageId })
  expect(rows.find((row) => row.personId === person.personId)?.title.zh).toBe('月例会召集人')
})

test('a village may differ from its township; what has begun goes on as it began, with its words, when the list changes', async () => {
  const village = await aVillage({ models: ['hanyin', 'pingtang'], packsAt: [{ village: 2, packs: ['lingling'] }] })
  const { outsider, site, county, villages } = village
  const convener = await inLingling(village, 'dispatcher', 'meetingConvener')
  const elder = await inLingling(village, 'handler', 'fiveElders')
  const begun = await outsider.call(requests.place, { ...said, category: 'facility-repair' })
  await runPacks(site, county, ['hanyin', 'suzhou'], villages[2].townshipId)
  expect((await outsider.call(requests.place, said)).state.id).toBe('placed')
  await runPacks(site, county, [], villages[2].villageId)
  expect((await outsider.call(requests.place, said)).state.id).toBe('found')
  await step(convener, begun.id, 'agree', { agreed: '这周换灯头' })
  await step(convener, begun.id, 'dispatch', { handler: { personId: elder.personId } })
  await step(elder, begun.id, 'claim', { promisedOn: '2026-04-30' })
  expect(await whole(elder, begun.id)).toMatchObject({
    state: { words: { zh: '干部埋单' } },
    category: { words: { zh: '设施维修' } },
    due: { at: expect.stringMatching(/^2026-03-09/) },
  })
})
