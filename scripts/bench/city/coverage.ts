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
  for (const { id } of rows) {
    const spent = await timed(turns, () => call(send, contacts.coverage, { county: county.code, line: id }))
    tellTimes(`city.coverage.${id}`, spent)
    every.push(...spent)
  }
  close()
  const floor = await timed(turns, () => owner.query({ ...bare, values: [county.id, 'headLine'] }))
  tellTimes('city.coverage', every, floor)
}

const bare = {
  name: 'bare_coverage',
  text: `select township_id, count(distinct household_id) from contact where county_id = $1 and line = $2 and ended_on is null
    and household_id is not null group by township_id`,
}
