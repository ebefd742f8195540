-- exports.make: 6 statements
-- shared session 1
-- shared idempotency 1
select person_id as id
  from ((select l.person_id, ("l"."sound" || '') as k
  from listed_person l
  where l.county_id = $1 and ("l"."village_id" = $2::bigint) and "l"."village_id" = $3::bigint
  order by ("l"."sound" || ''), (l.person_id + 0) asc
  limit $4)) found
  order by k, person_id asc
  limit $5;
-- shared export 1
insert into "access_log" ("county_id", "person_id", "by_account_id", "by_person_id", "by_title", "field", "reason", "approved_by_person_id", "approved_by_title", "at")
  values ($…), ($…), ($…), ($…), ($…), ($…), ($…), ($…), ($…), ($…), ($…), ($…), ($…), ($…), ($…), ($…), ($…), ($…), ($…), ($…), ($…), ($…), ($…), ($…), ($…), ($…), ($…), ($…), ($…), ($…), ($…), ($…), ($…), ($…), ($…), ($…), ($…), ($…), ($…), ($…), ($…), ($…), ($…), ($…), ($…), ($…), ($…), ($…), ($…), ($…), ($…), ($…), ($…), ($…), ($…), ($…)
  returning "id";
-- shared outbox 1

-- exports.file: 6 statements
-- shared session 1
-- shared export 2
select "id", "name"
  from "person"
  where "county_id" = $1 and "id" in ($2);
-- shared household 6
-- shared person 4
-- shared membership 1
