import { read, utils } from '@e965/xlsx'
import { beforeAll, expect, test } from 'vitest'
import { posts } from '#features/posts/contract.ts'
import { identityCheckDigit } from '#kernel/shared/identityNumber.ts'
import { aFamily, happens } from '#tests/village/family.ts'
import { aVillage, type Somebody, type Village } from '#tests/village.ts'
import { CallRefused } from '#wire/client.ts'
import { type ExportList, listExports } from './contract.ts'

let village: Village
let family: Awaited<ReturnType<typeof aFamily>>
const first17 = '99092119900503123'
const number = first17 + identityCheckDigit(first17)

beforeAll(async () => {
  village = await aVillage()
  family = await aFamily(village)
  const { sealer } = village.site.ground
  await village.site.owner.query(
    'update person set identity_sealed = $3, key_id = $4 where county_id = $1 and id = any($2)',
    [village.county.id, [family.son, family.grandson], sealer.seal(number, 'identity'), sealer.keyId],
  )
  const first = await happens(village, family.householdId, '2026-02-01', {
    kind: 'away',
    personId: family.son,
    reason: 'work',
    place: '东莞',
  })
  await happens(
    village,
    family.householdId,
    '2026-02-01',
    { kind: 'away', personId: family.daughterInLaw, reason: 'work', place: '东莞' },
    first.id,
  )
})

const refusal = (doing: Promise<unknown>) =>
  doing.then(
    () => 'no refusal',
    (error) => (error instanceof CallRefused ? error.body.code : String(error)),
  )

const fetched = (who: Somebody, exportId: number) =>
  village.site.app.inject({
    url: `/api/c/${village.county.code}/exports/${exportId}/file`,
    headers: { cookie: `sz_session=${who.cookie}` },
  })

/** The rows of the file as a spreadsheet program shows them. */
async function rowsOf(who: Somebody, list: ExportList, more: { whole?: boolean; name?: string } = {}) {
  const { id } = await who.call(listExports.make, { list, purpose: '核对春节慰问对象', ...more })
  const answer = await fetched(who, id)
  const book = read(answer.rawPayload, { type: 'buffer' })
  return utils.sheet_to_json<string[]>(book.Sheets[book.SheetNames[0]!]!, { header: 1, defval: '' })
}

test('a list leaves as a sheet that says who took it, when and what for; whoever stands in it reads that too', async () => {
  const { id, rows } = await village.officer.call(listExports.make, {
    list: 'register',
    name: '周',
    purpose: '核对春节慰问对象',
  })
  expect(rows).toBe(3)
  const answer = await fetched(village.officer, id)
  const sheet = read(answer.rawPayload, { type: 'buffer' }).Sheets.Sheet1!
  const told = utils.sheet_to_json<string[]>(sheet, { header: 1, defval: '' })
  expect(told[1]![0]).toMatch(/内部资料.*村.*officer.*导出.*用途：核对春节慰问对象/)
  expect(told[2]!.slice(0, 4)).toEqual(['序号', '户编号', '姓名', '与户主关系'])
  expect(told.slice(3).map((row) => row[2])).toEqual(['周大山', '周小河', '周子轩'])
  expect(told.flat().join(' ')).toContain('9909**********')
  expect(told.flat().join(' ')).not.toContain(number)
  const looks = await village.site.owner.query(
    'select person_id, field, reason from access_log where county_id = $1 and person_id = $2',
    [village.county.id, family.son],
  )
  expect(looks.rows).toEqual([
    { person_id: String(family.son), field: 'household', reason: '导出《居民名册》：核对春节慰问对象' },
  ])
  const audit = await village.site.owner.query(
    "select detail from audit where county_id = $1 and operation = 'exports.make'",
    [village.county.id],
  )
  expect(JSON.stringify(audit.rows)).not.toContain('周')
  expect((await fetched(village.townshipOfficer, id)).statusCode).toBe(404)
})

test('whole numbers leave by a permission of their own, and never those of a child', async () => {
  expect(
    await refusal(village.officer.call(listExports.make, { list: 'register', purpose: '核对名册', whole: true })),
  ).toBe('exports.whole_numbers')
  const rows = await rowsOf(village.administrator, 'register', { whole: true, name: '周' })
  const identity = rows[2]!.indexOf('公民身份号码')
  const of = (name: string) => rows.find((row) => row.includes(name))?.[identity]
  expect(of('周小河')).toBe(number)
  expect(of('周子轩')).toMatch(/^9909\*+/)
})

/** Somebody looks after the family and has been there. */
async function lookedAfter() {
  const { owner } = village.site
  const { rows } = await owner.query(
    `insert into contact (county_id, line, level, by_person_id, household_id, township_id, village_id, term_from, at)
     select county_id, 'headLine', 'head', $2, id, township_id, village_id, '2026-01-01', now() from household where county_id = $1 and id = $3 returning id`,
    [village.county.id, village.clusterHead.personId, family.householdId],
  )
  await owner.query(
    `insert into visit (county_id, household_id, township_id, village_id, contact_id, line, outcome, text_sealed, key_id, on_day, by_person_id,
       by_account_id, said_at, received_at)
     select county_id, id, township_id, village_id, $4, 'headLine', 'answer', '', 'test', '2026-02-20', $2, 0, now(), now()
     from household where county_id = $1 and id = $3`,
    [village.county.id, village.clusterHead.personId, family.householdId, rows[0].id],
  )
}

test('ledgers follow from what is there, and the benign groups stand as GB/T 31000 calls and codes them', async () => {
  await lookedAfter()
  const ledger = await rowsOf(village.officer, 'leftBehind')
  const titles = [
    '姓名',
    '类型',
    '人户一致',
    '年龄',
    '家庭主要成员',
    '与户主关系',
    '成员公民身份号码',
    '成员外出地',
    '联系人',
    '帮扶情况',
  ]
  const at = titles.map((title) => ledger[2]!.indexOf(title))
  expect(ledger.slice(3).map((row) => at.map((column) => row[column]))).toContainEqual([
    ...[
      '周子轩',
      '留守儿童',
      '是',
      '9',
      '周小河',
      '子',
      expect.stringMatching(/^9909\*+/),
      '东莞',
      'clusterHead',
      '一年内走访 1 次，最近 2026-02-20',
    ],
  ])
  expect(ledger.flat().join()).not.toMatch(/健康|收入/)
  const named = await rowsOf(village.officer, 'leftBehind', { name: '周子轩' })
  expect(named.slice(3).map((row) => row[1])).toEqual(['周子轩'])
  expect((await rowsOf(village.officer, 'away')).slice(3).map((row) => row[1])).toEqual(['周小河', '何春梅'])
  const standard = await rowsOf(village.officer, 'gbt31000.registered', { name: '许秋月' })
  expect(standard[2]).toEqual([
    ...[
      '序号',
      '公民身份号码',
      '姓名',
      '性别',
      '出生日期',
      '联系方式',
      '户籍地',
      '现住地',
      '现住门（楼）详址',
      '人户一致标识',
      '户号',
    ],
    ...['户主姓名', '与户主关系', '备注'],
  ])
  expect(standard[3]!.slice(2, 5)).toEqual(['许秋月', '2', '19670402'])
  expect(standard[3]!.slice(-4, -1)[1]).toBe('周大山')
  expect((await rowsOf(village.outsideOfficer, 'leftBehind')).slice(3)).toEqual([])
})

test('of more rows than one file holds nothing leaves, and the answer says what to do; a part that fits leaves whole', async () => {
  const { site, county, villages } = village
  const [, , place] = villages
  // 5,000 people in one group and one more in another
  const many = (text: string, ...more: unknown[]) => site.owner.query(text, [county.id, ...more])
  await many(
    `insert into household (county_id, code, address, township_id, village_id, group_id, grid_id, source, valid_from)
     select $1, 'L' || n, '高坪', $2, $3, case when n = 0 then $4::bigint else $5::bigint end, $6, 'test', '2020-01-01'
     from generate_series(0, 1000) n`,
    ...[place.townshipId, place.villageId, place.groups[0]!.groupId, place.groups[1]!.groupId, place.groups[0]!.gridId],
  )
  await many(
    `insert into person (county_id, name, name_pinyin, sex, birth_date, source, valid_from)
     select $1, '马' || n, 'ma m', '1', '1990-01-01', 'L' || (n + 4) / 5, '2020-01-01' from generate_series(0, 5000) n`,
  )
  await site.owner.query('analyze person, household')
  await many(
    `insert into membership (county_id, person_id, household_id, relation, is_head, source, valid_from)
     select $1, p.id, h.id, '20', false, 'test', '2020-01-01'
     from person p join household h on h.county_id = $1 and h.code = p.source where p.county_id = $1`,
  )
  await site.owner.query('analyze membership, listed_person')
  const purpose = '核对名册'
  const { townshipId, groups } = place
  const taken = (more: object) => village.administrator.call(listExports.make, { list: 'register', purpose, ...more })
  const before = Date.now()
  const whole = await taken({ townshipId }).catch((error: CallRefused) => error.body)
  expect(whole).toMatchObject({ code: 'exports.too_many' })
  expect(JSON.stringify(whole)).toContain('范围')
  expect(Date.now() - before).toBeLessThan(5_000)
  const none = await site.owner.query(
    'select from export where county_id = $1 and purpose = $2 and array_length(row_ids, 1) > 4999',
    [...[county.id, purpose]],
  )
  expect(none.rowCount).toBe(0)
  const { id, rows } = await taken({ groupId: groups[1]!.groupId })
  expect(rows).toBe(5_000)
  const book = read((await fetched(village.administrator, id)).rawPayload, { type: 'buffer' })
  expect(utils.sheet_to_json(book.Sheets.Sheet1!, { header: 1 })).toHaveLength(5_003)
})

test('buildings leave with their heads, whose number is masked', async () => {
  const [{ villageId, townshipId, groups }] = village.villages
  const { personId } = await village.addPerson('楼栋长甲', { phone: '19900007001' })
  await village.site.owner.query(
    `insert into dwelling (county_id, township_id, village_id, kind, community, building, unit, room, sort_key, source, valid_from)
     values ($1, $2, $3, 'flat', '惠民小区', '1号楼', '1单元', '101', '1', 'test', '2020-01-01')`,
    [village.county.id, townshipId, villageId],
  )
  const head = { role: 'buildingHead', title: 'buildingHead', level: 'grid', gridId: groups[0]!.gridId } as const
  await village.administrator.call(posts.appoint, { personId, ...head, building: '1号楼', termFrom: '2026-01-01' })
  const rows = await rowsOf(village.officer, 'gbt31000.buildings')
  const of = (title: string) => rows[3]![rows[2]!.indexOf(title)]
  expect([of('楼栋'), of('楼栋长'), of('联系方式')]).toEqual(['1号楼', '楼栋长甲', '199****7001'])
})

test('the file of an export may be fetched for an hour', async () => {
  const { id } = await village.officer.call(listExports.make, { list: 'register', purpose: '核对名册' })
  for (let passed = 0; passed < 60; passed += 20) {
    expect((await fetched(village.officer, id)).statusCode).toBe(200)
    village.later({ minutes: 21 })
  }
  expect((await fetched(village.officer, id)).statusCode).toBe(409)
})
