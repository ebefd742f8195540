import { type lifeEvents, lifeEvents as operations } from '#features/lifeEvents/contract.ts'
import { CallRefused } from '#wire/client.ts'
import type { Given } from '#wire/contract.ts'
import type { Village } from '../village.ts'

export type Folk = Record<'man' | 'wife' | 'son' | 'daughterInLaw' | 'grandson' | 'mother', number>
export type Family = Folk & { householdId: number }

const people: readonly [keyof Folk, string, string, string, string][] = [
  ['man', '周大山', '1', '1965-03-01', '02'],
  ['wife', '许秋月', '2', '1967-04-02', '12'],
  ['son', '周小河', '1', '1990-05-03', '20'],
  ['daughterInLaw', '何春梅', '2', '1992-06-04', '38'],
  ['grandson', '周子轩', '1', '2016-07-05', '41'],
  ['mother', '郑桂花', '2', '1940-08-06', '52'],
]

/** A household of three generations as an import leaves it: no event has said anything about it yet. */
export async function aFamily(
  village: Village,
  { at = 0 as 0 | 1 | 2, from = '2020-01-01', code = '' } = {},
): Promise<Family> {
  const { county, site, villages } = village
  const place = villages[at]
  const home = await site.owner.query(
    `insert into household (county_id, code, address, township_id, village_id, group_id, grid_id, source, valid_from)
     values ($1, $2, '一组8号', $3, $4, $5, $6, 'import', $7) returning id`,
    [
      county.id,
      code || `F${Math.random().toString(36).slice(2, 9)}`,
      place.townshipId,
      place.villageId,
      place.groups[0]!.groupId,
      place.groups[0]!.gridId,
      from,
    ],
  )
  const householdId = Number(home.rows[0].id)
  const ids: Partial<Folk> = {}
  for (const [sort, [key, name, sex, born, relation]] of people.entries()) {
    const { rows } = await site.owner.query(
      `with p as (insert into person (county_id, name, sex, birth_date, source, valid_from) values ($1, $2, $3, $4, 'import', $5) returning id)
       insert into membership (county_id, person_id, household_id, relation, is_head, sort, source, valid_from)
       select $1, id, $6, $7, $8, $9, 'import', $5 from p returning person_id`,
      [county.id, name, sex, born, from, householdId, relation, relation === '02', sort],
    )
    ids[key] = Number(rows[0].person_id)
  }
  return { ...(ids as Folk), householdId }
}

type Event = Given<typeof lifeEvents.record>['event']

/** The officer writes down what happened, told in the village office. */
export const happens = (village: Village, householdId: number, day: string, event: Event, seen: number | null = null) =>
  village.officer.call(operations.record, { householdId, day, source: 'told', event, seen })

/** Who lived in a household on a day: name, relation, and a star for the head. */
export async function on(village: Village, householdId: number, day: string): Promise<string[]> {
  const { persons } = await village.officer.call(operations.householdOn, { householdId, day })
  return persons.map((one) => `${one.name} ${one.relation.code}${one.isHead ? '*' : ''}`)
}

export const refusal = (doing: Promise<unknown>): Promise<string> =>
  doing.then(
    () => 'no refusal',
    (error) => (error instanceof CallRefused ? error.body.code : String(error)),
  )
