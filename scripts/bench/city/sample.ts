import type { ClientBase } from 'pg'
import { insertRows } from '#database/bulk.ts'
import type { Sealer } from '#database/sealing.ts'
import { openSessions } from '../county.ts'

/** A county of the prefecture with people who work there, and things that can be asked for. */
export type Sampled = {
  id: number
  code: string
  administrator: string
  officer: string
  /** Who else works in that township, by role: each must be told as little of the next one as its officer is. */
  others: { role: string; level: string; token: string }[]
  /** The officer's own, the largest of the county. */
  townshipId: number
  /** Ids of households, spread over the county and over that township. */
  households: number[]
  inTownship: number[]
  persons: { name: string; sound: string; initials: string; tail: string }[]
  addresses: string[]
}

const sampled = 400
const lower = ['villageOfficer', 'dispatcher', 'gridWorker', 'clusterHead', 'supervisor']

/** The largest county, or with `after` the next one; its administrator and an officer of its largest township are signed in. */
export async function sampleCounty(owner: ClientBase, sealer: Sealer, after = 0): Promise<Sampled> {
  const ask = async <T>(text: string, ...values: unknown[]) => (await owner.query(text, values)).rows as T[]
  const counties = await ask<{ id: number; code: string }>(
    `select c.id, c.code from county c join household h on h.county_id = c.id group by c.id order by count(*) desc, c.id`,
  )
  const { id, code } = counties[after]!
  const [largest] = await ask<{ id: string }>(
    'select township_id as id from household where county_id = $1 group by 1 order by count(*) desc limit 1',
    id,
  )
  const townshipId = Number(largest!.id)
  const staff = await ask<{ accountId: string; personId: string; role: string; level: string }>(
    `select distinct on (p.role) t.account_id as "accountId", p.person_id as "personId", p.role, p.level from post p
     join account_person t on t.county_id = p.county_id and t.person_id = p.person_id
     where p.county_id = $1 and (p.role = 'countyAdministrator' or (p.role = any($3) and p.township_id = $2)) order by p.role, p.id`,
    ...[id, townshipId, ['townshipOfficer', ...lower]],
  )
  const people = staff.map((one) => ({ accountId: Number(one.accountId), personId: Number(one.personId) }))
  const { tokens, sessions } = openSessions(id, people)
  await insertRows(owner, 'session', sessions)
  const tokenOf = (role: string) => tokens[staff.findIndex((one) => one.role === role)]!
  const others = staff.flatMap(({ role, level }, at) =>
    lower.includes(role) ? [{ role, level, token: tokens[at]! }] : [],
  )
  const households = await ask<{ id: string; address: string }>(
    `select id, address from household where county_id = $1 order by id * 2654435761 % 1000003 limit $2`,
    ...[id, sampled],
  )
  const near = await ask<{ id: string }>(
    `select id from household where county_id = $1 and township_id = $3 order by id * 2654435761 % 1000003 limit $2`,
    ...[id, sampled, townshipId],
  )
  const persons = await ask<{ name: string; name_pinyin: string; identity_sealed: Buffer }>(
    `select name, name_pinyin, identity_sealed from person where county_id = $1 and identity_sealed is not null
     order by id * 2654435761 % 1000003 limit $2`,
    ...[id, sampled],
  )
  return {
    ...{
      id,
      code,
      others,
      townshipId,
      administrator: tokenOf('countyAdministrator'),
      officer: tokenOf('townshipOfficer'),
    },
    households: households.map((row) => Number(row.id)),
    inTownship: near.map((row) => Number(row.id)),
    addresses: households.map((row) => row.address),
    persons: persons.map(({ name, name_pinyin, identity_sealed }) => {
      const [sound = '', initials = ''] = name_pinyin.split(' ')
      return { name, sound, initials, tail: sealer.open(identity_sealed, 'identity').slice(-4) }
    }),
  }
}
