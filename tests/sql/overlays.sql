-- overlays.ofVillage: 4 statements
-- shared second_factor 2
-- shared area 1
select "id"
  from "grid"
  where "county_id" = $1 and "village_id" = $2 and "valid_to" is null and (("grid"."county_id" = $3 and "grid"."village_id" = $4::bigint) or ("grid"."county_id" = $5 and false))
  limit $6;
select "overlay"."id", "overlay"."network", "overlay"."member", "overlay"."person_id" as "personId", "p"."name", "overlay"."grid_id" as "gridId", "g"."name" as "gridName", "overlay"."duty", "overlay"."term_from" as "termFrom", "overlay"."term_to" as "termTo"
  from "overlay"
  inner join "person" as "p" on "p"."county_id" = "overlay"."county_id" and "p"."id" = "overlay"."person_id"
  inner join "grid" as "g" on "g"."county_id" = "overlay"."county_id" and "g"."id" = "overlay"."grid_id"
  where ("overlay"."county_id" = $1 and "overlay"."village_id" = $2::bigint) and "overlay"."village_id" = $3 and "overlay"."term_from" <= $4 and ("overlay"."term_to" is null or "overlay"."term_to" >= $5)
  order by "overlay"."id"
  limit $6;

-- overlays.assign: 6 statements
-- shared second_factor 2
-- shared grid 2
-- shared person 3
select "id"
  from "overlay"
  where "county_id" = $1 and "grid_id" = $2 and "network" = $3 and "member" = $4 and "person_id" = $5 and "term_from" <= $6 and ("term_to" is null or "term_to" >= $7);
insert into "overlay" ("county_id", "network", "member", "person_id", "grid_id", "township_id", "village_id", "group_id", "duty", "term_from", "term_to", "by_account_id", "at")
  values ($…)
  returning "id";
-- shared outbox 1

-- overlays.end: 4 statements
-- shared second_factor 2
select "id", "grid_id" as "gridId", "term_from" as "termFrom", "term_to" as "termTo"
  from "overlay"
  where ("overlay"."county_id" = $1 and "overlay"."village_id" = $2::bigint) and "id" = $3
  for
  update;
update "overlay"
  set "term_to" = $1
  where ("overlay"."county_id" = $2 and "overlay"."village_id" = $3::bigint) and "id" = $4;
-- shared outbox 1
