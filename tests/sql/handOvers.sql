-- handOvers.read: 6 statements
-- shared second_factor 2
-- shared post 2
-- shared post 4
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

-- handOvers.make: 8 statements
-- shared second_factor 2
-- shared post 2
-- shared post 4
select "id", "state"
  from "request"
  where "county_id" = $1 and "handler_post_id" = $2 and "merged_into" is null and "phase" in ($…)
  order by "id"
  for
  update;
with moved as (
  update request
  set handler_post_id = $1, handler_person_id = $2, version = version + 1
  where county_id = $3 and id = any($4::bigint[])
  returning id, state)
  insert into request_step (county_id, request_id, seq, action, from_state, to_state, fields, actor_kind, actor_account_id, actor_person_id, actor_title, said_at, received_at)
  select $5::int, moved.id, (select coalesce(max(s.seq), 0) + 1
  from request_step s
  where s.county_id = $6 and s.request_id = moved.id), $7, moved.state, moved.state, $8::jsonb, 'staff', $9::bigint, $10::bigint, $11::text, $12::timestamptz, $13::timestamptz
  from moved;
-- shared outbox 1
