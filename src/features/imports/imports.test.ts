import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { aVillage, type Village } from '#tests/village.ts'
import { imports } from './contract.ts'

type Kept = { row: number; column: string; code: string }
const fixture = async (name: string) =>
  new Blob([await readFile(new URL(`../../../fixtures/${name}`, import.meta.url))])

/** The test village has two groups; the registers speak of more. */
async function withGroups(village: Village, names: readonly string[]): Promise<void> {
  const { villageId, townshipId, villageGridId } = village.villages[0]
  for (const [n, name] of names.entries()) {
    const { rows } = await village.site.owner.query(
      `insert into area (county_id, parent_id, level, code, name, sort, township_id, village_id, valid_from)
       values ($1, $2, 'group', $3, $4, $5, $6, $2, '2020-01-01') returning id`,
      [village.county.id, villageId, `${village.county.code}101201${10 + n}`, name, 10 + n, townshipId],
    )
    await village.site.owner.query(
      `insert into grid (county_id, parent_id, township_id, village_id, group_id, level, name, is_leaf, ancestor_ids, valid_from)
       values ($1, $2, $3, $4, $5, 2, $6, true, array[$2::bigint], '2020-01-01')`,
      [village.county.id, villageGridId, townshipId, villageId, rows[0].id, name],
    )
  }
}

const send = async (village: Village, name: string) =>
  village.officer.call(imports.preview, { villageId: village.villages[0].villageId }, { file: await fixture(name) })

async function count(village: Village, table: 'household' | 'person' | 'membership'): Promise<number> {
  const { rows } = await village.site.owner.query(
    `select count(*)::int as n from ${table} where county_id = $1 and import_id is not null`,
    [village.county.id],
  )
  return rows[0].n
}

test('a workbook with one of each fault names every row, column and reason, and changes nothing yet', async () => {
  const village = await aVillage()
  await withGroups(village, ['三组', '四组', '五组'])
  const expected: Kept[] = JSON.parse(await (await fixture('small-with-problems.expected.json')).text())
  const view = await send(village, 'small-with-problems.xlsx')
  expect(view.problems.map(({ row, heading, code }) => ({ row, column: heading, code }))).toEqual(expected)
  expect(view.problems.find(({ row }) => row === 20)).toMatchObject({
    column: 'H',
    severity: 'error',
    zh: '与第5行的公民身份号码相同',
  })
  expect(view.counts).toMatchObject({
    rows: 23,
    households: 11,
    persons: 23,
    errors: 9,
    newHouseholds: 2,
    newPersons: 5,
  })
  expect(view.sample[0]).toMatchObject({ name: '罗志平', relation: '户主', identity: '9909**********011X', ok: true })
  expect(JSON.stringify(view)).not.toMatch(/99092219\d{9}/)
  expect(await count(village, 'person')).toBe(0)
})

test('committing takes in whole households only, once, each in the grid of its group', async () => {
  const village = await aVillage()
  await withGroups(village, ['三组', '四组', '五组'])
  const view = await send(village, 'small-with-problems.xlsx')
  const done = await village.officer.call(imports.commit, { importId: view.id })
  expect(done).toMatchObject({
    state: 'committed',
    sample: [],
    counts: { newHouseholds: 2, newPersons: 5, heldBackHouseholds: 9 },
  })
  expect(await count(village, 'household')).toBe(2)
  expect(await count(village, 'membership')).toBe(5)
  const { rows } = await village.site.owner.query(
    `select h.code, g.name, i.staged_sealed from household h join grid g on g.county_id = h.county_id and g.id = h.grid_id
     join import i on i.county_id = h.county_id and i.id = h.import_id where h.county_id = $1 order by h.code`,
    [village.county.id],
  )
  expect(rows).toEqual([
    { code: 'XT001', name: '一组网格', staged_sealed: null },
    { code: 'XT011', name: '五组', staged_sealed: null },
  ])
  await expect(village.officer.call(imports.commit, { importId: view.id })).rejects.toMatchObject({
    body: { status: 409, code: 'import.already_committed' },
  })
  const again = await send(village, 'small-with-problems.xlsx')
  expect(again.counts).toMatchObject({ newHouseholds: 0, newPersons: 0, unchangedHouseholds: 2, heldBackHouseholds: 9 })
  await expect(village.officer.call(imports.commit, { importId: again.id })).rejects.toMatchObject({
    body: { code: 'import.nothing_to_add' },
  })
  expect(await count(village, 'person')).toBe(5)
})

test('the register of 太行村 comes in without a problem', async () => {
  const village = await aVillage()
  const numbers = [
    '三',
    '四',
    '五',
    '六',
    '七',
    '八',
    '九',
    '十',
    '十一',
    '十二',
    '十三',
    '十四',
    '十五',
    '十六',
    '十七',
    '十八',
    '十九',
    '二十',
  ]
  await withGroups(
    village,
    numbers.map((n) => `${n}组`),
  )
  const view = await send(village, 'taihang-register.xlsx')
  expect(view.problems).toEqual([])
  expect(view.counts.newPersons).toBeGreaterThan(900)
  const done = await village.officer.call(imports.commit, { importId: view.id })
  expect(await count(village, 'person')).toBe(view.counts.newPersons)
  expect(done.counts.unassignedHouseholds).toBe(0)
  const { rows } = await village.site.owner.query(
    "select operation, detail from audit where county_id = $1 and target_kind = 'import' order by id desc limit 1",
    [village.county.id],
  )
  expect(rows[0]).toMatchObject({
    operation: 'imports.commit',
    detail: { digest: expect.stringMatching(/^[0-9a-f]{64}$/) },
  })
})

test('a household whose group has no grid of its own lies in 未划入 after the import', async () => {
  const village = await aVillage()
  await withGroups(village, ['三组', '四组', '五组'])
  await village.site.owner.query(`update grid set valid_to = '2024-12-31' where county_id = $1 and name = '五组'`, [
    village.county.id,
  ])
  const view = await send(village, 'small-with-problems.xlsx')
  expect(view.counts.unassignedHouseholds).toBe(1)
  await village.officer.call(imports.commit, { importId: view.id })
  const { rows } = await village.site.owner.query('select grid_id from household where county_id = $1 and code = $2', [
    village.county.id,
    'XT011',
  ])
  expect(Number(rows[0].grid_id)).toBe(village.villages[0].unassignedGridId)
})

test('another village has no such import and may not bring one in here; abandoning empties it', async () => {
  const village = await aVillage()
  await withGroups(village, ['三组', '四组', '五组'])
  const view = await send(village, 'small-with-problems.xlsx')
  const file = await fixture('small-with-problems.xlsx')
  const here = village.villages[0].villageId
  const outside = village.outsideOfficer
  await expect(outside.call(imports.read, { importId: view.id })).rejects.toMatchObject({ body: { status: 404 } })
  await expect(outside.call(imports.commit, { importId: view.id })).rejects.toMatchObject({ body: { status: 404 } })
  await expect(outside.call(imports.preview, { villageId: here }, { file })).rejects.toMatchObject({
    body: { status: 404 },
  })
  await expect(village.resident.call(imports.preview, { villageId: here }, { file })).rejects.toMatchObject({
    body: { status: 403 },
  })
  expect((await outside.call(imports.list, {})).rows).toEqual([])
  expect((await village.officer.call(imports.list, { villageId: here })).rows.map(({ id }) => id)).toEqual([view.id])
  const gone = await village.officer.call(imports.abandon, { importId: view.id })
  expect(gone).toMatchObject({ state: 'abandoned', sample: [], may: { commit: false, abandon: false } })
  await expect(village.officer.call(imports.commit, { importId: view.id })).rejects.toMatchObject({
    body: { code: 'import.already_abandoned' },
  })
})

test('the same upload with the same key is one import', async () => {
  const village = await aVillage()
  await withGroups(village, ['三组', '四组', '五组'])
  const file = await fixture('small-with-problems.xlsx')
  const given = { villageId: village.villages[0].villageId }
  const first = await village.officer.call(imports.preview, given, { file, key: 'upload-one' })
  const second = await village.officer.call(imports.preview, given, { file, key: 'upload-one' })
  expect(second).toEqual(first)
  expect((await village.officer.call(imports.list, {})).rows).toHaveLength(1)
})

test('what is no readable workbook is refused in words', async () => {
  const village = await aVillage()
  const given = { villageId: village.villages[0].villageId }
  const sending = (bytes: Uint8Array<ArrayBuffer>) =>
    village.officer.call(imports.preview, given, { file: new Blob([bytes]) })
  await expect(sending(Buffer.from('序号,姓名'))).rejects.toMatchObject({
    body: { status: 400, code: 'import.columns_missing' },
  })
  await expect(sending(Buffer.from('%PDF-1.7 '))).rejects.toMatchObject({ body: { status: 400, code: 'import.pdf' } })
  const old = Buffer.from('d0cf11e0a1b11ae100000000', 'hex')
  await expect(sending(old)).rejects.toMatchObject({ body: { code: 'import.old_format' } })
})
