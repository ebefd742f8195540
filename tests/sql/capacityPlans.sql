-- capacityPlans.ofBody: 4 statements
-- shared second_factor 2
-- shared body 2
-- shared body_member 6
select i.id, i.body_id as "bodyId", b.name as "bodyName", a.name as "areaName", b.kind, b.township_id as "townshipId", b.village_id as "villageId", i.aspect, i.gap, i.step, i.due_on as "dueOn", i.done_on as "doneOn", i.result
  from body_plan_item i
  join body b on b.county_id = i.county_id and b.id = i.body_id
  join area a on a.county_id = b.county_id and a.id = b.area_id
  where i.county_id = $1 and i.body_id = $2
  order by i.done_on is not null, i.due_on, i.id
  limit 100;

-- capacityPlans.list: 2 statements
-- shared session 1
select i.id, i.body_id as "bodyId", b.name as "bodyName", a.name as "areaName", b.kind, b.township_id as "townshipId", b.village_id as "villageId", i.aspect, i.gap, i.step, i.due_on as "dueOn", i.done_on as "doneOn", i.result
  from body_plan_item i
  join body b on b.county_id = i.county_id and b.id = i.body_id
  join area a on a.county_id = b.county_id and a.id = b.area_id
  where i.county_id = $1 and b.id in ((select "id"
  from "body"
  where ("body"."county_id" = $2 and "body"."village_id" = $3::bigint))) and (i.done_on is not null) = $4 and ($5::bigint is null or $6 in (b.area_id, b.village_id, b.township_id)) and ($7::bigint is null or i.id > $8)
  order by i.id
  limit $9;

-- capacityPlans.add: 5 statements
-- shared session 1
-- shared idempotency 1
-- shared body 2
insert into "body_plan_item" ("county_id", "body_id", "aspect", "gap", "step", "due_on", "by_account_id", "at")
  values ($…)
  returning "id";
-- shared outbox 1

-- capacityPlans.settle: 5 statements
-- shared session 1
-- shared idempotency 1
-- shared body 3
update "body_plan_item"
  set "done_on" = $1, "result" = $2
  where "county_id" = $3 and "body_id" = $4 and "id" = $5 and "done_on" is null;
-- shared outbox 1
