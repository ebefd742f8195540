import type pg from 'pg'

/** Words of the demonstration's matters, and which kind of organisation of the village they concern. */
const about = [
  { words: '找个活', kind: 'cooperative' },
  { words: '收割机', kind: 'cooperative' },
  { words: '轮椅', kind: 'publicBenefitOrg' },
  { words: '上门办', kind: 'publicBenefitOrg' },
]

/** Ties matters to the organisations of their village, as a dispatcher would have; whoever writes here has no account. */
export const seedConcerns = (owner: pg.Client, countyId: number) =>
  owner.query(
    `insert into request_body (county_id, request_id, body_id, by_account_id, at)
     select r.county_id, r.id, min(b.id), 0, r.received_at
     from jsonb_to_recordset($2::jsonb) as s(words text, kind text)
     join request r on r.county_id = $1 and position(s.words in r.title || r.detail) > 0
     join body b on b.county_id = r.county_id and b.village_id = r.village_id and b.kind = s.kind and b.valid_to is null
     group by r.county_id, r.id, r.received_at, s.kind`,
    [countyId, JSON.stringify(about)],
  )
