import { beforeAll, expect, test } from 'vitest'
import { requests } from '#features/requests/contract.ts'
import { identityCheckDigit } from '#kernel/shared/identityNumber.ts'
import { refusal } from '#tests/village/family.ts'
import { aVillage, type Village } from '#tests/village.ts'
import { disputes } from './contract.ts'

let village: Village
let villageId: number
beforeAll(async () => {
  village = await aVillage()
  villageId = village.villages[0].villageId
})

const csv = (...lines: string[]) => new Blob([`${lines.join('\n')}\n`])
const headings =
  '编号,名称,发生日期,发生地点,事件类别,事件简述,主要当事人姓名,主要当事人公民身份号码,主要当事人联系方式,化解是否成功'
const number = `99092119700101321${identityCheckDigit('99092119700101321')}`
const list = csv(
  headings,
  `A1,院墙边界,2026-02-03,二组大槐树旁,邻里纠纷,两家为院墙争了一尺地,张resident、李某,${number},13800005678,否`,
  'A2,水渠用水,2026-02-05,,,轮到谁家放水说不清,,,,',
  'A3,已经和好的事,2026-01-05,,,谈好了,王某,,,是',
)
const look = (file: Blob, who = village.officer) => who.call(disputes.previewList, { villageId }, { file })
const bring = (file: Blob, digest: string) =>
  village.officer.call(disputes.bringInList, { villageId, digest }, { file })

test('a list of disputes becomes matters of the queue, its first party sealed; twice adds nothing, settled ones stay out', async () => {
  const found = await look(list)
  expect(found).toMatchObject({ faulty: 0, there: 1 })
  expect(found.lines.map((line) => [line.category, line.note?.zh ?? null])).toEqual([
    ['矛盾纠纷类别', '另 1 位当事人加密保存，只给看得到这件事的人看'],
    ['矛盾纠纷类别', null],
    ['矛盾纠纷类别', '已化解，不进办理队列'],
  ])
  expect((await bring(list, found.digest)).added).toBe(2)
  expect(await look(list)).toMatchObject({ there: 3 })
  expect((await bring(list, found.digest)).added).toBe(0)

  const { rows } = await village.officer.call(disputes.newest, { areaId: villageId })
  expect(rows.map((row) => [row.title, row.placeName])).toEqual([
    [expect.stringContaining('水渠用水'), ''],
    [expect.stringContaining('院墙边界'), '二组大槐树旁'],
  ])
  expect(JSON.stringify(rows)).not.toContain('李某')
  const kept = await village.site.owner.query(
    `select detail, category, requester_name_sealed is not null as sealed, phone_hash is not null as phone, due_at is not null as due
     from request where county_id = $1 order by id`,
    [village.county.id],
  )
  expect(kept.rows).toMatchObject([
    { category: 'dispute', sealed: true, phone: true, due: true },
    { category: 'dispute', sealed: false, phone: false },
  ])
  expect(kept.rows[0].detail).toContain('发生于2026-02-03')
  expect(JSON.stringify(kept.rows)).not.toContain('李某')
  const queue = await village.dispatcher.call(requests.queue, { villageId, limit: 10 })
  expect(queue.rows.map((row) => row.title)).toEqual(expect.arrayContaining(rows.map((row) => row.title)))
})

test('every party is kept and stands beside the matter for whoever may read it, sealed and in no list', async () => {
  const quarrel = csv(
    `${headings},其他当事人`,
    'C1,晒坝归谁,2026-02-07,三组晒坝,邻里纠纷,四家都要晒谷,周和平与武山、郑四,,13800001111、13800002222、、13800004444,否,冯五',
  )
  const found = await look(quarrel)
  expect(found.lines.map((line) => line.problem)).toEqual([null])
  await bring(quarrel, found.digest)
  const { rows } = await village.officer.call(disputes.newest, { areaId: villageId })
  const requestId = rows.find((row) => row.title.includes('晒坝归谁'))!.id
  const names = ['武山', '郑四', '冯五']
  const full = await village.dispatcher.call(requests.read, { requestId })
  expect(full.requester).toMatchObject({ name: '周和平', phone: '138****1111' })
  expect((await village.dispatcher.call(disputes.parties, { requestId })).rows).toEqual([
    { id: 1, name: '武山', phone: '138****2222' },
    { id: 2, name: '郑四', phone: null },
    { id: 3, name: '冯五', phone: '138****4444' },
  ])
  for (const who of [village.outsideOfficer, village.outsideDispatcher, village.neighbour])
    expect(await refusal(who.call(disputes.parties, { requestId })), who.name).toBe('requests.missing')
  const said = JSON.stringify([rows, full])
  const { rows: kept } = await village.site.owner.query('select * from dispute_party where county_id = $1', [
    village.county.id,
  ])
  expect(kept).toHaveLength(4)
  for (const name of names) {
    expect(said).not.toContain(name)
    for (const row of kept) expect(row.name_sealed.toString('utf8')).not.toContain(name)
  }
  const mine = csv(headings, 'C2,门前堆柴,2026-02-08,,,堆在路上,张resident、戚六,,13800005678、13800006666,否')
  const own = await look(mine)
  await bring(mine, own.digest)
  const { rows: all } = await village.officer.call(disputes.newest, { areaId: villageId })
  const ofMine = { requestId: all.find((row) => row.title.includes('门前堆柴'))!.id }
  expect((await village.resident.call(disputes.parties, ofMine)).rows).toEqual([{ id: 1, name: '戚六', phone: null }])
})

test('one line with a fault keeps the whole list out, and so does a column that nobody may keep', async () => {
  const wrong = csv(
    headings,
    'B1,,昨天,,,,,,,',
    'B2,吵架,2099-01-01,,,,,,,',
    'B3,借钱,2026-02-01,,,,某人,1234,,',
    'B4,占道,2026-02-01,,,,,,12,',
    'B5,水井,2026-02-01,,,,甲某、乙某、丙某,,13800001111、13800002222,',
    `B6,修路,2026-02-01,,,,${Array.from({ length: 21 }, (_, n) => `当事${n}`).join('、')},,,`,
  )
  const found = await look(wrong)
  expect(found.lines.map((line) => line.problem?.zh ?? '')).toEqual([
    ...['没有写是什么事', '2099-01-01还没有到', expect.stringContaining('身份号码'), '联系方式不是电话号码'],
    ...['有 2 个电话，却有 3 位当事人，不知道是谁的', '当事人超过 20 位'],
  ])
  const before = await village.site.owner.query('select count(*) from request where county_id = $1', [
    village.county.id,
  ])
  expect(await refusal(bring(wrong, found.digest))).toBe('disputes.list_faulty')
  expect(await refusal(bring(wrong, '0'.repeat(64)))).toBe('disputes.list_changed')
  expect(await refusal(look(csv('名称,发生日期,当事人,是否重点关注人员', '吵架,2026-02-01,某人,是')))).toBe(
    'import.unkept_columns',
  )
  expect(await refusal(look(csv('名称,电话', '吵架,1')))).toBe('disputes.list_none')
  expect(await refusal(look(list, village.outsideOfficer))).toBe('area.missing')
  const after = await village.site.owner.query('select count(*) from request where county_id = $1', [village.county.id])
  expect(after.rows).toEqual(before.rows)
})

test('of two of one name without a number neither is taken for the party; who bears it alone is', async () => {
  for (const name of ['同名人', '同名人', '独名人']) await village.addPerson(name)
  const named = csv(headings, 'D1,鸡进菜地,2026-02-09,,,,同名人,,,否', 'D2,水沟堵了,2026-02-09,,,,独名人,,,否')
  const found = await look(named)
  await bring(named, found.digest)
  const { rows } = await village.site.owner.query(
    `select requester_person_id is not null as known from request where county_id = $1
     and (detail like '鸡进菜地%' or detail like '水沟堵了%') order by detail like '水沟堵了%'`,
    [village.county.id],
  )
  expect(rows).toEqual([{ known: false }, { known: true }])
})
