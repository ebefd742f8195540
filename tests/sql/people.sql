-- people.list: 2 statements
-- shared second_factor 2
select "person"."id", "person"."name", "person"."sex", "person"."birth_date", "person"."identity_sealed", "person"."phone_sealed", "membership"."relation", "membership"."is_head", "household"."id" as "household_id", "household"."code" as "household_code", "place"."name" as "group_name"
  from "household"
  inner join "membership" on "membership"."county_id" = "household"."county_id" and "membership"."household_id" = "household"."id" and "membership"."valid_to" is null
  inner join "person" on "person"."county_id" = "membership"."county_id" and "person"."id" = "membership"."person_id" and "person"."valid_to" is null
  left join "area" as "place" on "place"."county_id" = "household"."county_id" and "place"."id" = "household"."group_id"
  where "household"."county_id" = $1 and "household"."valid_to" is null and ("household"."county_id" = $2 and "household"."village_id" = any($3::bigint[]))
  order by "person"."id"
  limit $4;

-- people.readHousehold: 4 statements
-- shared second_factor 2
select "household"."id", "household"."code", "household"."address", "household"."village_id", "household"."grid_id", "village"."name" as "village_name", "place"."name" as "group_name", "grid"."name" as "grid_name"
  from "household"
  inner join "area" as "village" on "village"."county_id" = "household"."county_id" and "village"."id" = "household"."village_id"
  inner join "grid" on "grid"."county_id" = "household"."county_id" and "grid"."id" = "household"."grid_id"
  left join "area" as "place" on "place"."county_id" = "household"."county_id" and "place"."id" = "household"."group_id"
  where "household"."county_id" = $1 and "household"."valid_to" is null and ("household"."county_id" = $2 and "household"."village_id" = any($3::bigint[])) and "household"."id" = $4;
select "person"."id", "person"."name", "person"."sex", "person"."birth_date", "person"."identity_sealed", "person"."phone_sealed", "membership"."relation", "membership"."is_head", "household"."id" as "household_id", "household"."code" as "household_code", "place"."name" as "group_name"
  from "household"
  inner join "membership" on "membership"."county_id" = "household"."county_id" and "membership"."household_id" = "household"."id" and "membership"."valid_to" is null
  inner join "person" on "person"."county_id" = "membership"."county_id" and "person"."id" = "membership"."person_id" and "person"."valid_to" is null
  left join "area" as "place" on "place"."county_id" = "household"."county_id" and "place"."id" = "household"."group_id"
  where "household"."county_id" = $1 and "household"."valid_to" is null and "household"."id" = $2
  order by "membership"."is_head" desc, "membership"."sort", "person"."id"
  limit $3;
-- shared access_log 1

-- people.reveal: 4 statements
-- shared second_factor 2
select "id", "name", "birth_date", "identity_sealed", "phone_sealed"
  from "person"
  where "county_id" = $1 and "id" = $2 and "valid_to" is null and "id" in (select "membership"."person_id"
  from "household"
  inner join "membership" on "membership"."county_id" = "household"."county_id" and "membership"."household_id" = "household"."id" and "membership"."valid_to" is null
  where ("household"."county_id" = $3 and "household"."village_id" = any($4::bigint[])));
-- shared access_log 1
-- shared outbox 1

-- people.readOwn: 3 statements
-- shared second_factor 2
select "household"."id", "household"."code", "household"."address", "household"."village_id", "household"."grid_id", "village"."name" as "village_name", "place"."name" as "group_name", "grid"."name" as "grid_name"
  from "household"
  inner join "area" as "village" on "village"."county_id" = "household"."county_id" and "village"."id" = "household"."village_id"
  inner join "grid" on "grid"."county_id" = "household"."county_id" and "grid"."id" = "household"."grid_id"
  left join "area" as "place" on "place"."county_id" = "household"."county_id" and "place"."id" = "household"."group_id"
  inner join "membership" on "membership"."county_id" = "household"."county_id" and "membership"."household_id" = "household"."id" and "membership"."valid_to" is null
  where "household"."county_id" = $1 and "household"."valid_to" is null and "membership"."person_id" = $2;
select "person"."id", "person"."name", "person"."sex", "person"."birth_date", "person"."identity_sealed", "person"."phone_sealed", "membership"."relation", "membership"."is_head", "household"."id" as "household_id", "household"."code" as "household_code", "place"."name" as "group_name"
  from "household"
  inner join "membership" on "membership"."county_id" = "household"."county_id" and "membership"."household_id" = "household"."id" and "membership"."valid_to" is null
  inner join "person" on "person"."county_id" = "membership"."county_id" and "person"."id" = "membership"."person_id" and "person"."valid_to" is null
  left join "area" as "place" on "place"."county_id" = "household"."county_id" and "place"."id" = "household"."group_id"
  where "household"."county_id" = $1 and "household"."valid_to" is null and "household"."id" = $2
  order by "membership"."is_head" desc, "membership"."sort", "person"."id"
  limit $3;

-- people.listAccess: 5 statements
-- shared second_factor 2
select "household"."id", "household"."code", "household"."address", "household"."village_id", "household"."grid_id", "village"."name" as "village_name", "place"."name" as "group_name", "grid"."name" as "grid_name"
  from "household"
  inner join "area" as "village" on "village"."county_id" = "household"."county_id" and "village"."id" = "household"."village_id"
  inner join "grid" on "grid"."county_id" = "household"."county_id" and "grid"."id" = "household"."grid_id"
  left join "area" as "place" on "place"."county_id" = "household"."county_id" and "place"."id" = "household"."group_id"
  inner join "membership" on "membership"."county_id" = "household"."county_id" and "membership"."household_id" = "household"."id" and "membership"."valid_to" is null
  where "household"."county_id" = $1 and "household"."valid_to" is null and "membership"."person_id" = $2;
select "person"."id", "person"."name", "person"."sex", "person"."birth_date", "person"."identity_sealed", "person"."phone_sealed", "membership"."relation", "membership"."is_head", "household"."id" as "household_id", "household"."code" as "household_code", "place"."name" as "group_name"
  from "household"
  inner join "membership" on "membership"."county_id" = "household"."county_id" and "membership"."household_id" = "household"."id" and "membership"."valid_to" is null
  inner join "person" on "person"."county_id" = "membership"."county_id" and "person"."id" = "membership"."person_id" and "person"."valid_to" is null
  left join "area" as "place" on "place"."county_id" = "household"."county_id" and "place"."id" = "household"."group_id"
  where "household"."county_id" = $1 and "household"."valid_to" is null and "household"."id" = $2
  order by "membership"."is_head" desc, "membership"."sort", "person"."id"
  limit $3;
select *
  from "access_log"
  where "county_id" = $1 and "person_id" in ($2)
  order by "id" desc
  limit $3;
select "id", "name"
  from "person"
  where "county_id" = $1 and "id" in ($…);
