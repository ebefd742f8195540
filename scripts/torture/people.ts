import { createHash, randomBytes } from 'node:crypto'
import pg from 'pg'
import type { Sealer } from '#database/sealing.ts'
import { openMasterSealer } from '#server/main.ts'
import type { Stage } from './stage.ts'

/** Whoever takes part in a lifecycle, by the token of an open session. */
export type Cast = {
  villageId: number
  officer: string
  handler: { token: string; personId: number }
  residents: string[]
}

const residentsPerVillage = 40

/** Villages with two officers and residents, and sessions for them as signing in would leave them. */
export async function theCasts(stage: Stage, count: number): Promise<Cast[]> {
  const owner = new pg.Client({ connectionString: stage.urls().owner })
  await owner.connect()
  const sealer = await openMasterSealer({ dataFolder: stage.dataFolder, urls: stage.urls() })
  try {
    const { rows } = await owner.query(
      `select c.id as county, p.village_id as village, min(p.person_id) as officer, max(p.person_id) as handler
       from post p join county c on c.id = p.county_id and c.code = $1
       where p.term_to is null and p.level = 'village' and p.role = 'villageOfficer'
       group by 1, 2 having min(p.person_id) < max(p.person_id)
       order by (select count(*) from household h where h.county_id = c.id and h.village_id = p.village_id) desc limit $2`,
      [stage.county, count],
    )
    const casts: Cast[] = []
    for (const { county, village, officer, handler } of rows) {
      const at = { county, owner, sealer }
      casts.push({
        villageId: Number(village),
        officer: await sessionOf(at, Number(officer), 'staff'),
        handler: { token: await sessionOf(at, Number(handler), 'staff'), personId: Number(handler) },
        residents: await residentsOf(at, Number(village)),
      })
    }
    return casts
  } finally {
    await owner.end()
  }
}

type At = { owner: pg.Client; county: number; sealer: Sealer }

async function residentsOf(at: At, villageId: number): Promise<string[]> {
  const { rows } = await at.owner.query(
    `select m.person_id from household h join membership m on m.county_id = h.county_id and m.household_id = h.id
     where h.county_id = $1 and h.village_id = $2 and m.is_head and not exists
       (select from post p where p.county_id = m.county_id and p.person_id = m.person_id) order by m.person_id limit $3`,
    [at.county, villageId, residentsPerVillage],
  )
  const tokens: string[] = []
  for (const { person_id } of rows) tokens.push(await sessionOf(at, Number(person_id), 'resident'))
  return tokens
}

let phones = 0

async function sessionOf({ owner, county, sealer }: At, personId: number, kind: 'staff' | 'resident'): Promise<string> {
  phones += 1
  const phone = `198${String(phones).padStart(8, '0')}`
  const token = randomBytes(32).toString('base64url')
  const account = await owner.query(
    `with known as (select account_id as id from account_person where county_id = $1 and person_id = $2 and ended_at is null limit 1),
       made as (insert into account (phone_hash, phone_sealed, key_id, kind)
         select $3, $4, $5, $6 where not exists (select from known) returning id),
       tied as (insert into account_person (account_id, county_id, person_id, verified)
         select id, $1, $2, 'seenByStaff' from made)
     select id from known union all select id from made`,
    [county, personId, sealer.hash(phone, 'phone'), sealer.seal(phone, 'phone'), sealer.keyId, kind],
  )
  await owner.query(
    `insert into session (token_hash, account_id, county_id, person_id, created_at, seen_at, expires_at)
     values ($1, $2, $3, $4, now(), now(), now() + interval '1 day')`,
    [createHash('sha256').update(token).digest(), account.rows[0].id, county, personId],
  )
  return token
}
