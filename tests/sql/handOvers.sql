-- handOvers.read: 9 statements
-- shared session 1
-- shared post 2
-- shared post 5
select "id"
  from "post"
  where "post"."county_id" = $1 and "village_id" = $2 and "role" = $3 and ("term_to" is null or "term_to" >= $4)
  order by "id"
  limit $5;
select "line", "level", "township_id", "village_id", count(*)::int as "n"
  from "contact"
  where "contact"."county_id" = $1 and "by_person_id" = $2 and "ended_on" is null
  group by "line", "level", "township_id", "village_id"
  order by "line";
-- shared post 4
select "id", "number", "title", "due_at" as "dueAt"
  from "request"
  where "county_id" = $1 and "handler_post_id" = $2 and "merged_into" is null and "phase" in ($…)
  order by "id"
  limit $5;
select count(*)::int as n
  from care_plan
  where county_id = $1 and owner_person_id = $2 and closed_on is null;

-- handOvers.make: 10 statements
-- shared session 1
-- shared idempotency 1
-- shared post 2
-- shared post 5
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
insert into "hand_over" ("county_id", "from_post_id", "to_post_id", "requests", "households", "said", "by_account_id", "at")
  values ($…);
-- shared outbox 1

-- handOvers.card: 4 statements
-- shared session 1
select "id"
  from "post"
  where ("post"."county_id" = $1 and "post"."village_id" = $2::bigint) and "id" = $3;
-- shared post 5
select h.id, h.at, p.name as "from", q.name as "to", h.requests, h.households, h.said, h.from_post_id as "fromPostId", h.to_post_id as "toPostId", f.title, coalesce(case f.level when 'grid' then g.name else a.name end, '') as place, f.township_id as "townshipId", f.village_id as "villageId"
  from hand_over h
  join post f on f.county_id = h.county_id and f.id = h.from_post_id
  join post t on t.county_id = h.county_id and t.id = h.to_post_id
  join person p on p.county_id = f.county_id and p.id = f.person_id
  join person q on q.county_id = t.county_id and q.id = t.person_id
  left join area a on a.county_id = f.county_id and a.id = f.area_id
  left join grid g on g.county_id = f.county_id and g.id = f.grid_id
  where h.county_id = $1 and (h.from_post_id = any($2::bigint[]) or h.to_post_id = any($3::bigint[]))
  order by h.id desc
  limit 50;

-- handOvers.mine: 4 statements
-- shared session 1
-- shared post 6
select h.id, h.at, p.name as "from", q.name as "to", h.requests, h.households, h.said, h.from_post_id as "fromPostId", h.to_post_id as "toPostId", f.title, coalesce(case f.level when 'grid' then g.name else a.name end, '') as place, f.township_id as "townshipId", f.village_id as "villageId"
  from hand_over h
  join post f on f.county_id = h.county_id and f.id = h.from_post_id
  join post t on t.county_id = h.county_id and t.id = h.to_post_id
  join person p on p.county_id = f.county_id and p.id = f.person_id
  join person q on q.county_id = t.county_id and q.id = t.person_id
  left join area a on a.county_id = f.county_id and a.id = f.area_id
  left join grid g on g.county_id = f.county_id and g.id = f.grid_id
  where h.county_id = $1 and (h.from_post_id = any($2::bigint[]) or h.to_post_id = any($3::bigint[]))
  order by h.id desc
  limit 50;
select g.level, count(distinct h.id)::int as households, count(m.id)::int as persons
  from grid g
  left join grid leaf on leaf.county_id = g.county_id and (leaf.id = g.id or leaf.ancestor_ids @> array[g.id])
  left join household h on h.county_id = g.county_id and h.grid_id = leaf.id and h.valid_to is null
  left join membership m on m.county_id = h.county_id and m.household_id = h.id and m.valid_to is null
  where g.county_id = $1 and g.id = $2
  group by g.level;

-- handOvers.list: 2 statements
-- shared session 1
select h.id, h.at, p.name as "from", q.name as "to", h.requests, h.households, h.said, h.from_post_id as "fromPostId", h.to_post_id as "toPostId", f.title, coalesce(case f.level when 'grid' then g.name else a.name end, '') as place, f.township_id as "townshipId", f.village_id as "villageId"
  from hand_over h
  join post f on f.county_id = h.county_id and f.id = h.from_post_id
  join post t on t.county_id = h.county_id and t.id = h.to_post_id
  join person p on p.county_id = f.county_id and p.id = f.person_id
  join person q on q.county_id = t.county_id and q.id = t.person_id
  left join area a on a.county_id = f.county_id and a.id = f.area_id
  left join grid g on g.county_id = f.county_id and g.id = f.grid_id
  where h.county_id = $1 and f.id in ((select "id"
  from "post"
  where ("post"."county_id" = $2 and "post"."village_id" = $3::bigint))) and ($4::bigint is null or $5 in (f.village_id, f.township_id, f.area_id)) and ($6::bigint is null or h.id < $7)
  order by h.id desc
  limit $8;
