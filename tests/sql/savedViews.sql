-- savedViews.list: 2 statements
-- shared session 1
select "id", "page", "name", "area_id" as "areaId", "asked"
  from "saved_view"
  where "county_id" = $1 and "account_id" = $2 and "page" = $3
  order by "id";

-- savedViews.save: 5 statements
-- shared session 1
-- shared idempotency 1
select "id", "page", "name", "area_id" as "areaId", "asked"
  from "saved_view"
  where "county_id" = $1 and "account_id" = $2 and "page" = $3
  order by "id";
insert into "saved_view" ("county_id", "account_id", "page", "name", "area_id", "asked", "created_at")
  values ($…)
  on conflict ("county_id", "account_id", "page", "name") do nothing
  returning "id";
-- shared outbox 1

-- savedViews.rename: 6 statements
-- shared session 1
-- shared idempotency 1
select "id", "page", "name"
  from "saved_view"
  where "county_id" = $1 and "account_id" = $2 and "id" = $3
  for
  update;
select "id", "page", "name", "area_id" as "areaId", "asked"
  from "saved_view"
  where "county_id" = $1 and "account_id" = $2 and "page" = $3
  order by "id";
update "saved_view"
  set "name" = $1
  where "county_id" = $2 and "id" = $3;
-- shared outbox 1

-- savedViews.remove: 5 statements
-- shared session 1
-- shared idempotency 1
select "id", "page", "name"
  from "saved_view"
  where "county_id" = $1 and "account_id" = $2 and "id" = $3
  for
  update;
delete
  from "saved_view"
  where "county_id" = $1 and "id" = $2;
-- shared outbox 1
