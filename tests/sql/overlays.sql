-- overlays.ofVillage: 4 statements
-- shared session 1
-- shared area 2
select "id"
  from "grid"
  where "county_id" = $1 and "village_id" = $2 and "valid_to" is null and (("grid"."county_id" = $3 and "grid"."village_id" = $4::bigint) or ("grid"."county_id" = $5 and false))
  limit $6;
select "overlay"."id", "overlay"."network", "overlay"."member", "overlay"."person_id" as "personId", "p"."name", "overlay"."grid_id" as "gridId", "g"."name" as "gridName", "overlay"."duty", "overlay"."term_from" as "termFrom", "overlay"."term_to" as "termTo"
  from "overlay"
  inner join "person" as "p" on "p"."county_id" = "overlay"."county_id" and "p"."id" = "overlay"."person_id"
  inner join "grid" as "g" on "g"."county_id" = "overlay"."county_id" and "g"."id" = "overlay"."grid_id"
  where ("overlay"."county_id" = $1 and "overlay"."village_id" = $2::bigint) and "overlay"."village_id" = $3 and ("overlay"."term_from" <= $4 and ("overlay"."term_to" is null or "overlay"."term_to" >= $5))
  order by "overlay"."id"
  limit $6;

-- overlays.roster: 5 statements
-- shared session 1
-- shared area 2
select "overlay"."member", count(distinct overlay.person_id)::int as "persons", count(distinct overlay.grid_id)::int as "grids"
  from "overlay"
  where ("overlay"."county_id" = $1 and "overlay"."village_id" = $2::bigint) and "overlay"."network" = $3 and ("overlay"."term_from" <= $4 and ("overlay"."term_to" is null or "overlay"."term_to" >= $5)) and "overlay"."village_id" = $6
  group by "overlay"."member";
select count(distinct overlay.person_id)::int as "n"
  from "overlay"
  where ("overlay"."county_id" = $1 and "overlay"."village_id" = $2::bigint) and "overlay"."network" = $3 and ("overlay"."term_from" <= $4 and ("overlay"."term_to" is null or "overlay"."term_to" >= $5)) and "overlay"."village_id" = $6;
select count(*)::int as "n"
  from "grid"
  where (("grid"."county_id" = $1 and "grid"."village_id" = $2::bigint) or ("grid"."county_id" = $3 and false)) and "grid"."valid_to" is null and "grid"."is_unassigned" = $4 and "grid"."village_id" is not null and "grid"."village_id" = $5;

-- overlays.onRoster: 3 statements
-- shared session 1
-- shared area 2
select "overlay"."id", "overlay"."network", "overlay"."member", "overlay"."person_id" as "personId", "p"."name", "overlay"."grid_id" as "gridId", "g"."name" as "gridName", "v"."name" as "villageName", "overlay"."duty", "overlay"."term_from" as "termFrom", "overlay"."term_to" as "termTo"
  from "overlay"
  inner join "person" as "p" on "p"."county_id" = "overlay"."county_id" and "p"."id" = "overlay"."person_id"
  inner join "grid" as "g" on "g"."county_id" = "overlay"."county_id" and "g"."id" = "overlay"."grid_id"
  inner join "area" as "v" on "v"."county_id" = "overlay"."county_id" and "v"."id" = "overlay"."village_id"
  where ("overlay"."county_id" = $1 and "overlay"."village_id" = $2::bigint) and "overlay"."network" = $3 and ("overlay"."term_from" <= $4 and ("overlay"."term_to" is null or "overlay"."term_to" >= $5)) and "overlay"."village_id" = $6
  order by "overlay"."id"
  limit $7;

-- overlays.lacking: 3 statements
-- shared session 1
-- shared area 2
select "grid"."id", "grid"."name", "v"."id" as "villageId", "v"."name" as "villageName"
  from "grid"
  inner join "area" as "v" on "v"."county_id" = "grid"."county_id" and "v"."id" = "grid"."village_id"
  where (("grid"."county_id" = $1 and "grid"."village_id" = $2::bigint) or ("grid"."county_id" = $3 and false)) and "grid"."valid_to" is null and "grid"."is_unassigned" = $4 and "grid"."village_id" is not null and "grid"."village_id" = $5 and not exists (select
  from overlay o
  where o.county_id = grid.county_id and o.grid_id = grid.id and o.network = $6 and o.member = $7 and o.term_from <= $8::date and (o.term_to is null or o.term_to >= $9::date))
  order by "grid"."id"
  limit $10;

-- overlays.serving: 3 statements
-- shared session 1
-- shared area 2
select "overlay"."id", "overlay"."network", "overlay"."member", "overlay"."person_id" as "personId", "p"."name", "overlay"."grid_id" as "gridId", "g"."name" as "gridName", "overlay"."duty", "overlay"."term_from" as "termFrom", "overlay"."term_to" as "termTo"
  from "overlay"
  inner join "person" as "p" on "p"."county_id" = "overlay"."county_id" and "p"."id" = "overlay"."person_id"
  inner join "grid" as "g" on "g"."county_id" = "overlay"."county_id" and "g"."id" = "overlay"."grid_id"
  where "overlay"."county_id" = $1 and "overlay"."village_id" = $2 and ("overlay"."term_from" <= $3 and ("overlay"."term_to" is null or "overlay"."term_to" >= $4))
  order by "overlay"."id"
  limit $5;

-- overlays.assign: 7 statements
-- shared session 1
-- shared idempotency 1
-- shared grid 5
-- shared person 3
select "id"
  from "overlay"
  where "county_id" = $1 and "grid_id" = $2 and "network" = $3 and "member" = $4 and "person_id" = $5 and "term_from" <= $6 and ("term_to" is null or "term_to" >= $7);
insert into "overlay" ("county_id", "network", "member", "person_id", "grid_id", "township_id", "village_id", "group_id", "duty", "term_from", "term_to", "by_account_id", "at")
  values ($…)
  returning "id";
-- shared outbox 1

-- overlays.end: 5 statements
-- shared session 1
-- shared idempotency 1
select "id", "grid_id" as "gridId", "term_from" as "termFrom", "term_to" as "termTo"
  from "overlay"
  where ("overlay"."county_id" = $1 and "overlay"."village_id" = $2::bigint) and "id" = $3
  for
  update;
update "overlay"
  set "term_to" = $1
  where ("overlay"."county_id" = $2 and "overlay"."village_id" = $3::bigint) and "id" = $4;
-- shared outbox 1
