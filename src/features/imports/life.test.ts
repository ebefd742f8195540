import { expect, test } from 'vitest'
import type { Setting } from '#features/feature.ts'
import { grids } from '#features/grids/contract.ts'
import { deliver } from '#server/relay.ts'
import { inSetting } from '#server/settings.ts'
import { aVillage, type Village } from '#tests/village.ts'
import { takeUp } from './bringIn.ts'
import { aRegister, inventedIdentity, type Line, manyHouseholds } from './builders.ts'
import { imports, undoDays, waitedRows } from './contract.ts'
import { importsJobs } from './jobs.ts'
import { wholeCounty } from './public.ts'
import { undoImport } from './undo.ts'
import { readImport } from './view.ts'

const twoGroups: Line[] = [
  { group: '一组', household: 'H1', name: '王一', identity: inventedIdentity(1) },
  { group: '一组', household: 'H1', name: '王小', relation: '子', identity: inventedIdentity(20_000) },
  { group: '一组', household: 'H2', name: '李二', identity: inventedIdentity(2) },
  { group: '二组', household: 'H3', name: '赵三', identity: inventedIdentity(3) },
]

const send = (village: Village, file: Blob, who: 'officer' | 'outsideOfficer' = 'officer') =>
  village[who].call(imports.preview, { villageId: village.villages[who === 'officer' ? 0 : 2].villageId }, { file })

async function register(village: Village): Promise<string[]> {
  const { rows } = await village.site.owner.query(
    `select h.code from household h join membership m on m.county_id = h.county_id and m.household_id = h.id
     where h.county_id = $1 and h.import_id is not null and h.valid_to is null and m.valid_to is null order by h.code, m.sort`,
    [village.county.id],
  )
  return rows.map((row) => row.code)
}

const parts = async (village: Village): Promise<number> =>
  (await village.site.owner.query('select from import_file where county_id = $1', [village.county.id])).rowCount ?? 0

test('[H-46] a chosen part comes in; the rest comes with the same file later, and nothing twice', async () => {
  const village = await aVillage()
  const view = await send(village, aRegister(twoGroups))
  expect(view.groups).toMatchObject([
    { village: '桥头村', group: '一组', households: 2, persons: 3 },
    { village: '桥头村', group: '二组', households: 1, persons: 1 },
  ])
  const one = { importId: view.id }
  await expect(village.officer.call(imports.commit, { ...one, groups: ['0-0'] })).rejects.toMatchObject({
    body: { status: 409, code: 'import.nothing_chosen' },
  })
  const done = await village.officer.call(imports.commit, { ...one, groups: [view.groups[0]!.id], households: ['H1'] })
  expect(done.counts).toMatchObject({ newHouseholds: 1, newPersons: 2, leftOutHouseholds: 2 })
  expect(await register(village)).toEqual(['H1', 'H1'])
  const again = await send(village, aRegister(twoGroups))
  expect(again.counts).toMatchObject({ newHouseholds: 2, unchangedHouseholds: 1 })
  await village.officer.call(imports.commit, { importId: again.id })
  expect(await register(village)).toEqual(['H1', 'H1', 'H2', 'H3'])
})

test('[H-46] the clerk says what a column is, and the next file of that shape is read so by itself', async () => {
  const village = await aVillage()
  const headings = ['村民小组', '门牌', '姓名', '与户主关系', '号码']
  const view = await send(village, aRegister(twoGroups, headings))
  expect(view).toMatchObject({ failure: { code: 'import.columns_missing' }, remembered: false, may: { commit: false } })
  expect(view.columns).toMatchObject([
    { letter: 'A', heading: '村民小组', key: 'group' },
    { letter: 'B', heading: '门牌', key: null },
    { key: 'name' },
    { key: 'relation' },
    { letter: 'E', heading: '号码', key: null },
  ])
  const mapping = { 0: 'group', 1: 'household', 2: 'name', 3: 'relation', 4: 'identity' }
  const one = { importId: view.id }
  await expect(
    village.officer.call(imports.remap, { ...one, mapping: { ...mapping, 4: 'name' } }),
  ).rejects.toMatchObject({
    body: { status: 400, code: 'import.column_twice' },
  })
  const read = await village.officer.call(imports.remap, { ...one, mapping })
  expect(read).toMatchObject({
    id: view.id,
    state: 'preview',
    failure: null,
    counts: { newHouseholds: 3, newPersons: 4 },
  })
  const next = await send(village, aRegister(manyHouseholds(2, 50), headings))
  expect(next).toMatchObject({ remembered: true, counts: { newHouseholds: 2, newPersons: 2 } })
  expect(next.columns[1]).toMatchObject({ heading: '门牌', key: 'household' })
})

test('a household that a split of its grid put elsewhere is not undone', async () => {
  const village = await aVillage()
  const view = await send(village, aRegister(twoGroups))
  await village.officer.call(imports.commit, { importId: view.id })
  const { gridId } = village.villages[0].groups[1]!
  const { rows } = await village.site.owner.query("select id from household where county_id = $1 and code = 'H3'", [
    village.county.id,
  ])
  const parts = [
    { name: '上院', householdIds: [Number(rows[0].id)] },
    { name: '下院', householdIds: [] },
  ]
  await village.officer.call(grids.split, { gridId, parts })
  const undone = await village.officer.call(imports.undo, { importId: view.id })
  expect(undone.kept).toMatchObject([{ household: 'H3', reasons: [{ code: 'grid' }] }])
  expect(await register(village)).toEqual(['H3'])
})

test('[H-46] an import is undone whole; what somebody built upon stays and is named', async () => {
  const village = await aVillage()
  const view = await send(village, aRegister(twoGroups))
  await village.officer.call(imports.commit, { importId: view.id })
  const { rows } = await village.site.owner.query(
    `select p.id, p.name from person p where p.county_id = $1 and p.import_id = $2 order by p.name`,
    [village.county.id, view.id],
  )
  const idOf = (name: string) => Number(rows.find((row) => row.name === name).id)
  await village.addPost(idOf('王小'), { role: 'handler', title: 'handler', at: 'village' })
  const undone = await village.officer.call(imports.undo, { importId: view.id }, { key: 'undo-it-once' })
  expect(undone).toMatchObject({
    state: 'undone',
    may: { undo: false },
    kept: [{ household: 'H1', village: '桥头村' }],
  })
  expect(undone.kept[0]!.reasons).toMatchObject([{ code: 'post', zh: '有人任职' }])
  expect(await register(village)).toEqual(['H1', 'H1'])
  const { rowCount } = await village.site.owner.query('select from person where county_id = $1 and import_id = $2', [
    village.county.id,
    view.id,
  ])
  expect(rowCount).toBe(4)
  expect(await village.officer.call(imports.undo, { importId: view.id }, { key: 'undo-it-once' })).toEqual(undone)
  await expect(village.officer.call(imports.undo, { importId: view.id })).rejects.toMatchObject({
    body: { code: 'import.already_undone' },
  })
  const again = await send(village, aRegister(twoGroups))
  expect(again.counts).toMatchObject({ newHouseholds: 2, unchangedHouseholds: 1, errors: 0 })
  await village.officer.call(imports.commit, { importId: again.id })
  expect(await register(village)).toEqual(['H1', 'H1', 'H2', 'H3'])
})

test('[H-46] after seven days an import can no longer be undone, and nothing of its file is kept', async () => {
  const village = await aVillage()
  const { id: importId } = await send(village, aRegister(twoGroups))
  await village.officer.call(imports.commit, { importId })
  const waiting = await send(village, aRegister(manyHouseholds(1, 70)))
  expect(await parts(village)).toBe(2)
  village.later({ days: undoDays, minutes: 1 })
  const later = <T>(run: (setting: Setting) => Promise<T>) =>
    inSetting(village.site.ground, village.county, 'imports.forget', run)
  const tooLate = later((setting) => undoImport(setting, wholeCounty(setting), importId))
  await expect(tooLate).rejects.toMatchObject({ problem: { code: 'import.undo_late' } })
  await later(importsJobs[0]!.run)
  expect(await parts(village)).toBe(0)
  const read = (id: number) => later((setting) => readImport(setting, wholeCounty(setting), id))
  expect(await read(importId)).toMatchObject({ state: 'committed', may: { returned: false, undo: false } })
  expect(await read(waiting.id)).toMatchObject({ state: 'abandoned', sample: [] })
})

test('[H-46] a long file comes in behind: asked twice it comes once, killed in the middle it begins again', {
  timeout: 60_000,
}, async () => {
  const village = await aVillage()
  const { ground } = village.site
  const long = aRegister(manyHouseholds(waitedRows + 1, 1_000))
  const view = await send(village, long)
  const one = { importId: view.id }
  const twin = await send(village, long)
  const asked = await village.officer.call(imports.commit, one, { key: 'commit-once' })
  expect(asked).toMatchObject({ state: 'committing', may: { commit: false, abandon: false, undo: false } })
  expect(await village.officer.call(imports.commit, one, { key: 'commit-once' })).toEqual(asked)
  await expect(village.officer.call(imports.commit, one)).rejects.toMatchObject({ body: { code: 'import.underway' } })
  await expect(village.officer.call(imports.abandon, one)).rejects.toMatchObject({ body: { code: 'import.underway' } })
  const killed = inSetting(ground, village.county, 'outbox.deliver', async (setting) => {
    await takeUp(setting, wholeCounty(setting), view.id)
    throw new Error('killed')
  })
  await expect(killed).rejects.toThrow('killed')
  expect(await village.officer.call(imports.progress, one)).toEqual({
    state: 'committing',
    done: 0,
    total: waitedRows + 1,
  })
  expect(await register(village)).toEqual([])
  await village.officer.call(imports.commit, { importId: twin.id })
  await deliver(ground, village.county)
  expect(await village.officer.call(imports.progress, one)).toMatchObject({ state: 'committed', done: waitedRows + 1 })
  expect(new Set(await register(village)).size).toBe(waitedRows + 1)
  expect(await village.officer.call(imports.read, { importId: twin.id })).toMatchObject({
    state: 'preview',
    failure: { code: 'import.nothing_to_add' },
  })
  const { rows } = await village.site.owner.query(
    `select detail from audit where county_id = $1 and target_kind = 'import' and target_id = $2 and detail ? 'newPersons'`,
    [village.county.id, view.id],
  )
  expect(rows).toMatchObject([
    { detail: { newPersons: waitedRows + 1, digest: expect.stringMatching(/^[0-9a-f]{64}$/) } },
  ])
})

test('[H-46] the file comes back with its problems, and corrected it comes in without doubling anything', async () => {
  const village = await aVillage()
  const wrong = aRegister([
    ...twoGroups,
    { group: '九组', household: 'H4', name: '钱四', identity: inventedIdentity(4) },
  ])
  const view = await send(village, wrong)
  expect(view.counts).toMatchObject({ newHouseholds: 3, heldBackHouseholds: 1 })
  await village.officer.call(imports.commit, { importId: view.id })
  const returned = (who: 'officer' | 'townshipOfficer') =>
    village.site.app.inject({
      url: `/api/c/${village.county.code}/imports/${view.id}/returned`,
      headers: { cookie: `sz_session=${village[who].cookie}` },
    })
  expect((await returned('townshipOfficer')).statusCode).toBe(403)
  const back = await returned('officer')
  expect(back.headers['content-type']).toContain('text/csv')
  const text = back.rawPayload.toString()
  const lines = text.trim().split('\r\n')
  expect(lines).toHaveLength(6)
  expect(lines[0]).toMatch(/问题$/)
  expect(lines[5]).toContain('九组')
  expect(lines[5]).toMatch(/错误/)
  const corrected = await send(village, new Blob([text.replace('九组,H4', '二组,H4')]))
  expect(corrected.counts).toMatchObject({ newHouseholds: 1, unchangedHouseholds: 3, errors: 0 })
  await village.officer.call(imports.commit, { importId: corrected.id })
  expect(await register(village)).toEqual(['H1', 'H1', 'H2', 'H3', 'H4'])
})

test('[H-46] whoever is registered in another village is a question: nobody is merged, the household waits', async () => {
  const village = await aVillage()
  const there = await send(village, aRegister(twoGroups), 'outsideOfficer')
  await village.outsideOfficer.call(imports.commit, { importId: there.id })
  const here = await send(
    village,
    aRegister([twoGroups[2]!, { household: 'H9', name: '孙九', identity: inventedIdentity(9) }]),
  )
  expect(here.counts).toMatchObject({ newHouseholds: 1, heldBackHouseholds: 1, questions: 1, errors: 0 })
  expect(here.problems).toMatchObject([
    { row: 2, severity: 'question', code: 'identity.in_other_village', facts: { where: '高*村' } },
  ])
  await village.officer.call(imports.commit, { importId: here.id })
  expect(await register(village)).toEqual(['H1', 'H1', 'H2', 'H3', 'H9'])
})

test('[H-46] a list for several villages is placed by its column of villages, in the reach of the post', async () => {
  const village = await aVillage()
  const [first, , third] = village.villages
  const file = new Blob([
    [
      '村,村民小组,户编号,姓名,与户主关系',
      '桥头村,一组,H1,王一,户主',
      `${village.county.code}102201,二组,H1,李二,户主`,
    ].join('\n'),
  ])
  await expect(village.officer.call(imports.preview, {}, { file })).rejects.toMatchObject({
    body: { status: 400, code: 'import.village_missing' },
  })
  const township = await village.townshipOfficer.call(imports.preview, {}, { file })
  expect(township).toMatchObject({
    villageId: null,
    villageName: '青石镇',
    counts: { newHouseholds: 1, heldBackHouseholds: 1 },
  })
  expect(township.problems).toMatchObject([{ row: 3, code: 'village.unknown' }])
  // Whoever takes it in, a township's list stays in its township.
  const asTownship = await village.administrator.call(imports.commit, { importId: township.id })
  expect(asTownship.counts).toMatchObject({ newHouseholds: 1, heldBackHouseholds: 1 })
  await village.administrator.call(imports.undo, { importId: township.id })
  const county = await village.administrator.call(imports.preview, {}, { file })
  expect(county.counts).toMatchObject({ newHouseholds: 2, errors: 0 })
  await village.administrator.call(imports.commit, { importId: county.id })
  const { rows } = await village.site.owner.query(
    'select village_id, grid_id from household where county_id = $1 and import_id = $2 order by village_id',
    [village.county.id, county.id],
  )
  expect(rows.map((row) => [Number(row.village_id), Number(row.grid_id)])).toEqual([
    [first.villageId, first.groups[0]!.gridId],
    [third.villageId, third.groups[1]!.gridId],
  ])
  await expect(village.officer.call(imports.read, { importId: county.id })).rejects.toMatchObject({
    body: { status: 404 },
  })
})

test('[H-46] a CSV in GBK reads like one in UTF-8', async () => {
  const village = await aVillage()
  const view = await send(village, new Blob([inGbk(await aRegister(twoGroups).text())]))
  expect(view.problems).toEqual([])
  expect(view.sample[0]).toMatchObject({ name: '王一', household: 'H1', relation: '户主' })
  expect(view.counts).toMatchObject({ newHouseholds: 3, newPersons: 4 })
})

/** The runtime reads GBK and does not write it, so the pairs are looked up in what it reads. */
function inGbk(text: string): Uint8Array<ArrayBuffer> {
  const decoder = new TextDecoder('gbk')
  const pairs = new Map<string, [number, number]>()
  for (let lead = 0xb0; lead <= 0xf7; lead++)
    for (let trail = 0xa1; trail <= 0xfe; trail++) pairs.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail])
  return Uint8Array.from([...text].flatMap((letter) => pairs.get(letter) ?? [letter.charCodeAt(0)]))
}
