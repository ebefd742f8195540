import type { ClientBase } from 'pg'
import { contacts } from '#features/contacts/contract.ts'
import { call } from '#wire/client.ts'
import { asking, tellTimes, timed } from './asking.ts'
import type { Sampled } from './sample.ts'

const turns = 60

/** Each line over the whole county, as its administrator opens it: who has nobody, and who has too many. */
export async function benchCoverage(address: string, owner: ClientBase, county: Sampled): Promise<void> {
  const { send, close } = asking(address, county.administrator)
  const { rows } = await call(send, contacts.lines, { county: county.code })
  const every: number[] = []
  const floors: number[] = []
  for (const { id } of rows) {
    const spent = await timed(turns, () => call(send, contacts.coverage, { county: county.code, line: id }))
    const floor = await timed(turns, () => owner.query({ ...bare, values: [county.id, id] }))
    tellTimes(`city.coverage.${id}`, spent, floor)
    every.push(...spent)
    floors.push(...floor)
  }
  close()
  tellTimes('city.coverage', every, floors)
}

/** The least that must be counted for such a page, from the indexes alone: households, those who have somebody, and who looks after how many. */
const bare = {
  name: 'bare_coverage',
  text: `select township_id, count(*) from household where county_id = $1 and valid_to is null group by township_id
    union all select village_id, count(distinct household_id) from contact where county_id = $1 and line = $2 and ended_on is null
      and household_id is not null group by township_id, village_id
    union all select by_person_id, count(*) from contact where county_id = $1 and line = $2 and ended_on is null and household_id is not null
      group by township_id, by_person_id`,
}
