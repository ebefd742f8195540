import type { ClientBase } from 'pg'
import { aidKinds, countedKinds } from './figures.ts'
import { type CountyShare, type Sums, sumsOf } from './plan.ts'

export type Counted = Sums & {
  townships: number
  villages: number
  households: number
  grids: number
  officers: number
}

/** What is in the database, counted row by row. Officers of townships and counties live in no household and are told apart. */
export async function countAll(owner: ClientBase): Promise<Counted> {
  const { rows } = await owner.query<Counted>(
    `select (select count(*)::int from area where level = 'township') as townships,
       (select count(*)::int from area where level = 'village') as villages,
       (select count(*)::int from area where level = 'group') as groups,
       (select count(*)::int from grid where not is_unassigned) as grids,
       (select count(*)::int from household) as households,
       (select count(*)::int from membership) as persons,
       (select count(*)::int from person) - (select count(*)::int from membership) as officers,
       (select count(*)::int from body where kind = any($1)) as "aidGroups",
       (select count(*)::int from body where kind = any($2)) as counted,
       (select sum(coalesce(c.staff, (select count(*) from body_member s where s.county_id = c.county_id and s.body_id = c.id and s.counted)))::int
         from body c where c.kind = any($2)) as "countedPeople",
       (select count(distinct (county_id, person_id))::int from body_help) as helped,
       (select count(*)::int from tenancy where valid_to is null) as rentals,
       (select count(*)::int from whereabouts where kind = 'registeredElsewhere' and valid_to is null) as newcomers,
       count(m.id)::int as memberships,
       (count(distinct (m.county_id, m.person_id)) filter (where m.leads))::int as leaders
     from body_member m join body b on b.county_id = m.county_id and b.id = m.body_id where b.kind = any($1) and m.counted`,
    [aidKinds, countedKinds],
  )
  return rows[0]!
}

/** Every sum must be met exactly. */
export function sayDifferences(counted: Counted, shares: readonly CountyShare[]): void {
  const wanted = sumsOf(shares)
  const wrong = (Object.keys(wanted) as (keyof Sums)[]).filter((name) => counted[name] !== wanted[name])
  if (wrong.length > 0)
    throw new Error(wrong.map((name) => `${name}: ${counted[name]} instead of ${wanted[name]}`).join('; '))
}
