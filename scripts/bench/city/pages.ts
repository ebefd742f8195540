import type { ClientBase } from 'pg'
import { people } from '#features/people/contract.ts'
import { call } from '#wire/client.ts'
import { asking, tellTimes, timed } from './asking.ts'
import type { Sampled } from './sample.ts'

const turns = 300

type Ask = Record<string, string | number>

/** What a clerk types into the box: most type a name or its initials, some the end of a number. */
const boxes: Record<string, (of: Sampled['persons'][number]) => string> = {
  name: ({ name }) => name,
  surname: ({ name }) => name.slice(0, 1),
  pinyin: ({ sound }) => sound,
  pinyin_part: ({ sound }) => sound.slice(0, 5),
  initials: ({ initials }) => initials,
  number: ({ tail }) => tail,
}

/** Pages over HTTP, each beside its bare statement on a connection of its own in the same run. */
export async function benchPages(address: string, owner: ClientBase, county: Sampled): Promise<void> {
  const above = asking(address, county.administrator)
  const near = asking(address, county.officer)
  const given = { county: county.code }
  const every: number[] = []
  for (const [name, typed] of Object.entries(boxes)) {
    const spent = await timed(turns, (turn) =>
      call(above.send, people.list, { ...given, name: typed(county.persons[turn % county.persons.length]!) }),
    )
    tellTimes(`city.search.${name}`, spent)
    every.push(...spent)
  }
  const bySound = await timed(turns, (turn) =>
    owner.query({ ...bare.search, values: range(county.id, county.persons[turn % county.persons.length]!.sound) }),
  )
  tellTimes('city.search', every, bySound)
  const at = await timed(turns, (turn) => {
    const whole = county.addresses[turn % county.addresses.length]!
    const text = whole.slice(Math.floor(whole.length / 2))
    return call(above.send, people.listHouseholds, { ...given, text })
  })
  tellTimes('city.search.address', at)

  const home = (turn: number) => county.inTownship[turn % county.inTownship.length]!
  const read = await timed(turns, (turn) =>
    call(near.send, people.readHousehold, { ...given, householdId: home(turn) }),
  )
  const readBare = await timed(turns, (turn) => owner.query({ ...bare.household, values: [county.id, home(turn)] }))
  tellTimes('city.household', read, readBare)

  for (const [name, sort] of Object.entries({ '': {}, '.newest': { sort: 'newest' }, '.pinyin': { sort: 'pinyin' } })) {
    const pages = await timed(turns, (turn) => {
      const after: Ask = { after: home(turn), townshipId: county.townshipId }
      return call(near.send, people.listHouseholds, { ...given, ...after, ...sort } as never)
    })
    const pagesBare = await timed(turns, (turn) =>
      owner.query({ ...bare.page, values: [county.id, county.townshipId, home(turn)] }),
    )
    tellTimes(`city.township_page${name}`, pages, pagesBare)
  }
  above.close()
  near.close()
}

const range = (countyId: number, sound: string) => [countyId, sound, `${sound}\uffff`]

/** The least that the database must do for such a page: one statement, prepared, without a wall. */
const bare = {
  search: {
    name: 'bare_search',
    text: `select p.id, p.name from person p where p.county_id = $1 and p.id in (select person_id from listed_person
      where county_id = $1 and sound >= $2 and sound < $3 order by sound, person_id limit 21)`,
  },
  household: {
    name: 'bare_household',
    text: `select h.code, h.address, p.name, p.birth_date, p.identity_sealed, p.phone_sealed, m.relation
      from household h join membership m on m.county_id = h.county_id and m.household_id = h.id and m.valid_to is null
      join person p on p.county_id = m.county_id and p.id = m.person_id where h.county_id = $1 and h.id = $2`,
  },
  page: {
    name: 'bare_page',
    text: `select id, code, address from household where county_id = $1 and township_id = $2 and id > $3 and valid_to is null
      order by id limit 21`,
  },
}
