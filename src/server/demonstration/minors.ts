import type pg from 'pg'
import { insertRows, reserveIds } from '#database/bulk.ts'
import type { County } from '#features/feature.ts'
import { type Instant, instantAt, timeOf } from '#kernel/shared/day.ts'
import type { Ground } from '../ground.ts'

type Holder = { personId: string; accountId: string; title: string; townshipId: string | null }
type Child = { id: string; townshipId: string; villageId: string; field: 'identity' | 'phone' }
type Cast = { director: Holder; officer: Holder; officers: Holder[]; children: Child[] }

/**
 * Looks at children's numbers that wait, were taken and were refused, the telephones of the civil affairs offices, and one report that
 * waits and names nobody; once.
 */
export async function seedMinors(ground: Ground, county: County, owner: pg.Client): Promise<void> {
  const there = await owner.query('select 1 from minor_look where county_id = $1 limit 1', [county.id])
  const cast = there.rowCount ? null : await findCast(owner, county.id)
  if (!cast) return
  const titles = ground.packsOf(county).everywhere.postTitles
  for (const one of [cast.director, cast.officer, ...cast.officers]) one.title = titles[one.title]?.zh ?? one.title
  const before = (hours: number): Instant => instantAt(timeOf(ground.clock()) - hours * 3_600_000)
  await owner.query('begin')
  await seedLooks(owner, county.id, cast, before)
  await seedReport(owner, county.id, cast, before(1))
  await owner.query('commit')
}

const holders = `select post.person_id as "personId", tie.account_id as "accountId", post.title, post.township_id as "townshipId",
  post.village_id as "villageId", post.role, post.level, post.id from post
  join account_person tie on tie.county_id = post.county_id and tie.person_id = post.person_id and tie.ended_at is null
  where post.county_id = $1 and post.role = any($2)`

/** The village whose register came in as a workbook, or the first with a director for children. */
async function findCast(owner: pg.Client, countyId: number): Promise<Cast | null> {
  const { rows: directors } = await owner.query<Holder & { villageId: string }>(
    `select * from (${holders}) h order by not exists (select from household o where o.county_id = $1
       and o.village_id = h."villageId" and o.import_id is not null), h.id limit 1`,
    [countyId, ['childDirector']],
  )
  const director = directors[0]
  if (!director) return null
  const { rows: villageOfficers } = await owner.query<Holder>(
    `select * from (${holders}) h where h."villageId" = $3 and h."personId" <> $4 order by h.id limit 1`,
    [countyId, ['villageOfficer'], director.villageId, director.personId],
  )
  const { rows: officers } = await owner.query<Holder>(
    `select * from (${holders}) h where h.level = 'county' or h."townshipId" = $3 order by h.level desc, h.id`,
    [countyId, ['minorsOfficer'], director.townshipId],
  )
  const { rows: children } = await owner.query<Child>(
    `select p.id, h.township_id as "townshipId", h.village_id as "villageId",
       case when p.identity_sealed is null then 'phone' else 'identity' end as field
     from person p join membership m on m.county_id = p.county_id and m.person_id = p.id and m.valid_to is null
     join household h on h.county_id = m.county_id and h.id = m.household_id
     where p.county_id = $1 and h.village_id = $2 and p.birth_date > to_char(now() - interval '16 years', 'YYYY-MM-DD')
       and coalesce(p.identity_sealed, p.phone_sealed) is not null order by p.id limit 4`,
    [countyId, director.villageId],
  )
  const officer = villageOfficers[0]
  return officer && officers[0] && children.length === 4 ? { director, officer, officers, children } : null
}

async function seedLooks(
  owner: pg.Client,
  countyId: number,
  { director, officer, officers, children }: Cast,
  before: (hours: number) => Instant,
): Promise<void> {
  const asked = (n: number, by: Holder, reason: string, hours: number) => ({
    ...{ county_id: countyId, person_id: children[n]!.id, township_id: children[n]!.townshipId },
    ...{ village_id: children[n]!.villageId, field: children[n]!.field, reason, asked_at: before(hours) },
    ...{ asked_by_account_id: by.accountId, asked_by_person_id: by.personId, asked_by_title: by.title },
  })
  const decided = (approved: boolean, word: string, hours: number) => ({
    ...{ approved, word, decided_by_account_id: director.accountId, decided_by_person_id: director.personId },
    ...{ decided_by_title: director.title, decided_at: before(hours) },
    ...{ expires_at: approved ? before(hours - 24) : null },
  })
  const taken = asked(0, officer, '办理城乡居民医保参保登记', 480)
  const used_at = before(470)
  const open = { approved: null, word: null, expires_at: null, used_at: null, decided_at: null }
  const nobody = { decided_by_account_id: null, decided_by_person_id: null, decided_by_title: null }
  await insertRows(owner, 'minor_look', [
    { ...taken, ...decided(true, '同意，只用于参保登记', 476), used_at },
    { ...asked(1, officer, '学校要一份名单', 200), ...decided(false, '请学校自己向家长要', 198), used_at: null },
    { ...asked(2, officer, '核对学籍和身份号码是否一致', 3), ...open, ...nobody },
    // her own asking: the township's supervisor decides it
    { ...asked(3, director, '办理困境儿童基本生活补贴', 2), ...open, ...nobody },
  ])
  await insertRows(owner, 'access_log', [
    {
      ...{ county_id: countyId, person_id: taken.person_id, field: taken.field, reason: taken.reason, at: used_at },
      ...{ by_account_id: officer.accountId, by_person_id: officer.personId, by_title: officer.title },
      ...{ approved_by_person_id: director.personId, approved_by_title: director.title },
    },
  ])
  const lines = officers.map((one, n) => ({
    townshipId: one.townshipId,
    phone: `0999-99000${n + 10}`,
    by: one.accountId,
  }))
  await owner.query(
    `insert into help_line (county_id, area_id, phone, by_account_id, at)
     select $1, a.id, l.phone, l.by, $3 from jsonb_to_recordset($2::jsonb) as l("townshipId" bigint, phone text, by bigint)
     join area a on a.county_id = $1 and (a.id = l."townshipId" or (l."townshipId" is null and a.level = 'county'))
     on conflict do nothing`,
    [countyId, JSON.stringify(lines), before(500)],
  )
}

/** Reported by the officer from the village, an hour ago, by calling the police; no child and no household is named. */
async function seedReport(owner: pg.Client, countyId: number, { officer, children }: Cast, at: Instant): Promise<void> {
  const [id] = await reserveIds(owner, 'child_report', 1)
  const by = { by_account_id: officer.accountId, by_person_id: officer.personId, by_title: officer.title }
  const { townshipId, villageId } = children[0]!
  const where = { township_id: townshipId, village_id: villageId, household_id: null, person_id: null }
  await insertRows(owner, 'child_report', [
    {
      county_id: countyId,
      id,
      ...where,
      ...by,
      reported_at: at,
      state: 'reported',
      due_at: instantAt(timeOf(at) + 3_600_000),
    },
  ])
  await insertRows(owner, 'child_report_step', [
    { county_id: countyId, report_id: id, kind: 'call', line: 'police', text_sealed: null, key_id: null, ...by, at },
  ])
}
