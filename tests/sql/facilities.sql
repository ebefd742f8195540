-- facilities.ofVillage: 4 statements
-- shared session 1
-- shared area 2
select "body"."id", "body"."kind", "body"."name", "body"."level", "body"."area_id", "body"."township_id", "body"."village_id", "body"."group_id", "body"."hours", "body"."address", "body"."registration", "body"."valid_from", "body"."valid_to", "body"."seats", "body"."persons", "body"."last_action_on", "area"."name" as "area_name", "body"."staff", "body"."staff_on", (select coalesce(person.name, m.unit)
  from body_member m
  left join person on person.county_id = m.county_id and person.id = m.person_id
  where m.county_id = body.county_id and m.body_id = body.id and m.counted and m.leads
  order by m.id
  limit 1) as "leader"
  from "body"
  inner join "area" on "area"."county_id" = "body"."county_id" and "area"."id" = "body"."area_id"
  where "body"."county_id" = $1 and "body"."county_id" = $2 and "body"."valid_to" is null and body.kind = any($3::text[]) and "body"."village_id" = $4
  order by "body"."id"
  limit $5;
select p.lng, p.lat
  from household_place p
  join household h on h.county_id = p.county_id and h.id = p.household_id
  where h.county_id = $1 and h.village_id = $2 and h.valid_to is null;

-- facilities.list: 2 statements
-- shared session 1
-- shared body_member 3

-- facilities.figures: 2 statements
-- shared session 1
with places as (select b.id, b.kind, p.lng is not null as on_map
  from body b
  left join body_place p on p.county_id = b.county_id and p.body_id = b.id
  where b.county_id = $1 and b.valid_to is null and b.kind = any($2::text[]) and (b.township_id = any($3::bigint[]) or b.village_id = any($4::bigint[]) or b.group_id = any($5::bigint[])) and true), helps as (select h.body_id, coalesce(person.merged_into, person.id) as person_id, h.unnamed
  from body_help h
  left join person on person.county_id = h.county_id and person.id = h.person_id
  where h.county_id = $6 and h.struck_at is null and h.on_day between $7 and $8)
  select places.kind, count(distinct places.id)::int as places, count(distinct places.id) filter (where on_map)::int as on_map, count(distinct helps.person_id)::int as persons, (count(helps.person_id) + coalesce(sum(helps.unnamed), 0))::int as services, coalesce(sum(helps.unnamed), 0)::int as unnamed
  from places
  left join helps on helps.body_id = places.id
  group by grouping sets ((places.kind), ());

-- facilities.place: 5 statements
-- shared session 1
-- shared idempotency 1
-- shared body 2
insert into "body_place" ("county_id", "body_id", "lng", "lat", "phone", "by_account_id", "at")
  values ($…)
  on conflict ("county_id", "body_id") do
  update
  set "lng" = $8, "lat" = $9, "phone" = $10, "by_account_id" = $11, "at" = $12;
-- shared outbox 1

-- facilities.helps: 3 statements
-- shared session 1
-- shared body 2
select id, on_day, service, person_id is not null as named, unnamed
  from body_help
  where county_id = $1 and body_id = $2 and struck_at is null and ($3::bigint is null or id < $4)
  order by id desc
  limit $5;

-- facilities.help: 5 statements
-- shared session 1
-- shared idempotency 1
-- shared body 2
insert into "body_help" ("county_id", "body_id", "person_id", "unnamed", "service", "on_day", "by_account_id", "at")
  values ($…)
  returning "id";
-- shared outbox 1

-- facilities.strike: 5 statements
-- shared session 1
-- shared idempotency 1
-- shared body 2
update "body_help"
  set "struck_at" = $1
  where "county_id" = $2 and "body_id" = $3 and "id" = $4 and "struck_at" is null;
-- shared outbox 1
