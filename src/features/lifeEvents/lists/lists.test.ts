import { beforeAll, expect, test } from 'vitest'
import { circumstances } from '#features/circumstances/contract.ts'
import { listExports } from '#features/exports/contract.ts'
import { imports } from '#features/imports/contract.ts'
import { openTable } from '#features/imports/public.ts'
import { people } from '#features/people/contract.ts'
import { identityCheckDigit } from '#kernel/shared/identityNumber.ts'
import { aFamily, type Family, happens, refusal } from '#tests/village/family.ts'
import { aVillage, type Village } from '#tests/village.ts'
import { lifeEvents } from '../contract.ts'

let village: Village
let villageId: number
let family: Family
beforeAll(async () => {
  village = await aVillage()
  villageId = village.villages[0].villageId
  family = await aFamily(village)
})

const whole = (first17: string) => first17 + identityCheckDigit(first17)
const he = whole('99092119880304511')
const she = whole('99092119890405522')
const child = whole('99092120180506542')
const csv = (...lines: string[]) => new Blob([`${lines.join('\n')}\n`])
const headings = '公民身份号码,姓名,性别,出生日期,联系方式,户籍地,现住地,现住门（楼）详址,流入原因'
const floating = csv(
  headings,
  `${he},来大江,1,19880304,13800001234,外省甲县,桥头村,桥头路9号,务工`,
  `${she},来小溪,女,1989-04-05,,外省甲县,桥头村,桥头路9号,务工`,
  `${child},来小苗,2,20180506,,外省甲县,桥头村,桥头路9号,`,
  ',周小河,1,19900503,,外省乙县,,,',
)
const look = (file: Blob, who = village.officer) => who.call(lifeEvents.previewList, { villageId }, { file })
const bring = (file: Blob, digest: string) =>
  village.officer.call(lifeEvents.bringInList, { villageId, digest }, { file })
const takeBack = (digest: string) => village.officer.call(lifeEvents.takeBackList, { villageId, digest })

/** The file of a list as it leaves, with whole numbers where the administrator takes it. */
async function exported(list: 'gbt31000.floating' | 'gbt31000.leftBehind' | 'gbt31000.registered', more = {}) {
  const who = village.administrator
  const { id } = await who.call(listExports.make, { list, purpose: '核对名册', whole: true, villageId, ...more })
  const answer = await village.site.app.inject({
    url: `/api/c/${village.county.code}/exports/${id}/file`,
    headers: { cookie: `sz_session=${who.cookie}` },
  })
  return new Blob([new Uint8Array(answer.rawPayload)])
}

/** What its rows say, without the mark of who took it: name, birthday, where the 户籍 is and where they live. */
async function rowsOf(file: Blob) {
  const tables = openTable(new Uint8Array(await file.arrayBuffer()), 'list.xlsx')
  if (!tables.ok) throw new Error(tables.problem.code)
  const rows = [...tables.value[0]!.rows].map((row) => row.map((cell) => cell?.text ?? ''))
  const at = rows.findIndex((row) => row.includes('姓名'))
  const columns = ['姓名', '出生日期', '户籍地', '现住门（楼）详址'].map((title) => rows[at]!.indexOf(title))
  return rows
    .slice(at + 1)
    .map((row) => columns.map((column) => row[column] ?? ''))
    .sort()
}

test('whoever is in the register gets where the 户籍 is, the others a household at their address; twice adds nothing, and it is taken back', async () => {
  const before = await rowsOf(await exported('gbt31000.floating'))
  const found = await look(floating)
  expect(found).toMatchObject({ shape: 'floating', faulty: 0, there: 0, broughtIn: 0 })
  expect(found.lines.map((one) => one.note?.en)).toEqual([
    ...['A household of their own', 'A household of their own', 'A household of their own', '户籍 elsewhere is added'],
  ])
  expect((await bring(floating, found.digest)).added).toBe(4)
  const { rows } = await village.officer.call(people.list, { villageId, name: '来', limit: 10 })
  expect(new Set(rows.map((one) => one.householdId)).size).toBe(1)
  expect(rows).toHaveLength(3)
  expect((await look(floating)).lines.map((one) => one.there)).toEqual([true, true, true, true])
  expect((await bring(floating, found.digest)).added).toBe(0)

  const file = await exported('gbt31000.floating')
  const told = await rowsOf(file)
  expect(told).toEqual(
    [
      ...before,
      ['来大江', '19880304', '外省甲县', '桥头路9号'],
      ['来小溪', '19890405', '外省甲县', '桥头路9号'],
      ['来小苗', '20180506', '外省甲县', '桥头路9号'],
      ['周小河', '19900503', '外省乙县', '一组8号'],
    ].sort(),
  )
  expect(await takeBack(found.digest)).toMatchObject({ undone: 2, kept: 0 })
  expect(await rowsOf(await exported('gbt31000.floating'))).toEqual(before)

  const again = await look(file)
  expect(again.lines.filter((one) => one.problem)).toEqual([])
  await bring(file, again.digest)
  expect(await rowsOf(await exported('gbt31000.floating'))).toEqual(told)
  expect((await look(file)).broughtIn).toBe(2)
})

test('a line that is not clear keeps the whole list out, and so does a column that nobody may keep', async () => {
  const wrong = csv(
    headings,
    `${he.slice(0, 17)}?,谁一,1,19880304,,外省甲县,,桥头路9号,`,
    ',谁二,1,,,外省甲县,,桥头路9号,',
    '9909**********5112,谁三,1,19880304,,外省甲县,,桥头路9号,',
    ',谁四,1,19700101,,桥头村,桥头村,桥头路9号,',
    ',谁五,1,19700101,,外省甲县,别处村,桥头路9号,',
    ',谁六,1,19700101,,外省甲县,桥头村,,',
    ',谁七,1,19700101,,外省甲县,桥头村,桥头路9号,',
    ',谁七,1,19700101,,外省甲县,桥头村,桥头路9号,',
  )
  const found = await look(wrong)
  expect(found.lines.map((one) => one.problem?.zh ?? '')).toEqual([
    expect.stringContaining('公民身份号码'),
    ...['谁二没有身份号码，也没有出生日期，无法确认是谁', '谁三的号码被遮住，名册里也没有对上的人'],
    ...['户籍地就是本村，不是流动人口', '现住地“别处村”不是这个村', '名册里没有这个人，也没有写住所', ''],
    '和第 8 行是同一个人',
  ])
  expect(await refusal(bring(wrong, found.digest))).toBe('lifeEvents.list_faulty')
  expect(await refusal(bring(wrong, '0'.repeat(64)))).toBe('lifeEvents.list_changed')
  expect(await refusal(look(csv('姓名,户籍地,现住地,是否重点关注人员', '谁,外省,桥头村,是')))).toBe(
    'import.unkept_columns',
  )
  expect(await refusal(look(csv('姓名,电话', '谁,13800000000')))).toBe('lifeEvents.list_none')
  expect(await refusal(look(floating, village.outsideOfficer))).toBe('area.missing')
})

test('a list of those left behind adds the kind and the carer to the households it matches, invents nobody, and bows to who took it back', async () => {
  const away = { kind: 'away', reason: 'work', place: '东莞' } as const
  for (const personId of [family.son, family.daughterInLaw])
    await happens(village, family.householdId, '2026-02-01', { ...away, personId })
  const file = await exported('gbt31000.leftBehind')
  const found = await look(file)
  expect(found).toMatchObject({ shape: 'leftBehind', faulty: 0, there: 0 })
  expect(found.lines.map((one) => one.name)).toContain('周子轩')
  expect(new Set(found.lines.map((one) => one.note?.en))).toEqual(new Set(['Left behind by the register']))
  const said = csv(
    '姓名,出生日期,留守人员类型,照料人,困难及诉求',
    '周子轩,20160705,03,爷爷,想修路',
    '郑桂花,19400806,留守老人,外星人,',
  )
  const read = await look(said)
  expect(read.lines[0]?.note?.zh).toContain('困难及诉求不随名单收')
  expect(read.lines[1]?.note?.zh).toContain('照料人没看懂')
  const who = village.administrator
  expect(await refusal(who.call(lifeEvents.bringInList, { villageId, digest: read.digest }, { file: said }))).toBe(
    'lifeEvents.list_not_serving',
  )
  expect((await bring(said, read.digest)).added).toBe(2)
  const sheet = async () => {
    const { facts } = await village.officer.call(circumstances.readHousehold, { householdId: family.householdId })
    return facts.map(({ field, value, source }) => [field, value, source])
  }
  const known = [
    ['leftBehindAtHome', expect.arrayContaining(['child', 'elder']), 'import'],
    ['leftBehindCarer', ['grandparent'], 'import'],
  ]
  expect(await sheet()).toEqual(known)
  expect((await look(said)).there).toBe(2)
  await village.site.owner.query(
    "update circumstance set closed_at = now(), closed_why = 'withdrawn', value = null where county_id = $1",
    [village.county.id],
  )
  await bring(said, read.digest)
  expect(await sheet()).toEqual([])
  const before = await village.site.owner.query('select count(*) from person where county_id = $1', [village.county.id])
  const other = csv('姓名,出生日期,留守人员类型', '谁也不是,19500101,01')
  const unknown = await look(other)
  expect(unknown.lines[0]?.problem?.zh).toBe('本村名册里没有谁也不是')
  expect(await refusal(bring(other, unknown.digest))).toBe('lifeEvents.list_faulty')
  const after = await village.site.owner.query('select count(*) from person where county_id = $1', [village.county.id])
  expect(after.rows).toEqual(before.rows)
})

test('a list of those left behind is taken back as a whole: looked at first, what it replaced stands again, what was touched since stays with its reason', async () => {
  const officer = village.officer
  const names = ['名单甲', '名单乙', '名单丙', '名单丁']
  const homes: { householdId: number }[] = []
  for (const name of names) homes.push(await village.addPerson(name, { birthDate: '1930-01-01' }))
  const [one, anew, withdrawn, later] = homes
  await officer.call(circumstances.record, {
    ...{ householdId: one!.householdId, field: 'leftBehindAtHome', value: ['woman'], source: 'visit' },
  })
  const line = (n: number, kind: string, carer: string) => `${names[n]},19300101,${kind},${carer}`
  const head = '姓名,出生日期,留守人员类型,照料人'
  const list = csv(head, line(0, '01', '邻居'), line(1, '01', ''), line(2, '01', ''), line(3, '01', ''))
  const { digest } = await look(list)
  await bring(list, digest)
  const known = async (householdId: number) => {
    const { facts } = await officer.call(circumstances.readHousehold, { householdId })
    return facts.map(({ field, value, source }) => [field, value, source])
  }
  expect(await known(one!.householdId)).toEqual([
    ['leftBehindAtHome', ['woman', 'elder'], 'import'],
    ['leftBehindCarer', ['neighbour'], 'import'],
  ])
  await officer.call(circumstances.record, {
    ...{ householdId: anew!.householdId, field: 'leftBehindAtHome', value: ['child'], source: 'visit' },
  })
  const { facts } = await officer.call(circumstances.readHousehold, { householdId: withdrawn!.householdId })
  await officer.call(circumstances.noteWithdrawal, { circumstanceId: facts[0]!.id, heard: 'visit' })
  const second = csv(head, line(3, '03', ''))
  await bring(second, (await look(second)).digest)

  const { rows } = await officer.call(circumstances.lists, { villageId })
  const [newer, older] = rows
  expect(older).toMatchObject({ digest, byName: officer.name, takenBackAt: null })
  expect(await refusal(village.outsideOfficer.call(circumstances.readList, { listId: older!.id }))).toBe('area.missing')
  const shown = async (listId: number) => {
    const read = await officer.call(circumstances.readList, { listId })
    return read.rows.map(({ householdId, field, gone, why }) => [
      homes.findIndex((home) => home.householdId === householdId),
      ...[field.en.slice(0, 3), gone, why],
    ])
  }
  const before = await shown(older!.id)
  expect(before).toHaveLength(5)
  expect(before).toEqual(
    expect.arrayContaining([
      ...[
        [0, 'Who', false, null],
        [0, 'Who', false, null],
        [1, 'Who', false, 'recordedAnew'],
      ],
      ...[
        [2, 'Who', false, 'withdrawn'],
        [3, 'Who', false, 'laterList'],
      ],
    ]),
  )
  expect(await known(one!.householdId)).toHaveLength(2)
  await officer.call(circumstances.takeListBack, { listId: older!.id })
  expect(await known(one!.householdId)).toEqual([['leftBehindAtHome', ['woman'], 'visit']])
  expect(await known(anew!.householdId)).toEqual([['leftBehindAtHome', ['child'], 'visit']])
  expect(await known(withdrawn!.householdId)).toEqual([])
  expect(await known(later!.householdId)).toEqual([['leftBehindAtHome', ['elder', 'child'], 'import']])
  expect((await shown(older!.id)).filter(([, , gone]) => gone)).toHaveLength(2)
  const audit = await village.site.owner.query(
    "select detail from audit where county_id = $1 and operation = 'circumstances.takeListBack'",
    [village.county.id],
  )
  expect(audit.rows).toEqual([{ detail: { undone: 2, kept: 3, digest } }])
  expect(await refusal(officer.call(circumstances.takeListBack, { listId: older!.id }))).toBe(
    'circumstances.list_nothing_left',
  )

  await officer.call(circumstances.takeListBack, { listId: newer!.id })
  expect(await known(later!.householdId)).toEqual([['leftBehindAtHome', ['elder'], 'import']])
  expect(await shown(older!.id)).toContainEqual([3, 'Who', false, null])
  await officer.call(circumstances.takeListBack, { listId: older!.id })
  expect(await known(later!.householdId)).toEqual([])
  await bring(list, digest)
  expect(await known(one!.householdId)).toHaveLength(2)
})

test('户籍人口 read back from our own file keep where the 户籍 is, and an undo takes it with them', async () => {
  await happens(village, family.householdId, '2026-02-02', {
    ...{ kind: 'registration', personId: family.man, registeredAt: '外省丙县' },
  })
  const file = await exported('gbt31000.registered', { name: '周' })
  const told = await rowsOf(file)
  expect(told).toContainEqual(['周大山', '19650301', '外省丙县', '一组8号'])
  const other = village.villages[1].villageId
  const who = village.townshipOfficer
  const view = await who.call(imports.preview, { villageId: other }, { file })
  expect(view.columns.map((one) => one.key)).toEqual(expect.arrayContaining(['registeredAt', 'same']))
  expect(view.counts).toMatchObject({ newHouseholds: 1, newPersons: 3, errors: 0 })
  await who.call(imports.commit, { importId: view.id })
  const there = await rowsOf(await exported('gbt31000.registered', { name: '周', villageId: other }))
  expect(there.map(([name, born, , door]) => [name, born, door])).toEqual(
    told.map(([name, born, , door]) => [name, born, door]),
  )
  expect(there).toContainEqual(['周大山', '19650301', '外省丙县', '一组8号'])
  await who.call(imports.undo, { importId: view.id })
  const { rows } = await village.site.owner.query(
    `select from whereabouts w join person p on p.county_id = w.county_id and p.id = w.person_id
     where w.county_id = $1 and p.import_id = $2 and w.valid_to is null`,
    [village.county.id, view.id],
  )
  expect(rows).toHaveLength(0)
})
