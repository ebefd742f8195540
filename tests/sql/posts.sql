-- posts.list: 3 statements
-- shared second_factor 2
select "id"
  from "post"
  where ("post"."county_id" = $1 and "post"."village_id" = any($2::bigint[])) and ("term_to" is null or "term_to" >= $3)
  order by "id"
  limit $4;
-- shared post 3

-- posts.appoint: 7 statements
-- shared second_factor 2
-- shared area 2
-- shared person 1
-- shared none 1
-- shared post 4
-- shared post 1
-- shared outbox 1

-- posts.end: 5 statements
-- shared second_factor 2
-- shared post 2
-- shared post 3
update "post"
  set "term_to" = $1
  where "county_id" = $2 and "id" = $3;
-- shared outbox 1
