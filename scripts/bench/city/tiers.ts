import type { ClientBase } from 'pg'
import type { DatabaseUrls } from '#database/embedded/embedded.ts'
import type { Setting } from '#features/feature.ts'
import { computeCounty, computeHouseholds } from '#features/tiers/public.ts'
import { inEachCounty } from '#server/jobs.ts'
import { makeGround } from '#server/main.ts'
import { inSetting } from '#server/settings.ts'
import { tell } from '../line.ts'
import { tellTimes, timed } from './asking.ts'

/**
 * All households of the prefecture by the table in force, as the job of the night does it: first all are written, then nothing has changed;
 * then single households that must be written again.
 */
export async function benchTiers(where: { dataFolder: string; urls: DatabaseUrls }, owner: ClientBase): Promise<void> {
  const ground = await makeGround(where)
  try {
    const began = performance.now()
    await owner.query(bareFacts)
    const floor = (performance.now() - began) / 1000
    await owner.query('truncate household_tier')
    for (const name of ['city.tiers.first', 'city.tiers']) {
      const begun = performance.now()
      let households = 0
      const run = async (setting: Setting) => {
        const county = await computeCounty(setting)
        households += county.households // only now: the counties are computed side by side
      }
      await inEachCounty(ground, { name: 'bench.tiers', every: '', sideBySide: true, run })
      tell(name, (performance.now() - begun) / 1000, 's', floor)
      tell(`${name}.households`, households, 'households')
    }
    await owner.query('analyze household_tier') // as the database does by itself some minutes later
    const county = ground.counties()[0]!
    const { rows } = await owner.query<{ id: string }>(
      'select id from household where county_id = $1 order by id limit 200',
      [county.id],
    )
    await owner.query('update household_tier set review_on = since where county_id = $1 and household_id = any($2)', [
      county.id,
      rows.map((row) => row.id),
    ])
    const one = await timed(100, (turn) =>
      inSetting(ground, county, 'bench.tier', (setting) =>
        computeHouseholds(setting, [Number(rows[turn % rows.length]!.id)]),
      ),
    )
    const bare = await timed(100, (turn) =>
      owner.query({ ...bareFactsOfOne, values: [county.id, rows[turn % rows.length]!.id] }),
    )
    tellTimes('city.tier_of_one', one, bare)
  } finally {
    await ground.close()
  }
}

/** What any table of tiers must read: everybody, household by household. */
const bareFacts = `select count(*) from (select m.county_id, m.household_id, string_agg(p.birth_date || p.sex || m.relation, ';') as members
  from membership m join person p on p.county_id = m.county_id and p.id = m.person_id where m.valid_to is null
  group by m.county_id, m.household_id) h`

const bareFactsOfOne = {
  name: 'bare_facts',
  text: `select m.relation, p.sex, p.birth_date from membership m join person p on p.county_id = m.county_id and p.id = m.person_id
    where m.county_id = $1 and m.household_id = $2 and m.valid_to is null`,
}
