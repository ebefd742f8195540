import type pg from 'pg'
import { seedAsk } from '#features/corrections/seed.ts'
import { offerPairs } from '#features/duplicates/public.ts'
import type { County } from '#features/feature.ts'
import { seedLifeEvents } from '#features/lifeEvents/seed.ts'
import type { Ground } from '#server/ground.ts'
import { inSetting } from '#server/settings.ts'

type Found = { village: string; account: string; person: string; household: string }

/**
 * A few weeks of the register in one village of each county: events by the same rules as at work, an ask that waits, two rows that may
 * be one person. In the other villages nothing has happened yet since they were taken in.
 */
export async function seedEvents(ground: Ground, county: County, owner: pg.Client): Promise<void> {
  const { rows } = await owner.query<Found>(
    `select h.village_id as village, tie.account_id as account, tie.person_id as person, h.id as household from post
       join account_person tie on tie.county_id = post.county_id and tie.person_id = post.person_id
       join membership m on m.county_id = post.county_id and m.person_id = post.person_id and m.valid_to is null
       join household h on h.county_id = m.county_id and h.id = m.household_id and h.village_id = post.village_id
     where post.county_id = $1 and post.village_id = (select village_id from household where county_id = $1 order by id limit 1)
     order by post.role = 'villageOfficer' desc, post.id`,
    [county.id],
  )
  const [clerk] = rows
  const asking = rows.find((one) => one.household !== clerk?.household)
  if (!clerk) return
  await inSetting(ground, county, 'city.register', async (setting) => {
    const villageId = Number(clerk.village)
    const by = { accountId: Number(clerk.account), personId: Number(clerk.person) }
    const events = await seedLifeEvents(setting, villageId, by)
    await offerPairs(setting.tx, county.id, villageId, setting.today)
    if (asking)
      await seedAsk(setting, {
        ...{ householdId: Number(asking.household), accountId: Number(asking.account) },
        personId: Number(asking.person),
      })
    setting.record({ kind: 'area', id: villageId, detail: { events } })
  })
}
