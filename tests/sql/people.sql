-- people.list: 3 statements
-- shared session 1
select person_id as id
  from ((select l.person_id, '' as k
  from listed_person l
  where l.county_id = $1 and ("l"."village_id" = $2::bigint) and "l"."village_id" = $3::bigint
  order by (l.person_id + 0) asc
  limit $4)) found
  order by k, person_id asc
  limit $5;
-- shared household 6

-- people.listHouseholds: 3 statements
-- shared session 1
select "household"."id"
  from "household"
  where ("household"."county_id" = $1 and "household"."village_id" = $2::bigint) and "household"."valid_to" is null
  order by "household"."id" desc
  limit $3;
-- shared membership 1

-- people.readHousehold: 5 statements
-- shared session 1
select "household"."id", "household"."code", "household"."address", "household"."village_id", "household"."grid_id", "household"."township_id", "village"."name" as "village_name", "place"."name" as "group_name", "grid"."name" as "grid_name", "household"."valid_from" as "since", "household"."valid_to" as "ended_on", "household"."tenure", "into"."id" as "into_id", "into"."code" as "into_code", (select v.name
  from area v
  where v.county_id = household.county_id and v.id = "into".village_id and v.id <> household.village_id) as "into_village", "dwelling"."id" as "dwelling_id", "dwelling"."village_id" as "dwelling_village_id", "there"."name" as "dwelling_village", concat_ws(' ', nullif(dwelling.community, ''), nullif(dwelling.building, ''), nullif(dwelling.unit, ''), nullif(dwelling.room, ''), case when dwelling.building = '' then dwelling.address end) as "dwelling_name", (select l.event_id
  from life_event_household l
  where l.county_id = household.county_id and l.household_id = household.id
  order by l.event_id desc
  limit 1) as "newest_event"
  from "household"
  inner join "area" as "village" on "village"."county_id" = "household"."county_id" and "village"."id" = "household"."village_id"
  inner join "grid" on "grid"."county_id" = "household"."county_id" and "grid"."id" = "household"."grid_id"
  left join "area" as "place" on "place"."county_id" = "household"."county_id" and "place"."id" = "household"."group_id"
  left join "household" as "into" on "into"."county_id" = "household"."county_id" and "into"."id" = "household"."merged_into"
  left join "dwelling" on "dwelling"."county_id" = "household"."county_id" and "dwelling"."id" = "household"."dwelling_id"
  left join "area" as "there" on "there"."county_id" = "dwelling"."county_id" and "there"."id" = "dwelling"."village_id"
  where "household"."county_id" = $1 and ("household"."county_id" = $2 and "household"."village_id" = $3::bigint) and "household"."id" = $4;
-- shared household 4
-- shared access_log 1
select "p"."id", "p"."no_identity_reason" as "noIdentity", "p"."document_kind" as "document", "a"."reason", "a"."place", "a"."valid_from" as "since", "r"."place" as "registeredAt"
  from "person" as "p"
  left join "whereabouts" as "a" on "a"."county_id" = "p"."county_id" and "a"."person_id" = "p"."id" and "a"."kind" = $1 and "a"."valid_to" is null
  left join "whereabouts" as "r" on "r"."county_id" = "p"."county_id" and "r"."person_id" = "p"."id" and "r"."kind" = $2 and "r"."valid_to" is null
  where "p"."county_id" = $3 and "p"."id" in ($4);

-- people.reveal: 5 statements
-- shared session 1
-- shared idempotency 1
-- shared person 3
-- shared access_log 1
-- shared outbox 1

-- people.readOwn: 4 statements
-- shared session 1
-- shared area 3
-- shared household 4
-- shared person 4

-- people.listAccess: 6 statements
-- shared session 1
-- shared area 3
-- shared household 4
select r.id
  from unnest($1::bigint[]) as p(id)
  cross join lateral rows_of_person($2, p.id) as r(id);
select *
  from "access_log"
  where "county_id" = $1 and "person_id" in ($2)
  order by "id" desc
  limit $3;
select "id", "name"
  from "person"
  where "county_id" = $1 and "id" in ($…);
