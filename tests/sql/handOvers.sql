-- handOvers.read: 6 statements
-- shared second_factor 2
-- shared post 2
-- shared post 3
select "id"
  from "post"
  where "post"."county_id" = $1 and "village_id" = $2 and "role" = $3 and ("term_to" is null or "term_to" >= $4)
  order by "id"
  limit $5;
select "id", "number", "title", "due_at" as "dueAt"
  from "request"
  where "county_id" = $1 and "handler_post_id" = $2 and "merged_into" is null and "phase" in ($…)
  order by "id"
  limit $5;

-- handOvers.make: 7 statements
-- shared second_factor 2
-- shared post 2
-- shared post 3
update "request"
  set "handler_post_id" = $1, "handler_person_id" = $2, "version" = "version" + $3
  where "county_id" = $4 and "handler_post_id" = $5 and "merged_into" is null and "phase" in ($…)
  returning "id";
-- shared outbox 1
