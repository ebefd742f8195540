import { beforeEach, expect, test } from 'vitest'
import { records } from '#features/records/contract.ts'
import { identityCheckDigit } from '#kernel/shared/identityNumber.ts'
import { inSetting } from '#server/settings.ts'
import { inventedPhone } from '#tests/village/people.ts'
import { aVillage, type Village } from '#tests/village.ts'
import { CallRefused } from '#wire/client.ts'
import { people } from './contract.ts'
import { insertPerson } from './public.ts'

let village: Village
beforeEach(async () => {
  village = await aVillage()
})

const refusal = (doing: Promise<unknown>) =>
  doing.then(
    () => 'no refusal',
    (error) => (error instanceof CallRefused ? error.body.code : String(error)),
  )

let serial = 0
function anIdentityNumber(birth = '19800506') {
  serial += 1
  const first17 = `990921${birth}${String(100 + serial)}`
  return first17 + identityCheckDigit(first17)
}

/** Somebody with an identity number, taken in the way the product does it, living in the resident's household. */
async function aRegistered(name: string, { birthDate = '1980-05-06', number = anIdentityNumber() } = {}) {
  const phone = inventedPhone()
  const { county, site } = village
  const personId = await inSetting(site.ground, county, 'test', (setting) =>
    insertPerson(setting, {
      name,
      sex: '2',
      birthDate,
      identityNumber: number,
      phone,
      source: 'test',
      validFrom: '2020-01-01',
    }),
  )
  const home = await site.owner.query('select household_id from membership where county_id = $1 and person_id = $2', [
    county.id,
    village.resident.personId,
  ])
  const householdId = Number(home.rows[0].household_id)
  await site.owner.query(
    `insert into membership (county_id, person_id, household_id, relation, source, valid_from)
     values ($1, $2, $3, '12', 'test', '2020-01-01')`,
    [county.id, personId, householdId],
  )
  return { personId, phone, number, householdId }
}

test('numbers are masked on every list', async () => {
  const { personId, phone, number } = await aRegistered('许秋月')
  const { rows } = await village.officer.call(people.list, { name: '许' })
  expect(rows).toMatchObject([
    {
      id: personId,
      identity: `9909**********${number.slice(-4)}`,
      phone: `${phone.slice(0, 3)}****${phone.slice(-4)}`,
      relation: { code: '12', zh: '妻', en: 'wife' },
    },
  ])
  expect(JSON.stringify(rows)).not.toContain(number)
  expect(JSON.stringify(rows)).not.toContain(phone)
})

test('people are found by the beginning of a name, in characters, pinyin or initials', async () => {
  const { personId } = await aRegistered('曾小雨')
  for (const name of ['曾', 'zengxiao', 'zxy']) {
    const { rows } = await village.officer.call(people.list, { name })
    expect(rows.map((row) => row.id)).toContain(personId)
  }
  expect((await village.officer.call(people.list, { name: '%' })).rows).toEqual([])
})

test('a list goes on where the page before ended', async () => {
  const first = await village.officer.call(people.list, { limit: 3 })
  const second = await village.officer.call(people.list, { limit: 3, after: first.next! })
  const ids = [...first.rows, ...second.rows].map((row) => row.id)
  expect(new Set(ids).size).toBe(6)
  expect(ids).toEqual([...ids].sort((a, b) => a - b))
})

test('the chief of a grid reaches the households of that grid, and those of the grids below', async () => {
  const place = village.villages[0]
  const phone = inventedPhone()
  const { personId } = await village.addPerson('史网格长', { phone })
  await village.site.owner.query(
    `insert into post (county_id, person_id, role, title, level, grid_id, village_id, term_from)
     values ($1, $2, 'gridChief', 'gridChiefLevel1', 'grid', $3, $4, '2020-01-01')`,
    [village.county.id, personId, place.villageGridId, place.villageId],
  )
  const chief = await village.signIn(personId, phone, 'staff')
  const all = await chief.call(people.list, { limit: 100 })
  expect(all.rows.map((row) => row.id)).toContain(village.resident.personId)
  expect(all.rows.map((row) => row.id)).not.toContain(village.outsider.personId)
  const empty = await chief.call(people.list, { gridId: place.groups[1]!.gridId })
  expect(empty.rows).toEqual([])
})

test('outside the own area there is no household and no person: 404', async () => {
  const { householdId, personId } = await aRegistered('魏冬梅')
  const looking = village.outsideOfficer.call(people.readHousehold, { householdId })
  expect(await refusal(looking)).toBe('people.household_missing')
  const asking = village.outsideOfficer.call(people.reveal, { personId, field: 'phone', reason: '核对电话号码' })
  expect(await refusal(asking)).toBe('people.missing')
  expect(await refusal(village.resident.call(people.readHousehold, { householdId }))).toBe('authority.not_granted')
})

test('a number is shown against a reason, and the person reads who looked, when and why', async () => {
  const { personId, phone, number } = await aRegistered('蒋兰花')
  const her = await village.signIn(personId, phone)
  const ask = { personId, field: 'identity' as const, reason: '办理医保报销' }
  expect(await refusal(village.officer.call(people.reveal, { ...ask, reason: '查' }))).toBe('call.invalid')
  expect(await refusal(village.gridWorker.call(people.reveal, ask))).toBe('authority.not_granted')
  expect((await village.officer.call(people.reveal, ask)).value).toBe(number)
  const { rows } = await her.call(people.listAccess, {})
  expect(rows).toMatchObject([
    {
      personName: '蒋兰花',
      byName: 'officer',
      byTitle: { zh: '村委会主任', en: 'Villagers’ committee director' },
      field: 'identity',
      reason: '办理医保报销',
      at: village.site.time.now,
    },
  ])
  const audit = await village.auditor.call(records.listAudit, { operation: 'people.reveal' })
  expect(audit.rows).toHaveLength(1)
  expect(JSON.stringify(audit.rows)).not.toContain(number)
})

test('a reveal repeated with the same key gives the number again and notes one look', async () => {
  const { personId, phone } = await aRegistered('韩春燕')
  const her = await village.signIn(personId, phone)
  const key = crypto.randomUUID()
  const ask = { personId, field: 'phone' as const, reason: '通知开会' }
  const first = await village.officer.call(people.reveal, ask, { key })
  expect(await village.officer.call(people.reveal, ask, { key })).toEqual(first)
  expect((await her.call(people.listAccess, {})).rows).toHaveLength(1)
})

test('opening a household is a look at everybody in it; a grown member reads the looks at the children too', async () => {
  const { householdId } = await aRegistered('沈桂芳')
  await aRegistered('沈小宝', { birthDate: '2018-06-01', number: anIdentityNumber('20180601') })
  await village.gridWorker.call(people.readHousehold, { householdId })
  const { rows } = await village.resident.call(people.listAccess, {})
  expect(rows.map((row) => row.personName).sort()).toEqual(['张resident', '沈小宝'].sort())
  expect(rows.every((row) => row.field === 'household' && row.reason === 'household.read')).toBe(true)
  expect((await village.neighbour.call(people.listAccess, {})).rows).toEqual([])
  const looks = await village.auditor.call(records.listAccess, {})
  expect(looks.rows).toHaveLength(3)
  expect(await refusal(village.officer.call(records.listAccess, {}))).toBe('authority.not_granted')
})

test('residents read their own household, masked', async () => {
  const { number } = await aRegistered('杨二妹')
  const { household } = await village.resident.call(people.readOwn, {})
  expect(household?.persons.map((one) => one.name)).toEqual(['张resident', '杨二妹'])
  expect(JSON.stringify(household)).not.toContain(number)
})

test('one identity number is one person of a county, however it is written', async () => {
  const { number } = await aRegistered('朱一')
  await expect(aRegistered('朱二', { number: number.toLowerCase() })).rejects.toMatchObject({
    problem: { code: 'people.identity_known' },
  })
  const { site, county } = village
  const twice = site.owner.query(
    `insert into person (county_id, name, sex, identity_hash, source, valid_from)
     select county_id, '朱三', '1', identity_hash, 'test', '2020-01-01' from person where county_id = $1 and name = '朱一'`,
    [county.id],
  )
  await expect(twice).rejects.toThrow(/person_identity/)
})

test('beside the sealed numbers stand keyed hashes of the whole and of the last four, however the number was written', async () => {
  const first17 = '99092119600102077'
  const number = first17 + identityCheckDigit(first17)
  const { personId, phone } = await aRegistered('吴秀英', { number: `${number.slice(0, 6)}${number.slice(8, 17)}` })
  const { sealer } = village.site.ground
  const { rows } = await village.site.owner.query('select * from person where county_id = $1 and id = $2', [
    village.county.id,
    personId,
  ])
  expect(rows[0]).toMatchObject({
    identity_hash: sealer.hash(number, 'identity'),
    identity_tail_hash: sealer.hash(number.slice(-4), 'identity.tail'),
    phone_hash: sealer.hash(phone, 'phone'),
    phone_tail_hash: sealer.hash(phone.slice(-4), 'phone.tail'),
    key_id: sealer.keyId,
  })
  expect(sealer.open(rows[0].identity_sealed, 'identity')).toBe(number)
})

test('no number stands anywhere in clear: not in the register, not in accounts, looks, audit or messages', async () => {
  const { personId, phone, number } = await aRegistered('秦素芬')
  await village.signIn(personId, phone)
  await village.officer.call(people.reveal, { personId, field: 'identity', reason: '核对身份证' })
  const { rows: tables } = await village.site.owner.query(
    "select tablename from pg_tables where schemaname = 'public' order by tablename",
  )
  for (const { tablename } of tables) {
    const { rows } = await village.site.owner.query(`select t::text as line from ${tablename} t`)
    for (const { line } of rows as { line: string }[]) {
      for (const clear of [number, phone]) {
        expect(line.includes(clear), tablename).toBe(false)
        expect(line.includes(Buffer.from(clear).toString('hex')), tablename).toBe(false)
      }
    }
  }
})
