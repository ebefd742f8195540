-- posts.list: 3 statements
-- shared session 1
select "id"
  from "post"
  where ("post"."county_id" = $1 and "post"."village_id" = $2::bigint) and ("term_to" is null or "term_to" >= $3)
  order by "id"
  limit $4;
-- shared post 5

-- posts.appoint: 8 statements
-- shared session 1
-- shared idempotency 1
-- shared area 6
-- shared person 2
-- shared none 2
-- shared post 6
-- shared post 1
-- shared outbox 1

-- posts.end: 7 statements
-- shared session 1
-- shared idempotency 1
-- shared post 2
-- shared post 5
update "post"
  set "term_to" = $1
  where "county_id" = $2 and "id" = $3;
select m.id, m.body_id, m.person_id, coalesce(person.name, m.unit) as name, m.role, m.leads, m.term_from, m.term_to, m.sitting_id, m.votes, m.origin, m.post_id, m.counted, m.end_reason
  from body_member m
  left join person on person.county_id = m.county_id and person.id = m.person_id
  where m.county_id = $1 and m.post_id = $2
  order by m.leads desc, m.id
  limit 1;
-- shared outbox 1
