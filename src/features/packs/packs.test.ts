import { expect, test } from 'vitest'
import { anOrder } from '#features/requests/builders.ts'
import { requests } from '#features/requests/contract.ts'
import { words } from '#features/words/contract.ts'
import { addDays, dayOf } from '#kernel/shared/day.ts'
import { inventedPhone } from '#tests/village/people.ts'
import { aVillage, type Village } from '#tests/village.ts'
import { CallRefused } from '#wire/client.ts'
import type { Given } from '#wire/contract.ts'
import { packs } from './contract.ts'

type Edits = Given<typeof packs.edit>['edits']
const quicker: Edits = [{ kind: 'clock', procedure: 'four-orders', state: 'dispatched', due: { workingHours: 1 } }]
const renamed = (zh: string): Edits => [{ kind: 'word', key: 'grid.clusterHead', zh, en: 'Head of the yard' }]

const today = (village: Village) => dayOf(village.site.time.now)
const draftOf = async ({ administrator }: Village) => (await administrator.call(packs.draft, {})).draft
const readIn = ({ administrator }: Village) => administrator.call(packs.read, {})
const clusterHead = async ({ nobody }: Village) =>
  (await nobody.call(words.read, {})).model?.words['grid.clusterHead']?.zh

/** Edits and a date in one go; what each of them is asked is tested on its own. */
async function decide(village: Village, edits: Edits, from = today(village)) {
  const { administrator } = village
  await administrator.call(packs.edit, { seen: (await draftOf(village))?.edition ?? 0, edits })
  const { decided } = await readIn(village)
  return administrator.call(packs.schedule, { seen: (await draftOf(village))!.edition, decided, from })
}

const refusal = async (promise: Promise<unknown>) => {
  const error = await promise.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof CallRefused)) throw new Error('it was not refused')
  return error.body
}

const fileOf = (pack: object) => new Blob([JSON.stringify(pack)])
const aPack = (more: object = {}) => ({ id: 'our-own', version: '1.0.0', zh: '本县', en: 'Ours', ...more })

test('every entry in force tells where it comes from', async () => {
  const village = await aVillage()
  const inForce = await readIn(village)
  expect(inForce.packs.map(({ id }) => id)).toEqual(['core', 'hanyin', 'pingtang'])
  expect(inForce.own).toBeNull()
  expect(inForce).not.toHaveProperty('stepBackTo')
  expect(inForce.entries.find(({ list, id }) => list === 'categories' && id === 'street-light')).toMatchObject({
    zh: '路灯',
    from: 'pingtang',
  })
  expect(inForce.entries.find(({ list }) => list === 'gridLevels')).toHaveProperty('from', 'hanyin')
})

test('words, categories, clocks, titles and size bands are edited, and the difference is told entry by entry', async () => {
  const village = await aVillage()
  await village.administrator.call(packs.edit, {
    seen: 0,
    edits: [
      ...renamed('院坝长'),
      ...quicker,
      { kind: 'category', id: 'flood-wall', zh: '防洪堤', en: 'Flood wall', parent: 'infrastructure' },
      { kind: 'gridLevel', level: 3, zh: '三级网格', en: 'Level 3', band: { households: { from: 10, to: 20 } } },
      { kind: 'postTitle', id: 'yardHead', zh: '院坝长', en: 'Head of the yard', role: 'clusterHead', level: 'grid' },
    ],
  })
  const draft = (await draftOf(village))!
  expect(draft).toMatchObject({ edition: 1, version: '1.0.0', madeFrom: 'desk', faults: [] })
  const changed = new Map(draft.differences.map((one) => [`${one.list} ${one.id}`, one]))
  expect(changed.get('words grid.clusterHead')).toMatchObject({ before: { zh: '中心户长' }, after: { zh: '院坝长' } })
  expect(changed.get('categories flood-wall')).toMatchObject({ before: null, after: { under: 'infrastructure' } })
  expect(changed.get('states four-orders.dispatched')).toMatchObject({ after: { clock: { workingHours: 1 } } })
  expect(changed.get('gridLevels 3')?.after?.band).toEqual({ households: { from: 10, to: 20 } })
  expect(changed.get('postTitles yardHead')?.after).toMatchObject({ role: 'clusterHead' })
  expect(changed.size).toBe(5)
  const state = { kind: 'word' as const, key: 'procedure.four-orders.placed', zh: '百姓点单', en: 'Said' }
  await village.administrator.call(packs.edit, { seen: 1, edits: [state] })
  const told = (await draftOf(village))!.differences.filter(({ after }) => after?.zh === '百姓点单')
  expect(told.map(({ list }) => list)).toEqual(['states'])
  expect(await clusterHead(village)).toBe('中心户长')
})

test('a category’s own time, parent and procedure are told, kept by silence and taken away by null', async () => {
  const village = await aVillage()
  const works = { kind: 'category', id: 'shared-works', zh: '大家的事', en: 'Shared works' } as const
  const after = async (more: object) => {
    const draft = await draftOf(village)
    await village.administrator.call(packs.edit, { seen: draft?.edition ?? 0, edits: [{ ...works, ...more }] })
    return (await draftOf(village))!.differences.find(({ id }) => id === works.id)?.after
  }
  const stands = { parent: 'infrastructure', procedure: 'four-steps' }
  expect(await after({ due: { workingDays: 3 } })).toMatchObject({ ...stands, clock: { workingDays: 3 } })
  expect(await after({})).toMatchObject({ ...stands, clock: { workingDays: 3 } })
  const untimed = await after({ due: null })
  expect(untimed).toMatchObject(stands)
  expect(untimed).not.toHaveProperty('clock')
  expect(await after({ parent: null })).not.toHaveProperty('parent')
  expect(await after({ parent: 'infrastructure', procedure: null })).not.toHaveProperty('procedure')
  const edits = [{ ...works, parent: null }]
  const seen = (await draftOf(village))!.edition
  expect(await refusal(village.administrator.call(packs.edit, { seen, edits }))).toMatchObject({ code: 'pack.faulty' })
})

test('who may take a step is edited; a step that the law gives to somebody stays with them', async () => {
  const village = await aVillage()
  const { administrator } = village
  const before = (await readIn(village)).entries.filter(({ list }) => list === 'moves')
  const claim = before.find(({ id }) => id.startsWith('four-orders.claim.'))!
  const [, action = '', from = ''] = claim.id.split('.')
  const step = { kind: 'move' as const, procedure: 'four-orders', action, from: from.split('+') }
  expect(claim.by).toEqual(['handler'])
  await administrator.call(packs.edit, { seen: 0, edits: [{ ...step, by: ['handler', 'dispatcher'] }] })
  const { differences } = (await draftOf(village))!
  expect(differences).toMatchObject([{ list: 'moves', id: claim.id, after: { by: ['handler', 'dispatcher'] } }])
  const rate = before.find(({ id, by }) => id.startsWith('four-orders.rate') && by?.[0] === 'resident')!
  const [, rates = '', rateFrom = ''] = rate.id.split('.')
  const stolen = { ...step, action: rates, from: rateFrom.split('+'), by: ['dispatcher'] }
  for (const edits of [[stolen], [{ ...step, by: ['king'] }], [{ ...step, action: 'fly', by: ['handler'] }]])
    expect(await refusal(administrator.call(packs.edit, { seen: 1, edits }))).toMatchObject({ code: 'pack.faulty' })
  await administrator.call(packs.edit, {
    seen: 1,
    edits: [{ kind: 'takeBack', list: 'procedures', id: 'four-orders' }],
  })
  expect((await draftOf(village))!.differences).toEqual([])
})

test('a procedure is drawn as it holds and as the draft has it, in the reader’s language', async () => {
  const village = await aVillage()
  const draw = (procedure: string, language: 'zh' | 'en' = 'zh') =>
    village.administrator.call(packs.draw, { procedure, language })
  const before = await draw('four-orders')
  expect(before.today).toMatch(/^<svg .*<\/svg>\s*$/s)
  expect(before.draft).toBeNull()
  await village.administrator.call(packs.edit, { seen: 0, edits: quicker })
  const after = await draw('four-orders')
  expect(after.today).toBe(before.today)
  expect(after.draft).toContain('1个工作小时')
  expect(after.today).not.toContain('1个工作小时')
  expect((await draw('four-orders', 'en')).draft).toContain('1 working hours')
  for (const none of ['nothing', '__proto__', 'constructor'])
    expect(await draw(none)).toEqual({ today: null, draft: null })
})

test('what an edit takes back holds again as it lies below', async () => {
  const village = await aVillage()
  await village.administrator.call(packs.edit, { seen: 0, edits: [...renamed('院坝长'), ...quicker] })
  await village.administrator.call(packs.edit, {
    seen: 1,
    edits: [
      { kind: 'takeBack', list: 'words', id: 'grid.clusterHead' },
      { kind: 'takeBack', list: 'procedures', id: 'four-orders' },
    ],
  })
  expect((await draftOf(village))?.differences).toEqual([])
})

test('a file becomes the draft; one with faults changes nothing and is told all of them in words', async () => {
  const village = await aVillage()
  const { administrator } = village
  const bad = aPack({
    roles: [{ id: 'king', zh: '王', en: 'King', grants: [] }],
    categories: [{ id: 'a', zh: '甲', en: 'A', parent: 'nowhere', procedure: 'four-orderz' }],
  })
  const body = await refusal(administrator.call(packs.upload, { seen: 0 }, { file: fileOf(bad) }))
  expect(body).toMatchObject({ status: 400, code: 'pack.faulty' })
  const codes = (body.facts.faults as { code: string }[]).map(({ code }) => code)
  expect(codes).toEqual(
    expect.arrayContaining(['pack.role_outside_core', 'pack.unknown_category', 'pack.unknown_procedure']),
  )
  expect(await draftOf(village)).toBeNull()
  const good = aPack({ words: { 'grid.clusterHead': { zh: '院坝长', en: 'Head of the yard' } } })
  await administrator.call(packs.upload, { seen: 0 }, { file: fileOf(good) })
  expect(await draftOf(village)).toMatchObject({ id: 'our-own', version: '1.0.0', madeFrom: 'file' })
})

test('a file under another name than the county’s own, or under a number that was kept, is refused and changes nothing', async () => {
  const village = await aVillage()
  const { administrator } = village
  const upload = (pack: object) => administrator.call(packs.upload, { seen: 0 }, { file: fileOf(pack) })
  const named = { words: { 'grid.clusterHead': { zh: '院坝长', en: 'Head of the yard' } } }
  const id = `own-${village.county.code}`
  await upload(aPack({ ...named, id }))
  await administrator.call(packs.schedule, { seen: 1, decided: 0, from: today(village) })
  expect(await refusal(upload(aPack({ ...named, id: 'another', version: '2.0.0' })))).toMatchObject({
    ...{ status: 400, code: 'packs.other_name', facts: { id, given: 'another' } },
  })
  expect(await refusal(upload(aPack({ id })))).toMatchObject({ status: 409, code: 'packs.number_used' })
  expect(await draftOf(village)).toBeNull()
  expect(await clusterHead(village)).toBe('院坝长')
  await upload(aPack({ id, version: '1.0.1' }))
  expect(await draftOf(village)).toMatchObject({ id, version: '1.0.1' })
})

test('no edit hands out a power: a title must lead to a role of core, and a procedure keeps what law asks for', async () => {
  const { administrator } = await aVillage()
  const title = { kind: 'postTitle', id: 'king', zh: '王', en: 'King', role: 'everything', level: 'village' } as const
  const body = await refusal(administrator.call(packs.edit, { seen: 0, edits: [title] }))
  expect((body.facts.faults as { code: string }[])[0]?.code).toBe('pack.unknown_role')
  const none = { kind: 'clock', procedure: 'four-orders', state: 'nowhere', due: { hours: 1 } } as const
  expect(await refusal(administrator.call(packs.edit, { seen: 0, edits: [none] }))).toMatchObject({ status: 400 })
})

test('of two administrators at once the second is told, for the draft and for the decision', async () => {
  const village = await aVillage()
  const { administrator } = village
  await administrator.call(packs.edit, { seen: 0, edits: renamed('甲') })
  for (const seen of [0, 2]) {
    const late = await refusal(administrator.call(packs.edit, { seen, edits: renamed('乙') }))
    expect(late).toMatchObject({ status: 409, code: 'packs.changed_meanwhile' })
  }
  const both = await Promise.allSettled(
    ['丙', '丁'].map((zh) => administrator.call(packs.edit, { seen: 1, edits: renamed(zh) })),
  )
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  await administrator.call(packs.schedule, { seen: 2, decided: 0, from: today(village) })
  await administrator.call(packs.edit, { seen: 0, edits: renamed('戊') })
  const stale = await refusal(administrator.call(packs.schedule, { seen: 1, decided: 0, from: today(village) }))
  expect(stale.code).toBe('packs.changed_meanwhile')
  expect(await draftOf(village)).toMatchObject({ edition: 1 })
})

test('a draft is tried on a past request: its way, times and words then and now, and nothing is written', async () => {
  const village = await aVillage()
  const order = await anOrder(village.resident)
  expect(await village.administrator.call(packs.tryOut, { number: 'ANYTHING' })).toEqual({ tried: null })
  const { number } = await village.resident.call(requests.read, { requestId: order.id })
  await village.administrator.call(packs.edit, {
    seen: 0,
    edits: [
      { kind: 'clock', procedure: 'four-orders', state: 'placed', due: { hours: 1 } },
      {
        kind: 'move',
        procedure: 'four-orders',
        action: 'dispatch',
        from: ['placed'],
        by: ['dispatcher', 'clusterHead'],
      },
      { kind: 'word', key: 'procedure.four-orders.placed', zh: '已经说了', en: 'Said' },
    ],
  })
  const tried = (await village.administrator.call(packs.tryOut, { number })).tried!
  const first = (met: typeof tried.draft) => met.states.find(({ id }) => id === 'placed')
  expect(first(tried.draft)).toMatchObject({ zh: '已经说了', clock: { hours: 1 } })
  expect(first(tried.draft)?.dueAt).toBe(new Date(Date.parse(tried.receivedAt) + 3_600_000).toISOString())
  const who = (met: typeof tried.draft) => first(met)?.steps.find(({ zh }) => zh === '派单')?.by
  expect([who(tried.today), who(tried.draft)]).toEqual([['dispatcher'], ['dispatcher', 'clusterHead']])
  expect(first(tried.today)?.dueAt).not.toBe(first(tried.draft)?.dueAt)
  expect(tried.began.packId).toBe('pingtang')
  const after = await village.resident.call(requests.read, { requestId: order.id })
  expect(after.due).toEqual(order.due)
  expect(await refusal(village.administrator.call(packs.tryOut, { number: 'NOSUCHNR' }))).toMatchObject({ status: 404 })
})

test('a date to come takes effect by itself when midnight passes in Shanghai', async () => {
  const village = await aVillage()
  const { administrator } = village
  await administrator.call(packs.edit, { seen: 0, edits: renamed('院坝长') })
  const past = await refusal(administrator.call(packs.schedule, { seen: 1, decided: 0, from: '2026-01-01' }))
  expect(past).toMatchObject({ status: 400, code: 'packs.past_day' })
  const from = addDays(today(village), 2)
  await administrator.call(packs.schedule, { seen: 1, decided: 0, from })
  expect(await readIn(village)).toMatchObject({ own: null, pending: { version: '1.0.0', from } })
  const hours = (Date.parse(`${from}T00:00:00+08:00`) - Date.parse(village.site.time.now)) / 3_600_000
  village.later({ hours: hours - 0.1 })
  expect(await clusterHead(village)).toBe('中心户长')
  village.later({ hours: 0.1 })
  expect(await clusterHead(village)).toBe('院坝长')
  const awake = await village.signIn(administrator.personId, inventedPhone(), 'staff')
  expect(await awake.call(packs.read, {})).toMatchObject({ own: { version: '1.0.0' }, pending: null, stepBackTo: null })
})

test('a date that has not come can be taken back, and only one waits at a time', async () => {
  const village = await aVillage()
  const { administrator } = village
  const from = '2027-01-01'
  const { id } = await decide(village, renamed('甲'), from)
  await administrator.call(packs.edit, { seen: 0, edits: renamed('乙') })
  const second = await refusal(administrator.call(packs.schedule, { seen: 1, decided: id, from }))
  expect(second).toMatchObject({ status: 409, code: 'packs.one_waits' })
  await administrator.call(packs.withdraw, { releaseId: id, decided: id })
  expect(await readIn(village)).toMatchObject({ pending: null })
  expect((await draftOf(village))?.differences[0]?.after).toMatchObject({ zh: '乙' })
  await administrator.call(packs.giveUp, { seen: 1 })
  const again = await decide(village, renamed('丙'), from)
  await administrator.call(packs.withdraw, { releaseId: again.id, decided: again.id })
  expect((await draftOf(village))?.differences[0]?.after).toMatchObject({ zh: '丙' })
})

test('a step back is one click, goes on further back, and every decision stays in the history', async () => {
  const village = await aVillage()
  await decide(village, renamed('甲'))
  await decide(village, renamed('乙'))
  expect(await clusterHead(village)).toBe('乙')
  const back = async () => village.administrator.call(packs.stepBack, { decided: (await readIn(village)).decided })
  await back()
  expect(await clusterHead(village)).toBe('甲')
  const kept = (await draftOf(village))!
  expect(kept, 'what it stepped away from is a draft, so that there is a way forward again').toMatchObject({
    version: '1.0.2',
  })
  expect(kept.differences.map(({ after }) => after?.zh)).toEqual(['乙'])
  await back()
  expect((await draftOf(village))?.edition, 'a draft that is there stays').toBe(kept.edition)
  expect(await clusterHead(village)).toBe('中心户长')
  expect(await refusal(back())).toMatchObject({ status: 409, code: 'packs.nothing_before' })
  const { releases, own } = await readIn(village)
  expect(own).toBeNull()
  expect(releases.map(({ kind, version }) => [kind, version])).toEqual([
    ['stepBack', null],
    ['stepBack', '1.0.0'],
    ['dated', '1.0.1'],
    ['dated', '1.0.0'],
  ])
  await decide(village, renamed('丙'))
  expect(await readIn(village)).toMatchObject({ own: { version: '1.0.2' }, stepBackTo: null })
})

test('running requests keep the version they began with, a new one begins with the new', async () => {
  const village = await aVillage()
  const { resident, dispatcher, handler } = village
  const before = await anOrder(resident)
  await decide(village, quicker)
  const after = await anOrder(resident)
  const sent = async (requestId: number) => {
    const action = { requestId, action: 'dispatch', fields: { handler: { personId: handler.personId } } }
    await dispatcher.call(requests.advance, action)
    const { rows } = await village.site.owner.query('select pack_id, due_at from request where id = $1', [requestId])
    return rows[0] as { pack_id: string; due_at: Date }
  }
  const [old, fresh] = [await sent(before.id), await sent(after.id)]
  expect([old.pack_id, fresh.pack_id]).toEqual(['pingtang', `county-${village.county.code}`])
  expect(Number(new Date(fresh.due_at))).toBeLessThan(Number(new Date(old.due_at)))
})

test('a township officer may not look or change, and another county is not there', async () => {
  const village = await aVillage()
  expect(await refusal(village.townshipOfficer.call(packs.read, {}))).toMatchObject({ status: 403 })
  const edits = renamed('甲')
  expect(await refusal(village.townshipOfficer.call(packs.edit, { seen: 0, edits }))).toMatchObject({ status: 403 })
  await decide(village, edits)
  const other = await aVillage()
  const { id } = await decide(other, renamed('乙'), '2027-01-01')
  const foreign = village.administrator.call(packs.withdraw, { releaseId: id, decided: 0 })
  expect(await refusal(foreign)).toMatchObject({ status: 404 })
  expect(await clusterHead(other)).toBe('中心户长')
})

test('each write is audited without what was written', async () => {
  const village = await aVillage()
  await decide(village, renamed('甲'))
  const { rows } = await village.site.owner.query(
    "select operation, target_kind, detail from audit where county_id = $1 and operation like 'packs.%' order by id",
    [village.county.id],
  )
  expect(rows).toMatchObject([
    { operation: 'packs.edit', target_kind: 'packDraft', detail: { edition: 1 } },
    { operation: 'packs.schedule', target_kind: 'packRelease', detail: { kind: 'dated', version: '1.0.0' } },
  ])
})
