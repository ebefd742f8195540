import type { ClientBase } from 'pg'
import { insertRows, reserveIds } from '#database/bulk.ts'
import { openSessions } from '../county.ts'

/** Somebody of another household of the same village, who works for nobody and leads nothing, signed in on the own telephone. */
export async function residentBeside(owner: ClientBase, countyId: number, householdId: number): Promise<string> {
  const { rows } = await owner.query<{ id: string }>(
    `select p.id, p.phone_hash, p.phone_sealed, p.key_id from household h join household o on o.county_id = h.county_id and o.village_id = h.village_id
       and o.id <> h.id join membership m on m.county_id = o.county_id and m.household_id = o.id and m.valid_to is null
     join person p on p.county_id = m.county_id and p.id = m.person_id
     where h.county_id = $1 and h.id = $2 and p.phone_hash is not null and p.birth_date < '2000-01-01'
       and not exists (select from post where post.county_id = p.county_id and post.person_id = p.id)
       and not exists (select from body_member s where s.county_id = p.county_id and s.person_id = p.id and s.leads)
       and not exists (select from account a where a.phone_hash = p.phone_hash) limit 1`,
    [countyId, householdId],
  )
  const { id, ...phone } = rows[0]!
  const [accountId] = await reserveIds(owner, 'account', 1)
  await insertRows(owner, 'account', [{ id: accountId, kind: 'resident', ...phone }])
  const tie = { account_id: accountId, county_id: countyId, person_id: Number(id), verified: 'phoneMatched' }
  await insertRows(owner, 'account_person', [tie])
  const { tokens, sessions } = openSessions(countyId, [{ accountId: accountId!, personId: Number(id) }])
  await insertRows(owner, 'session', sessions)
  return tokens[0]!
}
