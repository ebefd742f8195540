import { beforeAll, expect, test } from 'vitest'
import { identityCheckDigit } from '#kernel/shared/identityNumber.ts'
import { inSetting } from '#server/settings.ts'
import { aVillage, type Village } from '#tests/village.ts'
import { people } from './contract.ts'
import { insertPerson } from './public.ts'

let village: Village
const ids: Record<string, number> = {}
const homes: Record<string, number> = {}

/** Each with a household of the own, in the order given. */
const folk: [name: string, address: string, at: 0 | 1 | 2][] = [
  ['单小燕', '青石镇桥头村一组老屋场12号', 0],
  ['王芳', '青石镇桥头村一组12号', 0],
  ['吕布', '青石镇桥头村二组3号', 0],
  ['丁一', '幸福社区 2号楼 1单元 301', 0],
  ['𠅤明', '柳林村５组８号', 1],
  ['阿布都·热合曼', '高坪村一组1号', 2],
  ['曾大年', '高坪村一组2号', 2],
  ['陳東', '高坪村一组6号', 2],
]
let serial = 0

beforeAll(async () => {
  village = await aVillage()
  for (const [name, address, at] of folk) {
    serial += 1
    const first17 = `99092119700101${String(100 + serial)}`
    const identityNumber = first17 + identityCheckDigit(first17)
    const { county, site } = village
    const personId = await inSetting(site.ground, county, 'test', (setting) =>
      insertPerson(setting, {
        name,
        sex: '1',
        birthDate: '1970-01-01',
        identityNumber,
        phone: null,
        source: 'test',
        validFrom: '2020-01-01',
      }),
    )
    const place = village.villages[at]
    const home = await site.owner.query(
      `with h as (insert into household (county_id, code, address, township_id, village_id, group_id, grid_id, source, valid_from)
         values ($1, $2, $3, $4, $5, $6, $7, 'test', '2020-01-01') returning id)
       insert into membership (county_id, person_id, household_id, relation, is_head, source, valid_from)
       select $1, $8, h.id, '02', true, 'test', '2020-01-01' from h returning household_id`,
      [
        county.id,
        `S${serial}`,
        address,
        place.townshipId,
        place.villageId,
        place.groups[0]!.groupId,
        place.groups[0]!.gridId,
        personId,
      ],
    )
    ids[name] = personId
    homes[name] = Number(home.rows[0].household_id)
  }
})

const found = async (name: string, who: keyof Village = 'administrator', more = {}) => {
  const caller = village[who] as Village['administrator']
  return (await caller.call(people.list, { name, ...more })).rows.map((row) => row.name)
}

test('one box finds names in characters, by sound, by initials, with surnames as they are read and as they are heard', async () => {
  for (const [text, name] of [
    ...[
      ['单', '单小燕'],
      ['shanxiaoyan', '单小燕'],
      ['Shan Xiao-yan', '单小燕'],
      ['danxiao', '单小燕'],
      ['sxy', '单小燕'],
    ],
    ...[
      ['lvbu', '吕布'],
      ['lü bu', '吕布'],
      ['lubu', '吕布'],
      ['lyubu', '吕布'],
      ['cengda', '曾大年'],
      ['zengda', '曾大年'],
    ],
    ...[
      ['𠅤', '𠅤明'],
      ['𠅤明', '𠅤明'],
      ['阿布都热', '阿布都·热合曼'],
      ['阿布都•热合曼', '阿布都·热合曼'],
    ],
  ] as const)
    expect(await found(text), text).toEqual([name])
  expect(await found('单雄')).toEqual([])
  // in the other script, whichever the register has
  expect(await found('單小燕')).toEqual(['单小燕'])
  expect(await found('陈东')).toEqual(['陳東'])
  expect(await found('陳東')).toEqual(['陳東'])
})

test('the last four of an identity number find their person, also behind a name; whole numbers too; nobody else’s village', async () => {
  const whole = '99092119700101102'
  const number = whole + identityCheckDigit(whole)
  expect(await found(number.slice(-4))).toContain('王芳')
  expect(await found(`王 ${number.slice(-4)}`)).toEqual(['王芳'])
  expect(await found(`曾 ${number.slice(-4)}`)).toEqual([])
  expect(await found(number)).toEqual(['王芳'])
  expect(await found(number, 'outsideOfficer')).toEqual([])
  expect(await found('曾', 'officer')).toEqual([])
  expect(await found('曾', 'outsideOfficer')).toEqual(['曾大年'])
})

test('lists go by newest, pinyin or strokes, and on where the page before ended', async () => {
  const order = async (sort: 'newest' | 'pinyin' | 'stroke') => {
    const names: string[] = []
    let after: number | undefined
    do {
      const page = await village.administrator.call(people.list, { sort, limit: 5, ...(after ? { after } : {}) })
      names.push(...page.rows.map((row) => row.name))
      after = page.next ?? undefined
    } while (after)
    expect(new Set(names).size).toBe(names.length)
    return names.filter((name) => name in ids)
  }
  expect(await order('newest')).toEqual(folk.map(([name]) => name).reverse())
  expect(await order('stroke')).toEqual([
    ...['丁一', '王芳', '吕布', '阿布都·热合曼', '单小燕', '陳東', '𠅤明', '曾大年'],
  ])
  expect(await order('pinyin')).toEqual([
    ...['阿布都·热合曼', '陳東', '丁一', '吕布', '单小燕', '王芳', '𠅤明', '曾大年'],
  ])
})

test('households are found by a part of the address, by the places it names, and by their code; outside the scope not', async () => {
  const at = async (
    text: string,
    who: 'administrator' | 'officer' | 'outsideOfficer' | 'townshipOfficer' = 'administrator',
    more = {},
  ) => (await village[who].call(people.listHouseholds, { text, ...more })).rows.map((row) => row.headName)
  expect(await at('老屋场')).toEqual(['单小燕'])
  expect(await at('老屋场', 'outsideOfficer')).toEqual([])
  expect(await at('2号楼1单元')).toEqual(['丁一'])
  expect(await at('2号楼1单元', 'townshipOfficer')).toEqual(['丁一'])
  expect(await at('5组8', 'administrator')).toEqual(['𠅤明'])
  expect(await at('高坪2号')).toEqual(['曾大年'])
  // as it stands on an identity card, and in the other script
  const { name } = village.county
  for (const above of ['陕西省', '安康市', '陕西省安康市', '新疆维吾尔自治区伊犁哈萨克自治州', ''])
    expect(await at(`${above}${name}高坪村一组2号`), above).toEqual(['曾大年'])
  expect(await at('高坪村一組2號')).toEqual(['曾大年'])
  expect(await at('S3')).toEqual(['吕布'])
  expect(await at('S3', 'outsideOfficer')).toEqual([])
  expect(await at('12号', 'officer', { sort: 'stroke' })).toEqual(['王芳', '单小燕'])
  expect(await at('12号', 'administrator', { sort: 'pinyin' })).toEqual(['单小燕', '王芳'])
  const mine = await village.officer.call(people.listHouseholds, { sort: 'pinyin', limit: 100 })
  expect(
    mine.rows
      .filter((row) => row.address !== '')
      .map((row) => row.headName)
      .filter((name) => name !== null && name in ids),
  ).toEqual(['丁一', '吕布', '单小燕', '王芳'])
})

test('lists follow whoever changes the register: another name, another village, a death', async () => {
  const { site, county, villages } = village
  const id = ids.丁一!
  await site.owner.query(
    "update person set name = '丁二', name_pinyin = 'dinger de' where county_id = $1 and id = $2",
    [county.id, id],
  )
  expect(await found('丁')).toEqual(['丁二'])
  expect(await found('de')).toEqual(['丁二'])
  await site.owner.query('update household set township_id = $3, village_id = $4 where county_id = $1 and id = $2', [
    ...[county.id, homes.丁一, villages[2].townshipId, villages[2].villageId],
  ])
  expect(await found('丁', 'outsideOfficer')).toEqual(['丁二'])
  expect(await found('丁', 'officer')).toEqual([])
  await site.owner.query("update person set valid_to = '2026-01-01' where county_id = $1 and id = $2", [county.id, id])
  expect(await found('丁')).toEqual([])
  await site.owner.query('update membership set is_head = true where county_id = $1 and person_id = $2', [
    county.id,
    id,
  ])
  expect(await found('丁')).toEqual([])
})

test('a household without a head stands at the end of every order by name, on the page where it belongs', async () => {
  const { site, county, villages } = village
  const place = villages[0]
  for (const code of ['W1', 'W2'])
    await site.owner.query(
      `insert into household (county_id, code, address, township_id, village_id, group_id, grid_id, source, valid_from)
       values ($1, $2, '空户', $3, $4, $5, $6, 'test', '2020-01-01')`,
      [county.id, code, place.townshipId, place.villageId, place.groups[0]!.groupId, place.groups[0]!.gridId],
    )
  const codes = async (who: 'administrator' | 'townshipOfficer' | 'officer', sort: 'pinyin' | 'stroke') => {
    const all: string[] = []
    let after: number | undefined
    do {
      const page = await village[who].call(people.listHouseholds, { sort, limit: 4, ...(after ? { after } : {}) })
      all.push(...page.rows.map((row) => row.code))
      after = page.next ?? undefined
    } while (after)
    return all
  }
  for (const who of ['administrator', 'townshipOfficer', 'officer'] as const)
    for (const sort of ['pinyin', 'stroke'] as const) {
      const all = await codes(who, sort)
      expect(new Set(all).size).toBe(all.length)
      expect(all.slice(-2)).toEqual(['W1', 'W2'])
      expect(all).toContain('S2')
    }
  expect((await codes('administrator', 'pinyin')).length).toBeGreaterThan((await codes('officer', 'pinyin')).length)
})
