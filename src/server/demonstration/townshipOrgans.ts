import type { Plot } from './villages.ts'

/** The organs of a township with which of its two officers leads each: the first leads the Party committee and the presidium, the second the government. */
const organs = [
  { kind: 'townshipPartyCommittee', name: '党委', role: 'secretary', officer: 1 },
  { kind: 'townshipGovernment', name: '人民政府', role: 'head', officer: 2 },
  { kind: 'congressPresidium', name: '人大主席团', role: 'chair', officer: 1 },
]

/** Which organ looks after which leaders of village bodies, on which line. */
const links = [
  { line: 'partyLine', level: 'committee', above: 'townshipPartyCommittee', below: 'partyBranch' },
  { line: 'headLine', level: 'government', above: 'townshipGovernment', below: 'villagersCommittee' },
]

/** The organs at the top of the lines of contact, where the models know them, and the village leaders that they look after. */
export async function seedTownshipOrgans({ owner, countyId, packs, areas, from }: Plot): Promise<void> {
  const { bodyTypes, contactLines } = packs.at({
    townshipId: [...areas.townships.values()][0] ?? null,
    villageId: null,
  })
  await owner.query(
    `with organ as (select * from jsonb_to_recordset($2::jsonb) as o(kind text, name text, role text, officer int)),
     officer as (
       select township_id, person_id, row_number() over (partition by township_id order by id) as n
       from post where county_id = $1 and level = 'township' and role = 'townshipOfficer'),
     made as (
       insert into body (county_id, kind, name, area_id, level, township_id, source, valid_from)
       select $1, o.kind, t.name || o.name, t.id, 'township', t.id, 'seed', $3::date
       from area t cross join organ o where t.county_id = $1 and t.level = 'township' and t.valid_to is null
       returning id, kind, township_id)
     insert into body_member (county_id, body_id, person_id, role, leads, term_from, term_to)
     select $1, made.id, officer.person_id, organ.role, true, $3::date, $3::date + 1826
     from made join organ on organ.kind = made.kind
       join officer on officer.township_id = made.township_id and officer.n = organ.officer`,
    [countyId, JSON.stringify(organs.filter(({ kind }) => bodyTypes[kind])), from],
  )
  await owner.query(
    `insert into contact (county_id, line, level, by_person_id, person_id, township_id, village_id, term_from, at)
     select distinct on (l.line, v.village_id) $1::int, l.line, l.level, o.person_id, w.person_id, v.township_id, v.village_id, $3::date, $3::date
     from jsonb_to_recordset($2::jsonb) as l(line text, level text, above text, below text)
       join body v on v.county_id = $1 and v.kind = l.below
       join body_member w on w.county_id = v.county_id and w.body_id = v.id and w.leads
       join body a on a.county_id = $1 and a.kind = l.above and a.township_id = v.township_id
       join body_member o on o.county_id = a.county_id and o.body_id = a.id and o.leads
     where o.person_id <> w.person_id order by l.line, v.village_id, w.id`,
    [countyId, JSON.stringify(links.filter(({ line }) => contactLines[line])), from],
  )
  await owner.query('select recount_bodies($1)', [countyId])
}
