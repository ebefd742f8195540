import { readFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { listExports } from '#features/exports/contract.ts'
import { posts } from '#features/posts/contract.ts'
import { identityCheckDigit } from '#kernel/shared/identityNumber.ts'
import { refusal } from '#tests/village/family.ts'
import { inventedPhone } from '#tests/village/people.ts'
import { aVillage, type Village } from '#tests/village.ts'
import { buildingHeads } from './contract.ts'

let village: Village
let villageId: number
const sample = new Blob([readFileSync(new URL('../../../fixtures/building-heads.csv', import.meta.url))])

beforeAll(async () => {
  village = await aVillage()
  villageId = village.villages[0].villageId
  await built('惠民小区', '1号楼')
  for (const [name, phone] of [
    ['楼甲', inventedPhone()],
    ['楼乙', '19900007002'],
    ['楼丙', inventedPhone()],
  ] as const)
    await village.addPerson(name, { phone })
})

/** A building of two units with a room in each; the households named live in the first one. */
async function built(community: string, building: string, ...householdIds: number[]) {
  const { townshipId } = village.villages[0]
  const { rows } = await village.site.owner.query(
    `insert into dwelling (county_id, township_id, village_id, kind, community, building, unit, room, sort_key, source, valid_from)
     select $1, $2, $3, 'flat', $4, $5, u || '单元', '101', $4 || $5 || u, 'test', '2020-01-01' from unnest(array['1','2']) u returning id`,
    [village.county.id, townshipId, villageId, community, building],
  )
  await village.site.owner.query('update household set dwelling_id = $1 where county_id = $2 and id = any($3)', [
    ...[rows[0].id, village.county.id, householdIds],
  ])
}

const csv = (...lines: string[]) => new Blob([`${lines.join('\n')}\n`])
const look = (file: Blob, who = village.administrator) => who.call(buildingHeads.previewList, { villageId }, { file })
const bring = (file: Blob, digest: string) =>
  village.administrator.call(buildingHeads.bringInList, { villageId, digest }, { file })
const heads = async () =>
  (await village.administrator.call(posts.list, { villageId, role: 'buildingHead', limit: 100 })).rows.map(
    ({ name, building, unit, title, termFrom }) => [name, building, unit, title.zh, termFrom],
  )

test('the sample comes in as posts of the building and its units, and the same file twice adds nobody', async () => {
  const { groups } = village.villages[0]
  const lives = await village.addPerson('住户一')
  await built('惠民小区', '2号楼', lives.householdId)
  const faulty = await look(sample)
  expect(new Set(faulty.lines.map((line) => line.problem?.zh))).toEqual(
    new Set(['“1号楼”还没有住户，看不出在哪个网格。请加一列“网格”，写网格名称。']),
  )
  expect(await refusal(bring(sample, faulty.digest))).toBe('buildingHeads.list_faulty')
  expect(await heads()).toEqual([])

  const home = await village.addPerson('住户二')
  await village.site.owner.query(
    `update household set dwelling_id = (select min(id) from dwelling where county_id = $1 and building = '1号楼')
     where county_id = $1 and id = $2`,
    [village.county.id, home.householdId],
  )
  const found = await look(sample)
  expect(found).toMatchObject({ faulty: 0, there: 0 })
  expect(found.lines.map(({ name, building, unit }) => [name, building, unit])).toEqual([
    ...[
      ['楼甲', '1号楼', ''],
      ['楼乙', '1号楼', '1单元'],
      ['楼丙', '1号楼', '2单元'],
    ],
  ])
  expect(await heads()).toEqual([])
  expect((await bring(sample, found.digest)).added).toBe(3)
  expect((await heads()).map((row) => row.slice(0, 4))).toEqual([
    ['楼甲', '1号楼', '', '楼栋长'],
    ['楼乙', '1号楼', '1单元', '单元长'],
    ['楼丙', '1号楼', '2单元', '单元长'],
  ])
  expect((await heads())[0]![4]).toBe('2026-03-01')
  const { rows } = await village.site.owner.query(
    "select distinct grid_id from post where county_id = $1 and role = 'buildingHead'",
    [village.county.id],
  )
  expect(rows.map((row) => Number(row.grid_id))).toEqual([groups[0]!.gridId])
  expect(await look(sample)).toMatchObject({ faulty: 0, there: 3 })
  expect((await bring(sample, found.digest)).added).toBe(0)
})

test('our own export of buildings is read back, several heads in one cell each as one', async () => {
  const { id } = await village.administrator.call(listExports.make, {
    ...{ list: 'gbt31000.buildings', purpose: '核对楼栋长', villageId },
  })
  const answer = await village.site.app.inject({
    url: `/api/c/${village.county.code}/exports/${id}/file`,
    headers: { cookie: `sz_session=${village.administrator.cookie}` },
  })
  const found = await look(new Blob([new Uint8Array(answer.rawPayload)]))
  expect(found.lines.map(({ name, unit, there, problem }) => [name, unit, there, problem])).toEqual([
    ['楼甲', '', true, null],
    ['楼乙', '1单元', true, null],
    ['楼丙', '2单元', true, null],
  ])
})

test('each fault stands beside its line with what to do, and one of them keeps everybody out', async () => {
  const number = `99092119700101321${identityCheckDigit('99092119700101321')}`
  await village.addPerson('同名', { birthDate: '1970-01-01' })
  await village.addPerson('同名', { birthDate: '1975-01-01' })
  await village.addPerson('小孩', { birthDate: '2015-01-01' })
  const [{ groups }] = village.villages
  const { rows } = await village.site.owner.query('select name from grid where county_id = $1 and id = $2', [
    ...[village.county.id, groups[0]!.gridId],
  ])
  const grid = rows[0].name as string
  const before = await heads()
  const wrong = csv(
    '小区,楼栋,单元,姓名,公民身份号码,网格,任期开始',
    `,1号楼,,楼丙,,${grid},`,
    `,9号楼,,楼甲,,${grid},`,
    `,2号楼,,无此人,,${grid},`,
    `,2号楼,,同名,,${grid},`,
    `,2号楼,,楼甲,${number},${grid},`,
    `,2号楼,,小孩,,${grid},`,
    ',2号楼,,楼甲,,没有的网格,',
    `,2号楼,,楼甲,,${grid},上个月`,
    `,,,楼甲,,${grid},`,
    `,2号楼,1单元,楼甲,,${grid},`,
    `,2号楼,1单元,楼乙,,${grid},`,
  )
  const found = await look(wrong)
  expect(found.lines.map((line) => line.problem?.zh ?? '')).toEqual([
    '1号楼已由楼甲担任。请先在“任职名单”里交接或结束。',
    '本村没有登记“9号楼”。请先在“房屋”页登记这栋楼，或改用楼栋网格。',
    '本村名册里没有无此人。请核对姓名，或先导入户籍人口、登记迁入。',
    '本村有几位同名，分不清是谁。请补上公民身份号码。',
    '名册里楼甲的身份号码不是这一个。请在文件里更正后重新选择。',
    '小孩还没有成年。请另选一位成年住户。',
    '本村没有叫“没有的网格”的末级网格。请照“网格”页的名称写，或不写这一列。',
    '“上个月”不是日期。请写成 2026-01-31 这样，或留空。',
    '没有写楼栋。请在文件里更正后重新选择。',
    '',
    '2号楼1单元已由楼甲担任。请先在“任职名单”里交接或结束。',
  ])
  expect(await refusal(bring(wrong, found.digest))).toBe('buildingHeads.list_faulty')
  expect(await refusal(bring(wrong, '0'.repeat(64)))).toBe('buildingHeads.list_changed')
  expect(await heads()).toEqual(before)
  expect(await refusal(look(csv('姓名,电话', '谁,1')))).toBe('buildingHeads.no_table')
  expect(await refusal(look(csv('楼栋,楼栋长,是否重点关注人员', '1号楼,楼甲,是')))).toBe('import.unkept_columns')
  expect(await refusal(look(wrong, village.officer))).toBe('authority.not_granted')
})

test('a building whose name stands in two communities is nobody’s guess', async () => {
  await built('惠民小区', '5号楼')
  await built('安居小区', '5号楼')
  const { lines } = await look(csv('小区,楼栋,姓名', '惠民小区,5号楼,楼甲'))
  expect(lines.map((line) => line.problem?.zh)).toEqual([
    '本村有 2 个小区都有“5号楼”，分不清是哪一栋。请先在“房屋”里把楼栋名写成带小区的，例如“惠民1号楼”。',
  ])
})
