import { beforeAll, expect, test } from 'vitest'
import { transact } from '#database/pool.ts'
import { tokenHash } from '#features/accounts/public.ts'
import { aVillage, type Somebody, type Village } from '#tests/village.ts'
import { findCaller } from './callerRow.ts'
import { identify } from './identify.ts'

let village: Village
beforeAll(async () => {
  village = await aVillage()
})

const whole = async ({ cookie }: Somebody) => {
  const { county, site } = village
  const asked = {
    ...{ countyId: county.id, countyCode: county.code, now: site.time.now },
    tokenHash: tokenHash(cookie!),
  }
  const [row] = await transact(site.ground.pool, { counties: [county.id] }, (tx) => findCaller(tx, asked))
  const { version, seen_at, ...caller } = row!
  return { version, caller }
}

const remembered = ({ cookie }: Somebody) => {
  const { county, site } = village
  return transact(site.ground.pool, { counties: [county.id] }, (tx) => identify(tx, county, cookie, site.time.now))
}

type Ids = { county: number; person: number; account: number }

/** Whatever decides by what somebody acts, one change after the other. */
const changes: [what: string, sql: (ids: Ids) => string][] = [
  ['a post ends', (ids) => `update post set term_to = '2026-01-31' where ${postOf(ids)}`],
  ['a post is another', (ids) => `update post set role = 'handler' where ${postOf(ids)}`],
  [
    'a post is given',
    (
      ids,
    ) => `insert into post (county_id, person_id, role, title, level, area_id, township_id, village_id, group_id, term_from)
      select p.county_id, p.person_id, 'groupLeader', 'groupLeader', 'group', g.id, p.township_id, p.village_id, g.id, '2026-01-01'
      from (select * from post where ${postOf(ids)}) p
      join area g on g.county_id = p.county_id and g.level = 'group' and g.village_id = p.village_id limit 1`,
  ],
  [
    'a group gets a part',
    (ids) => `insert into area (county_id, parent_id, level, code, name, sort, township_id, village_id, valid_from)
      select a.county_id, a.id, 'group', a.code || '1', '上院', 1, a.township_id, a.village_id, '2026-01-01'
      from area a where (a.county_id, a.id) in (select county_id, area_id from post where ${postOf(ids)} and level = 'group')`,
  ],
  [
    'the part goes elsewhere',
    ({ county }) => `update area set parent_id = village_id where county_id = ${county} and name = '上院'`,
  ],
  ['a name is corrected', (ids) => `update person set name = '罗' || name where ${personOf(ids)}`],
  ['a death is recorded', (ids) => `update person set end_kind = 'died' where ${personOf(ids)}`],
  ['a death is taken back', (ids) => `update person set end_kind = null where ${personOf(ids)}`],
  [
    'a post above counties is given',
    ({ account }) => `insert into upper_post (account_id, role, title, code_prefix, term_from)
      values (${account}, 'supervisor', 'supervisor', '99', '2026-01-01')`,
  ],
  [
    'a post above counties ends',
    ({ account }) => `update upper_post set term_to = '2026-01-02' where account_id = ${account}`,
  ],
  [
    'a second factor is set up',
    ({ account }) => `insert into second_factor (account_id, secret_sealed, key_id, confirmed_at, created_at)
      values (${account}, 'x', 'k1', now(), now())`,
  ],
  ['a second factor is taken away', ({ account }) => `delete from second_factor where account_id = ${account}`],
  [
    'a password must be changed',
    ({ account }) => `update account set must_change_password = true where id = ${account}`,
  ],
  ['another phone', ({ account }) => `update account set phone_hash = '\\x1234' where id = ${account}`],
  ['another kind of account', ({ account }) => `update account set kind = 'resident' where id = ${account}`],
  ['the second step is taken', ({ account }) => `update session set second_at = now() where account_id = ${account}`],
  [
    'an account speaks no longer for the person',
    ({ account }) => `update account_person set ended_at = now() where account_id = ${account}`,
  ],
]
/** Whose post, and which person. */
const postOf = ({ county, person }: Ids) => `county_id = ${county} and person_id = ${person}`
const personOf = ({ county, person }: Ids) => `county_id = ${county} and id = ${person}`

test.each(changes)('who was asked for before is asked for anew after a change: %s', async (_, sql) => {
  const { county, site, dispatcher } = village
  const first = await whole(dispatcher)
  expect(await remembered(dispatcher)).toEqual(await remembered(dispatcher))
  const ids = { county: county.id, person: dispatcher.personId, account: dispatcher.accountId }
  expect((await site.owner.query(sql(ids))).rowCount).toBeGreaterThan(0)
  const second = await whole(dispatcher)
  expect(second.caller).not.toEqual(first.caller)
  expect(second.version).not.toBe(first.version)
  const { actor, mustChangePassword, secondFirst } = await remembered(dispatcher)
  const { posts, upper, has_factor, second_passed, ...caller } = second.caller
  expect(secondFirst).toBe(caller.kind === 'staff' && has_factor && !second_passed)
  expect(mustChangePassword).toBe(caller.must_change_password)
  expect(actor).toMatchObject({ kind: caller.kind, personId: caller.person_id, personName: caller.person_name })
  const shown = secondFirst ? [] : [...posts, ...upper.map((post) => ({ ...post, below: undefined }))]
  expect(actor.posts.map(({ id, role, termTo, below }) => ({ id, role, termTo, below }))).toEqual(
    shown.map(({ id, role, termTo, below }) => ({ id, role, termTo, below })),
  )
})

test('a closed account and an ended session are nobody at once, however well they were known', async () => {
  const { site, handler, chief } = village
  for (const one of [handler, chief]) expect((await remembered(one)).actor.accountId).toBe(one.accountId)
  await site.owner.query('update account set closed_at = now() where id = $1', [handler.accountId])
  await site.owner.query('update session set ended_at = now() where account_id = $1', [chief.accountId])
  for (const one of [handler, chief]) expect((await remembered(one)).actor.kind).toBe('nobody')
})

test('whatever two changes at once have missed is seen after ten minutes at the latest', async () => {
  const { site, gridWorker } = village
  const roles = async () => (await remembered(gridWorker)).actor.posts.map((post) => post.role)
  expect(await roles()).toEqual(['gridWorker'])
  await site.owner.query('alter table post disable trigger post_version')
  await site.owner.query("update post set role = 'clusterHead' where person_id = $1", [gridWorker.personId])
  await site.owner.query('alter table post enable trigger post_version')
  expect(await roles()).toEqual(['gridWorker'])
  village.later({ minutes: 11 })
  expect(await roles()).toEqual(['clusterHead'])
})
