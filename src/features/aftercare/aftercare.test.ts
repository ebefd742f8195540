import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { transact } from '#database/pool.ts'
import { circumstances } from '#features/circumstances/contract.ts'
import { people } from '#features/people/contract.ts'
import { records } from '#features/records/contract.ts'
import { tiers } from '#features/tiers/contract.ts'
import { addDays, dayOf } from '#kernel/shared/day.ts'
import { deliver } from '#server/relay.ts'
import { inventedPhone, sendTo } from '#tests/village/people.ts'
import { aVillage, type Somebody, type Village } from '#tests/village.ts'
import { CallRefused, call } from '#wire/client.ts'
import { aftercare } from './contract.ts'

let village: Village
let worker: Somebody
let today: string
const reason = '入户前了解需要什么帮助'
const need = '想找一份离家近的活'

beforeEach(async () => {
  village = await aVillage()
  today = dayOf(village.site.time.now)
  const phone = inventedPhone()
  const { personId } = await village.addPerson('司法所老郑', { phone, village: 2 })
  await village.addPost(personId, { role: 'aftercareWorker', title: 'aftercareWorker', at: 'township' })
  worker = await village.signIn(personId, phone, 'staff')
})

const refusal = (doing: Promise<unknown>) =>
  doing.then(
    () => 'no refusal',
    (error) => (error instanceof CallRefused ? error.body.code : String(error)),
  )

const open = (endsOn = addDays(today, 100), personId = village.resident.personId) =>
  worker.call(aftercare.open, { personId, need, endsOn })
const read = (who: Somebody) => who.call(aftercare.read, { personId: village.resident.personId, reason })

/** Rows as the app's own role sees them from a transaction that was begun so. */
const rowsSeen = (reach: { counties: number[]; compartments?: string[] }) =>
  transact(
    village.site.ground.pool,
    reach,
    async (tx) => (await tx.selectFrom('aftercare').select('id').execute()).length,
  )

test('only the post with the grant of the compartment reads it; administrator, officer and auditor are refused', async () => {
  await open()
  expect((await read(worker)).rows).toMatchObject([{ need }])
  const { administrator, officer, townshipOfficer, auditor, gridWorker } = village
  for (const who of [administrator, officer, townshipOfficer, auditor, gridWorker])
    expect(await refusal(read(who)), who.name).toBe('authority.not_granted')
  const forged = sendTo(village.site, 'A'.repeat(43))
  const asked = { county: village.county.code, personId: village.resident.personId, reason }
  expect(await refusal(call(forged, aftercare.read, asked))).toBe('authority.unsigned')
})

test('a session that forgets or forges its compartment sees and writes nothing: the wall fails closed', async () => {
  const { id } = await open()
  const counties = [village.county.id]
  expect(await rowsSeen({ counties, compartments: ['aftercare'] })).toBe(1)
  expect(await rowsSeen({ counties })).toBe(0)
  expect(await rowsSeen({ counties, compartments: ['others'] })).toBe(0)
  expect(await rowsSeen({ counties: [], compartments: ['aftercare'] })).toBe(0)
  const { pool } = village.site.ground
  await transact(pool, { counties }, (tx) => sql`update aftercare set ended_on = opened_on`.execute(tx))
  expect((await read(worker)).rows.map((row) => row.id)).toEqual([id])
  const insert = transact(pool, { counties }, (tx) =>
    sql`insert into aftercare (county_id, person_id, need_sealed, key_id, opened_on, ends_on, by_account_id, created_at)
      values (${village.county.id}, ${village.resident.personId}, '\\x00', 'k', ${today}, ${today}, 1, now())`.execute(
      tx,
    ),
  )
  await expect(insert).rejects.toThrow(/row-level security/)
  const names = (name: string) => rowsSeen({ counties, compartments: [name] })
  await expect(names("aftercare}'; set local app.counties = '{1")).rejects.toThrow(TypeError)
  expect(await rowsSeen({ counties })).toBe(0)
})

test('one person is found by the whole name and the last four characters, in the own township, and by nobody else', async () => {
  const phone = inventedPhone()
  const { personId } = await village.addPerson('郑归来', { phone, village: 0 })
  const { site } = village
  const hash = site.ground.sealer.hash('123X', 'identity.tail')
  await site.owner.query('update person set identity_tail_hash = $1 where id = $2', [hash, personId])
  const tails = { phone: phone.slice(-4), identity: '123x' }
  const find = (name: string, tail: string, who = worker) => who.call(aftercare.find, { name, tail })
  expect(await find('郑归来', tails.phone)).toEqual({ personId, name: '郑归来', villageName: '桥头村' })
  expect((await find(' 郑归来 ', tails.identity)).personId).toBe(personId)
  expect(await refusal(find('郑归', tails.phone))).toBe('aftercare.nobody')
  expect(await refusal(find('郑归来', '0000'))).toBe('aftercare.nobody')
  await village.addPerson('郑归来', { phone: `199${phone.slice(3, 7)}${tails.phone}`, village: 0 })
  expect(await refusal(find('郑归来', tails.phone)), 'two of them: nobody is shown').toBe('aftercare.nobody')
  const elsewhere = inventedPhone()
  await village.addPerson('郑外乡', { phone: elsewhere, village: 2 })
  await village.addPerson('郑近邻', { phone: elsewhere, village: 1 })
  expect((await find('郑近邻', elsewhere.slice(-4))).name).toBe('郑近邻')
  expect(await refusal(find('郑外乡', elsewhere.slice(-4)))).toBe('aftercare.nobody')
  for (const who of [village.administrator, village.auditor, village.gridWorker])
    expect(await refusal(find('郑归来', tails.identity, who)), who.name).toBe('authority.not_granted')
})

test('every reading stands in the own list of the person concerned, also when there was nothing to see', async () => {
  await read(worker)
  await open()
  await read(worker)
  const { rows } = await village.resident.call(people.listAccess, {})
  const looks = rows.filter((row) => row.field === 'aftercare')
  expect(looks).toMatchObject([
    { reason, byTitle: { zh: '司法所回归帮扶员' } },
    { reason, byTitle: { zh: '司法所回归帮扶员' } },
  ])
})

test('[R-01] the auditor reads that somebody looked in here, and never at whom, also in rows of before; that person reads it', async () => {
  const { site, county, auditor, resident } = village
  const { personId } = resident
  await open()
  await read(worker)
  const before = `insert into audit (county_id, at, operation, target_kind, target_id, detail, incident) values ($1, now(), $2, $3, $4, $5, 'b')`
  await site.owner.query(before, [county.id, 'aftercare.find', 'person', personId, {}])
  await site.owner.query(before, [county.id, 'aftercare.read', 'look', personId, { personId, field: 'aftercare' }])
  const audit = async (asked = {}) =>
    (await auditor.call(records.listAudit, { limit: 100, ...asked })).rows.filter((row) =>
      row.operation.startsWith('aftercare.'),
    )
  const there = await audit()
  expect(there.map((row) => row.operation)).toEqual([
    ...['aftercare.read', 'aftercare.find', 'aftercare.read', 'aftercare.open'],
  ])
  for (const row of there) expect(row).toMatchObject({ targetKind: 'aftercare', targetId: null, detail: {} })
  expect(await audit({ targetKind: 'aftercare' })).toEqual(there)
  for (const asked of [{ targetKind: 'person' }, { targetKind: 'look' }, { targetId: personId }])
    expect(await audit(asked), JSON.stringify(asked)).toEqual([])
  const { rows: looks } = await auditor.call(records.listAccess, { limit: 100 })
  expect(looks.filter((row) => row.field === 'aftercare')).toMatchObject([{ personId: null, reason: '' }])
  expect((await resident.call(people.listAccess, {})).rows).toMatchObject([{ field: 'aftercare', reason }])
  const kept = await site.owner.query(
    `select (select count(*)::int from audit where county_id = $1 and detail->>'personId' = $2::text) as audit,
       (select count(*)::int from access_log where county_id = $1 and person_id = $2::bigint and reason = $3) as looks`,
    [county.id, personId, reason],
  )
  expect(kept.rows, 'what was written stays: only what the row of before held, and the look itself').toEqual([
    { audit: 1, looks: 1 },
  ])
})

test('the office of the next township neither reads, opens nor ends it, though it knows the number', async () => {
  const { id } = await open()
  const phone = inventedPhone()
  const { personId } = await village.addPerson('邻镇老何', { phone, village: 2 })
  await village.addPost(personId, { role: 'aftercareWorker', title: 'aftercareWorker', at: 'township', village: 2 })
  const next = await village.signIn(personId, phone, 'staff')
  expect(await refusal(read(next))).toBe('people.missing')
  expect(await refusal(next.call(aftercare.end, { aftercareId: id }))).toBe('people.missing')
  const again = { personId: village.resident.personId, need, endsOn: addDays(today, 10) }
  expect(await refusal(next.call(aftercare.open, again))).toBe('people.missing')
  expect((await read(worker)).rows.map((row) => row.id)).toEqual([id])
})

test('it ends by itself and on request, is sealed, never for a minor, never beyond the own township', async () => {
  expect(await refusal(open(addDays(today, 6 * 366)))).toBe('aftercare.too_long')
  const child = await village.addPerson('郑小', { birthDate: '2015-01-01' })
  expect(await refusal(open(addDays(today, 10), child.personId))).toBe('aftercare.minor')
  const unknown = await village.addPerson('郑某')
  await village.site.owner.query('update person set birth_date = null where id = $1', [unknown.personId])
  expect(await refusal(open(addDays(today, 10), unknown.personId))).toBe('aftercare.age_unknown')
  expect(await refusal(open(addDays(today, -1)))).toBe('aftercare.too_long')
  const abroad = { personId: village.outsider.personId, reason }
  expect(await refusal(worker.call(aftercare.read, abroad))).toBe('people.missing')
  const { id } = await open()
  const { rows } = await village.site.owner.query('select need_sealed from aftercare where id = $1', [id])
  expect(rows[0].need_sealed.toString('utf8')).not.toContain(need)
  await worker.call(aftercare.end, { aftercareId: id })
  expect((await read(worker)).rows).toEqual([])
  expect(await refusal(worker.call(aftercare.end, { aftercareId: id }))).toBe('aftercare.missing')
  await open(addDays(today, 1))
  village.later({ days: 2 })
  await village.site.owner.query('update session set seen_at = $1', [village.site.time.now])
  expect((await read(worker)).rows).toEqual([])
})

test('[R-01 H-27] one service goes to the household’s contact as its own wish, without a trace of where it comes from', async () => {
  village = await aVillage()
  today = dayOf(village.site.time.now)
  const phone = inventedPhone()
  const { personId } = await village.addPerson('司法所老何', { phone, village: 2 })
  await village.addPost(personId, { role: 'aftercareWorker', title: 'aftercareWorker', at: 'township' })
  worker = await village.signIn(personId, phone, 'staff')
  const { id } = await open()
  const hand = (service: string) =>
    worker.call(aftercare.hand, { aftercareId: id, service, wantsContact: true, agreed: true })
  expect(await refusal(hand('parole'))).toBe('aftercare.no_service')
  await village.resident.call(circumstances.declare, { field: 'serviceNeeds', value: ['meals'] })
  await hand('papers')
  const { household } = await village.resident.call(circumstances.readOwn, {})
  expect(household!.facts.map(({ field, value, source, byHousehold }) => [field, value, source, byHousehold])).toEqual([
    ['serviceNeeds', ['meals', 'papers'], 'household', true],
    ['asksContact', true, 'household', true],
  ])
  const { site, county } = village
  const { rows } = await site.owner.query(
    'select count(*)::int as n from circumstance where county_id = $1 and closed_at is null and by_account_id is not null',
    [county.id],
  )
  expect(rows[0].n).toBe(0)
  const audit = await site.owner.query(
    "select target_kind, target_id::int, detail from audit where county_id = $1 and operation = 'aftercare.hand'",
    [county.id],
  )
  expect(audit.rows).toEqual([{ target_kind: 'aftercare', target_id: id, detail: {} }])
  while ((await deliver(site.ground, county)) > 0);
  expect((await village.resident.call(tiers.own, {})).tier).toMatchObject({ tier: 'closeContact' })
  await worker.call(aftercare.end, { aftercareId: id })
  expect(await refusal(hand('rides'))).toBe('aftercare.missing')
})

test('[R-01] the norms’ terms end it: five years from release, three from the end of correction, and the day is not kept', async () => {
  const { personId } = village.resident
  const until = (term: 'released' | 'corrected' | 'other', from: string, endsOn: string) =>
    refusal(worker.call(aftercare.open, { personId, need, term, from, endsOn }))
  const from = addDays(today, -1000)
  expect(await until('released', from, addDays(from, 1826))).toBe('no refusal')
  expect(await until('released', from, addDays(from, 1827))).toBe('aftercare.too_long')
  expect(await until('corrected', from, addDays(from, 1095))).toBe('no refusal')
  expect(await until('corrected', from, addDays(from, 1096))).toBe('aftercare.too_long')
  expect(await until('other', from, addDays(today, 366))).toBe('aftercare.too_long')
  const { rows } = await village.site.owner.query('select * from aftercare where county_id = $1', [village.county.id])
  expect(JSON.stringify(rows)).not.toContain(from)
})
