import type pg from 'pg'
import { sayForHome } from '#features/circumstances/public.ts'
import type { County } from '#features/feature.ts'
import { addDays } from '#kernel/shared/day.ts'
import type { Ground } from '../ground.ts'
import { inSetting } from '../settings.ts'

type Worker = { accountId: string; townshipId: string }

/** What somebody needs who comes back, and the service that was handed on with their word; null: nothing was. */
const needs = [
  { need: '身份证和户口簿要补办，想有人陪着去', service: 'papers' },
  { need: '想找一份离家近的活', service: null },
]

/**
 * Help for two people of the township whose village the guides walk through, once: one need was handed on and stands with the household as
 * its own wish, the other waits and is, where there is one, of the villager whose name and telephone the start prints, so that a visitor can
 * look it up. Written as the owner, because no setting of ours opens the compartment.
 */
export async function seedAftercare(ground: Ground, county: County, owner: pg.Client, phone = ''): Promise<void> {
  const there = await owner.query('select 1 from aftercare where county_id = $1 limit 1', [county.id])
  const worker = there.rowCount ? undefined : await findWorker(owner, county.id)
  if (!worker) return
  const people = await findPeople(owner, county.id, worker.townshipId, ground.sealer.hash(phone, 'phone'))
  if (people.length < needs.length) return
  await inSetting(ground, county, 'demonstration.aftercare', async (setting) => {
    const { today, now, sealer } = setting
    for (const [n, { need, service }] of needs.entries()) {
      const { rows } = await owner.query<{ id: string }>(
        `insert into aftercare (county_id, person_id, need_sealed, key_id, opened_on, ends_on, by_account_id, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8) returning id`,
        [
          ...[county.id, people[n], sealer.seal(need, 'aftercare.need'), sealer.keyId],
          ...[addDays(today, -20), addDays(today, 300), worker.accountId, now],
        ],
      )
      if (service) await sayForHome(setting, people[n]!, { service, wantsContact: true })
      setting.record({ kind: 'aftercare', id: Number(rows[0]!.id) })
    }
  })
}

/** The aftercare worker of the township with the furnished village, else of the first that has one. */
async function findWorker(owner: pg.Client, countyId: number): Promise<Worker | undefined> {
  const { rows } = await owner.query<Worker>(
    `select tie.account_id as "accountId", post.township_id as "townshipId" from post
     join account_person tie on tie.county_id = post.county_id and tie.person_id = post.person_id and tie.ended_at is null
     where post.county_id = $1 and post.role = 'aftercareWorker' order by not exists (select from household h
       where h.county_id = $1 and h.township_id = post.township_id and h.import_id is not null), post.id limit 1`,
    [countyId],
  )
  return rows[0]
}

/** Grown people with a telephone, by whose tail they are found, who serve nowhere and live in different households; whoever is printed last. */
async function findPeople(owner: pg.Client, countyId: number, townshipId: string, printed: Buffer): Promise<number[]> {
  const { rows } = await owner.query<{ id: string; printed: boolean }>(
    `select min(p.id) as id, bool_or(p.phone_hash = $4) as printed from person p
     join membership m on m.county_id = p.county_id and m.person_id = p.id and m.valid_to is null
     join household h on h.county_id = m.county_id and h.id = m.household_id and h.valid_to is null
     where p.county_id = $1 and h.township_id = $2 and p.valid_to is null and p.phone_tail_hash is not null
       and (p.phone_hash = $4 or p.birth_date between '1965-01-01' and '1998-12-31')
       and not exists (select from post o where o.county_id = p.county_id and o.person_id = p.id)
       and not exists (select from account_person a where a.county_id = p.county_id and a.person_id = p.id)
     group by h.id, h.import_id order by bool_or(p.phone_hash = $4) desc, h.import_id is null, h.id limit $3`,
    [countyId, townshipId, needs.length, printed],
  )
  return rows.toSorted((a, b) => Number(a.printed) - Number(b.printed)).map((row) => Number(row.id))
}
