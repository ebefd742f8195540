import { termsOf, type Value } from '#kernel/circumstance/value.ts'
import { dayOf } from '#kernel/shared/day.ts'
import type { Plot } from '#server/demonstration/villages.ts'

/** One thing said of every so many households of a village, from that one on; of the village itself where `every` is null. */
type Saying = { field: string; value: Value; every: number | null; first?: number; year?: number }

const bands = ['from12000', 'from16000', 'from8000', 'from20000', 'from12000', 'from5000', 'from16000']

/** Three years of figures and awards, last year's bands for seven households of eight, a few needs: as in a village of the demonstration. */
function sayings(lastYear: number): Saying[] {
  const years = [14_600, 13_900, 13_100].flatMap((mean, back): Saying[] => {
    const year = lastYear - back
    return [
      { field: 'villageMeanIncome', value: mean, every: null, year },
      { field: 'safeFamilyList', value: true, every: null, year },
      { field: 'safeFamily', value: true, every: 3, first: 0, year },
    ]
  })
  return [
    ...years,
    ...bands.map((value, first) => ({ field: 'incomeBand', value, every: bands.length + 1, first, year: lastYear })),
    { field: 'hardship', value: 'minimumAllowance', every: 17, first: 5 },
    { field: 'hardship', value: 'none', every: 17, first: 9 },
    { field: 'disabledCard', value: true, every: 23, first: 3 },
    { field: 'serviceNeeds', value: ['company', 'meals'], every: 13, first: 2 },
  ]
}

/** What households and villages have said of income, awards and needs: a tier asks for it. A whole county in one statement. */
export async function sayCircumstances({ owner, countyId, packs }: Plot): Promise<void> {
  const today = dayOf(new Date().toISOString())
  const fields = packs.at({ townshipId: null, villageId: null }).circumstances
  const said = sayings(Number(today.slice(0, 4)) - 1).flatMap(({ year = 0, ...one }) => {
    const field = fields[one.field]
    const [source] = field?.sources ?? []
    if (!field || !source) return []
    return { first: 0, ...one, year, source, byHousehold: source === 'household', ...termsOf(field, today, year) }
  })
  await owner.query(
    `with said as materialized (select * from jsonb_to_recordset($2::jsonb) as s(field text, value jsonb, every int, first int, year int,
       source text, "byHousehold" boolean, "reviewOn" date, "keepUntil" date)),
     home as (select id, row_number() over (partition by village_id order by id) - 1 as n from household
       where county_id = $1 and valid_to is null)
     insert into circumstance (county_id, household_id, area_id, field, year, value, source, said_on, review_on, keep_until, by_household, at)
     select $1::int, id, null, field, year, value, source, $3::date, "reviewOn", "keepUntil", "byHousehold", $3::date
     from home join said on home.n % said.every = said.first
     union all
     select $1::int, null, a.id, field, year, value, source, $3::date, "reviewOn", "keepUntil", "byHousehold", $3::date
     from area a join said on said.every is null where a.county_id = $1 and a.level = 'village'`,
    [countyId, JSON.stringify(said), today],
  )
}
