import { beforeEach, expect, test } from 'vitest'
import { lifeEvents } from '#features/lifeEvents/contract.ts'
import { organisations } from '#features/organisations/contract.ts'
import { people } from '#features/people/contract.ts'
import { aFamily, type Family, happens, on, refusal } from '#tests/village/family.ts'
import { aVillage, type Village } from '#tests/village.ts'
import { duplicates } from './contract.ts'

let village: Village
let family: Family
beforeEach(async () => {
  village = await aVillage()
  family = await aFamily(village)
})
const seek = (who = village.officer, at: 0 | 1 | 2 = 0) =>
  who.call(duplicates.seek, { villageId: village.villages[at].villageId })
const listed = async (who = village.officer) => (await who.call(duplicates.list, {})).rows

/** A second row of 郑桂花, alone in a household, as a second list of the village office leaves it. */
async function twice(at: 0 | 1 | 2 = 0): Promise<number> {
  const { personId } = await village.addPerson('郑桂花', { birthDate: '1940-08-06', village: at })
  const pinyin = "update person set name_pinyin = 'zhengguihua zgh', sex = '2' where county_id = $1 and name = '郑桂花'"
  await village.site.owner.query(pinyin, [village.county.id])
  return personId
}

test('[D-27] two rows of the same sound and birthday are offered, and merged only when a reviewer says so', async () => {
  const again = await twice()
  expect(await seek()).toEqual({ found: 1 })
  const [pair] = await listed()
  expect(pair).toMatchObject({ why: 'nameAndBirth', first: { id: family.mother }, second: { id: again } })
  expect((await on(village, family.householdId, '2026-03-02')).length).toBe(6)
  await village.officer.call(duplicates.decide, {
    pairId: pair!.id,
    same: true,
    keepId: family.mother,
    reason: '同一人',
  })
  expect(await on(village, family.householdId, '2026-03-02')).toContain('郑桂花 52')
  const { rows } = await village.site.owner.query('select merged_into, end_kind from person where id = $1', [again])
  expect(rows).toEqual([{ merged_into: String(family.mother), end_kind: 'merged' }])
  expect(await listed()).toEqual([])
})

test('[D-27] what still runs in the name of the row that would end is told with its place, and is nobody’s loss', async () => {
  const again = await twice()
  await seek()
  const [pair] = await listed()
  const { county, site, officer, villages } = village
  const { villageId, townshipId, groups } = villages[0]
  const { gridId } = groups[0]!
  const { id: bodyId } = await officer.call(organisations.found, {
    kind: 'volunteerTeam',
    areaId: villageId,
    name: '敬老队',
  })
  const merging = (keepId: number) =>
    officer.call(duplicates.decide, { pairId: pair!.id, same: true, keepId, reason: '同一人' })
  const runs = async (code: string, insert: string, end: string, values: unknown[] = []) => {
    const { rows } = await site.owner.query(`${insert} returning id`, [county.id, again, ...values])
    expect(await refusal(merging(family.mother))).toBe(`duplicates.${code}`)
    await site.owner.query(`${end} where county_id = $1 and id = $2`, [county.id, rows[0].id])
  }
  await runs(
    'still_serves',
    "insert into body_member (county_id, person_id, body_id, role, term_from) values ($1, $2, $3, 'member', '2026-01-01')",
    'update body_member set counted = false',
    [bodyId],
  )
  await runs(
    'still_serves',
    "insert into post (county_id, person_id, role, title, level, grid_id, term_from) values ($1, $2, 'gridChief', 'gridChief', 'grid', $3, '2026-01-01')",
    "update post set term_to = '2026-01-31'",
    [gridId],
  )
  await runs(
    'still_asks',
    "insert into body_offer (county_id, person_id, body_id, account_id, role, at) values ($1, $2, $3, 0, 'volunteer', now())",
    'update body_offer set withdrawn_at = now()',
    [bodyId],
  )
  await runs(
    'still_asks',
    `insert into body_deed (county_id, person_id, body_id, township_id, village_id, on_day, half_hours, topic, code, account_id, at)
      values ($1, $2, $3, $4, $5, '2026-02-01', 2, '打扫', 'AB12', 0, now())`,
    "update body_deed set state = 'declined', confirmed_at = now()",
    [bodyId, townshipId, villageId],
  )
  const call = await site.owner.query(
    `insert into open_call (county_id, grid_id, township_id, village_id, title, secret, rule, offers_until, votes_until, by_account_id, at)
      values ($1, $2, $3, $4, 'gridChief', true, '{}', '2026-04-01', '2026-04-02', 0, now()) returning id`,
    [county.id, gridId, townshipId, villageId],
  )
  await runs(
    'still_stands',
    'insert into open_call_candidate (county_id, person_id, call_id, at) values ($1, $2, $3, now())',
    'update open_call_candidate set withdrawn_at = now()',
    [call.rows[0].id],
  )
  await runs(
    'still_listed',
    `insert into overlay (county_id, person_id, network, member, grid_id, township_id, village_id, term_from, at)
      values ($1, $2, 'party', 'lead', $3, $4, $5, '2026-01-01', now())`,
    "update overlay set term_to = '2026-01-31'",
    [gridId, townshipId, villageId],
  )
  expect(await refusal(merging(family.mother))).toBe('no refusal')
  const stays = await site.owner.query('select person_id from body_deed where county_id = $1', [county.id])
  expect(stays.rows).toEqual([{ person_id: String(again) }])
})

test('a merge can be taken back: both rows and both households are there again', async () => {
  const again = await twice()
  await seek()
  const [pair] = await listed()
  await village.officer.call(duplicates.decide, {
    pairId: pair!.id,
    same: true,
    keepId: family.mother,
    reason: '同一人',
  })
  const [done] = (await village.officer.call(duplicates.list, { decided: true })).rows
  await village.officer.call(lifeEvents.undo, { eventId: done!.eventId!, reason: '其实是两个人' })
  const { rows } = await village.officer.call(people.list, { name: '郑桂花' })
  expect(rows.map((row) => row.id).sort((a, b) => a - b)).toEqual([family.mother, again].sort((a, b) => a - b))
})

test('a pair said to be different is never offered again', async () => {
  await twice()
  await seek()
  const [pair] = await listed()
  await village.officer.call(duplicates.decide, { pairId: pair!.id, same: false, reason: '同名同日生' })
  expect(await seek()).toEqual({ found: 0 })
  expect(await listed()).toEqual([])
  const more = village.officer.call(duplicates.decide, {
    pairId: pair!.id,
    same: true,
    keepId: family.mother,
    reason: '改主意',
  })
  expect(await refusal(more)).toBe('duplicates.decided_already')
})

test('two people with different identity numbers are nobody’s double', async () => {
  const again = await twice()
  for (const [id, hash] of [
    [family.mother, 'aa'],
    [again, 'bb'],
  ] as const)
    await village.site.owner.query('update person set identity_hash = $2 where id = $1', [id, Buffer.from(hash, 'hex')])
  expect(await seek()).toEqual({ found: 0 })
})

test('somebody who left and came in again by a list is offered by the identity number, and keeps the old history', async () => {
  const hash = Buffer.from('cc', 'hex')
  await village.site.owner.query('update person set identity_hash = $2 where id = $1', [family.son, hash])
  await happens(village, family.householdId, '2026-01-10', { kind: 'moveOut', personIds: [family.son] })
  const { personId, householdId } = await village.addPerson('周小河')
  await village.site.owner.query('update person set identity_hash = $2 where id = $1', [personId, hash])
  await seek()
  const [pair] = await listed()
  expect(pair).toMatchObject({ why: 'identity' })
  await village.officer.call(duplicates.decide, {
    pairId: pair!.id,
    same: true,
    keepId: family.son,
    reason: '同一证号',
  })
  expect(await on(village, householdId, '2026-03-02')).toEqual(['周小河 02*'])
  const home = await village.officer.call(people.readHousehold, { householdId })
  expect(home.persons[0]!.id).toBe(family.son)
})

test('a pair across villages is seen by whoever reaches both, and by nobody else', async () => {
  await twice(1)
  await seek(village.townshipOfficer)
  expect((await listed(village.townshipOfficer)).length).toBe(1)
  expect(await listed()).toEqual([])
  expect(await listed(village.outsideOfficer)).toEqual([])
  const [pair] = await listed(village.townshipOfficer)
  const theirs = village.officer.call(duplicates.decide, { pairId: pair!.id, same: false, reason: '不是' })
  expect(await refusal(theirs)).toBe('duplicates.missing')
})
