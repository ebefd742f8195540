import type pg from 'pg'
import { countLeftBehind } from '#features/circumstances/public.ts'
import { seedCircumstances, seedLeftBehindList } from '#features/circumstances/seed.ts'
import { seedAsk } from '#features/corrections/seed.ts'
import { offerPairs } from '#features/duplicates/public.ts'
import type { County } from '#features/feature.ts'
import { seedLifeEvents, seedMoves } from '#features/lifeEvents/seed.ts'
import { seedUses } from '#features/policies/seed.ts'
import { computeCounty } from '#features/tiers/public.ts'
import type { Ground } from '../ground.ts'
import { inSetting } from '../settings.ts'

type Found = { village_id: string; account_id: string; person_id: string }
type Resident = { household_id: string; account_id: string; person_id: string }

/** A few weeks of the register of the furnished village, once: events, an ask that waits, two rows that may be one person. */
export async function seedRegister(ground: Ground, county: County, owner: pg.Client): Promise<void> {
  const there = await owner.query('select 1 from life_event where county_id = $1 limit 1', [county.id])
  const clerk = there.rowCount ? undefined : await findClerk(owner, county)
  if (!clerk) return
  const resident = await findResident(owner, county, clerk)
  await inSetting(ground, county, 'demonstration.register', async (setting) => {
    const villageId = Number(clerk.village_id)
    const by = { accountId: Number(clerk.account_id), personId: Number(clerk.person_id) }
    const events = await seedLifeEvents(setting, villageId, by)
    const circumstances = await seedCircumstances(setting, villageId, by)
    await seedLeftBehindList(setting, villageId, by)
    await seedUses(setting, villageId, by.accountId)
    await offerPairs(setting.tx, county.id, villageId, setting.today)
    if (resident)
      await seedAsk(setting, {
        ...{ householdId: Number(resident.household_id), accountId: Number(resident.account_id) },
        personId: Number(resident.person_id),
      })
    await seedMoves(setting, villageId, by)
    setting.record({ kind: 'area', id: villageId, detail: { events, circumstances } })
  })
}

/** The tiers of today, as the job of the night leaves them, once: whoever looks at the demonstration need not wait for it. */
export async function seedTiers(ground: Ground, county: County, owner: pg.Client): Promise<void> {
  const there = await owner.query('select 1 from household_tier where county_id = $1 limit 1', [county.id])
  if (!there.rowCount) await inSetting(ground, county, 'demonstration.tiers', computeCounty)
  const counted = await owner.query('select 1 from left_behind_count where county_id = $1 limit 1', [county.id])
  if (!counted.rowCount) await inSetting(ground, county, 'demonstration.leftBehind', countLeftBehind)
}

async function findClerk(owner: pg.Client, county: County): Promise<Found | undefined> {
  const { rows } = await owner.query<Found>(
    `select post.village_id, tie.account_id, tie.person_id from post
     join account_person tie on tie.county_id = post.county_id and tie.person_id = post.person_id
     where post.county_id = $1 and post.role = 'villageOfficer' and exists (select from household h
       where h.county_id = post.county_id and h.village_id = post.village_id and h.import_id is not null) order by post.id limit 1`,
    [county.id],
  )
  return rows[0]
}

/** Whoever of the village has an account already; everybody is a resident too. Not the clerk, who would decide the own ask. */
async function findResident(owner: pg.Client, county: County, clerk: Found): Promise<Resident | undefined> {
  const { rows } = await owner.query<Resident>(
    `select m.household_id, tie.account_id, tie.person_id from account a
     join account_person tie on tie.account_id = a.id and tie.county_id = $1
     join membership m on m.county_id = tie.county_id and m.person_id = tie.person_id and m.valid_to is null
     join household h on h.county_id = m.county_id and h.id = m.household_id and h.village_id = $2
     where tie.person_id <> $3 order by a.kind = 'resident' desc, a.id limit 1`,
    [county.id, clerk.village_id, clerk.person_id],
  )
  return rows[0]
}
