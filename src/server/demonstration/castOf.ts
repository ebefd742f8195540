import type pg from 'pg'
import type { Sealer } from '#database/sealing.ts'
import { demonstrationPassword } from '#features/accounts/seed.ts'
import type { County } from '#features/feature.ts'
import { core, models } from '#packs/models.ts'
import type { CastMember } from './cast.ts'

type Found = { name: string; title: string; place: string; phone_sealed: Buffer }

/** One of each role in each county, as they stand in the database: where several counties share it, no invention tells who they are. */
export async function castOf(owner: pg.Client, sealer: Sealer, counties: readonly County[]): Promise<CastMember[]> {
  const cast: CastMember[] = []
  for (const county of counties) {
    const { rows } = await owner.query<Found>(
      `select distinct on (post.role) p.name, post.title, coalesce(village.name, township.name, $2) as place, a.phone_sealed
       from post
       join account_person tie on tie.county_id = post.county_id and tie.person_id = post.person_id and tie.ended_at is null
       join account a on a.id = tie.account_id and a.kind = 'staff'
       join person p on p.county_id = post.county_id and p.id = post.person_id
       left join area township on township.county_id = post.county_id and township.id = post.township_id
       left join area village on village.county_id = post.county_id and village.id = post.village_id
       where post.county_id = $1 and post.role = any($3)
         and (post.village_id is null or post.village_id = (select min(village_id) from post where county_id = $1))
       order by post.role, post.id`,
      [county.id, county.name, roles],
    )
    const members = rows.map(({ phone_sealed, ...one }) => ({
      ...one,
      title: titles.get(one.title) ?? one.title,
      phone: sealer.open(phone_sealed, 'phone'),
      password: demonstrationPassword,
    }))
    cast.push(...members)
  }
  return cast
}

/** Titles that a model knows are kept by their ids. */
const titles = new Map(
  [core, ...Object.values(models)].flatMap((pack) => pack.postTitles ?? []).map(({ id, zh }) => [id, zh]),
)

const roles = [
  'countyAdministrator',
  'supervisor',
  'townshipOfficer',
  'villageOfficer',
  'dispatcher',
  'clusterHead',
  'minorsOfficer',
  'aftercareWorker',
  'childDirector',
]
