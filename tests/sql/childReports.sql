-- childReports.lines: 3 statements
-- shared session 1
select township_id as "townshipId", village_id as "villageId"
  from post
  where county_id = $1 and id = any($2::bigint[])
  order by village_id is null, township_id is null, id
  limit 50;
select "area"."id", "area"."name", "area"."level", "help_line"."phone"
  from "area"
  left join "help_line" on "help_line"."county_id" = "area"."county_id" and "help_line"."area_id" = "area"."id"
  where "area"."level" in ($…) and "area"."valid_to" is null and "area"."county_id" = $3 and ("area"."level" = $4 or area.id = any($5::bigint[])) and "help_line"."phone" is not null
  order by "area"."level" desc, "area"."id"
  limit $6;

-- childReports.make: 9 statements
-- shared session 1
set local app.compartments = '{childreport}';
-- shared idempotency 1
-- shared household 2
insert into "child_report" ("county_id", "township_id", "village_id", "household_id", "person_id", "due_at", "reported_at", "by_account_id", "by_person_id", "by_title")
  values ($…)
  returning "id";
insert into "child_report_step" ("county_id", "report_id", "kind", "line", "text_sealed", "key_id", "at", "by_account_id", "by_person_id", "by_title")
  values ($…);
-- shared post 3
-- shared household 4
-- shared outbox 1

-- childReports.add: 6 statements
-- shared session 1
set local app.compartments = '{childreport}';
-- shared idempotency 1
select "id", "state"
  from "child_report"
  where "county_id" = $1 and "by_account_id" = $2 and "id" = $3;
insert into "child_report_step" ("county_id", "report_id", "kind", "line", "text_sealed", "key_id", "at", "by_account_id", "by_person_id", "by_title")
  values ($…);
-- shared outbox 1

-- childReports.mine: 3 statements
-- shared session 1
set local app.compartments = '{childreport}';
select "child_report"."id", "child_report"."reported_at" as "at", "child_report"."state", "child_report"."due_at" as "dueAt", "village"."name" as "villageName", coalesce((select array_agg(s.line
  order by s.id)
  from child_report_step s
  where s.county_id = child_report.county_id and s.report_id = child_report.id and s.kind = 'call'), '{}') as "called"
  from "child_report"
  left join "area" as "village" on "village"."county_id" = "child_report"."county_id" and "village"."id" = "child_report"."village_id"
  where "child_report"."county_id" = $1 and "child_report"."by_account_id" = $2
  order by "child_report"."id" desc
  limit $3;

-- childReports.list: 3 statements
-- shared second_factor 2
set local app.compartments = '{childreport}';
select "child_report"."id", "child_report"."reported_at" as "at", "child_report"."state", "child_report"."due_at" as "dueAt", "village"."name" as "villageName", coalesce((select array_agg(s.line
  order by s.id)
  from child_report_step s
  where s.county_id = child_report.county_id and s.report_id = child_report.id and s.kind = 'call'), '{}') as "called"
  from "child_report"
  left join "area" as "village" on "village"."county_id" = "child_report"."county_id" and "village"."id" = "child_report"."village_id"
  where ("child_report"."county_id" = $1 and "child_report"."township_id" = $2::bigint) and not exists (
  select
  from membership m
  where m.county_id = child_report.county_id and m.household_id = child_report.household_id and m.person_id = $3)
  order by "child_report"."id" desc
  limit $4;

-- childReports.read: 5 statements
-- shared session 1
set local app.compartments = '{childreport}';
select "child_report"."id", "child_report"."reported_at" as "at", "child_report"."state", "child_report"."due_at" as "dueAt", "village"."name" as "villageName", coalesce((select array_agg(s.line
  order by s.id)
  from child_report_step s
  where s.county_id = child_report.county_id and s.report_id = child_report.id and s.kind = 'call'), '{}') as "called", "child"."name" as "childName", "household"."id" as "householdId", "household"."code" as "householdCode", "household"."address", "child_report"."outcome", "reporter"."name" as "byName", "child_report"."by_title" as "byTitle"
  from "child_report"
  left join "area" as "village" on "village"."county_id" = "child_report"."county_id" and "village"."id" = "child_report"."village_id"
  left join "household" on "household"."county_id" = "child_report"."county_id" and "household"."id" = "child_report"."household_id"
  left join "person" as "child" on "child"."county_id" = "child_report"."county_id" and "child"."id" = "child_report"."person_id"
  inner join "person" as "reporter" on "reporter"."county_id" = "child_report"."county_id" and "reporter"."id" = "child_report"."by_person_id"
  where ("child_report"."county_id" = $1 and "child_report"."township_id" = $2::bigint) and not exists (
  select
  from membership m
  where m.county_id = child_report.county_id and m.household_id = child_report.household_id and m.person_id = $3) and "child_report"."id" = $4;
select "step"."id", "step"."kind", "step"."line", "step"."text_sealed" as "sealed", "person"."name" as "byName", "step"."by_title" as "byTitle", "step"."at"
  from "child_report_step" as "step"
  inner join "person" on "person"."county_id" = "step"."county_id" and "person"."id" = "step"."by_person_id"
  where "step"."county_id" = $1 and "step"."report_id" = $2
  order by "step"."id"
  limit $3;
-- shared outbox 1

-- childReports.receive: 7 statements
-- shared session 1
set local app.compartments = '{childreport}';
-- shared idempotency 1
select "id", "state", "township_id" as "townshipId", "village_id" as "villageId"
  from "child_report"
  where ("child_report"."county_id" = $1 and "child_report"."township_id" = $2::bigint) and not exists (
  select
  from membership m
  where m.county_id = child_report.county_id and m.household_id = child_report.household_id and m.person_id = $3) and "id" = $4
  for
  update;
update "child_report"
  set "state" = $1, "due_at" = $2, "outcome" = $3
  where "county_id" = $4 and "id" = $5;
insert into "child_report_step" ("county_id", "report_id", "kind", "line", "text_sealed", "key_id", "at", "by_account_id", "by_person_id", "by_title")
  values ($…);
-- shared outbox 1

-- childReports.settle: 7 statements
-- shared session 1
set local app.compartments = '{childreport}';
-- shared idempotency 1
select "id", "state", "township_id" as "townshipId", "village_id" as "villageId"
  from "child_report"
  where ("child_report"."county_id" = $1 and "child_report"."township_id" = $2::bigint) and not exists (
  select
  from membership m
  where m.county_id = child_report.county_id and m.household_id = child_report.household_id and m.person_id = $3) and "id" = $4
  for
  update;
update "child_report"
  set "state" = $1, "due_at" = $2, "outcome" = $3
  where "county_id" = $4 and "id" = $5;
insert into "child_report_step" ("county_id", "report_id", "kind", "line", "text_sealed", "key_id", "at", "by_account_id", "by_person_id", "by_title")
  values ($…);
-- shared outbox 1

-- childReports.setLine: 5 statements
-- shared session 1
-- shared idempotency 1
-- shared area 2
insert into "help_line" ("county_id", "area_id", "phone", "by_account_id", "at")
  values ($…)
  on conflict ("county_id", "area_id") do
  update
  set "phone" = $6, "by_account_id" = $7, "at" = $8;
-- shared outbox 1

-- childReports.offices: 2 statements
-- shared session 1
select "area"."id", "area"."name", "area"."level", "help_line"."phone"
  from "area"
  left join "help_line" on "help_line"."county_id" = "area"."county_id" and "help_line"."area_id" = "area"."id"
  where "area"."level" in ($…) and "area"."valid_to" is null and ("area"."county_id" = $3 and "area"."township_id" = $4::bigint)
  order by "area"."level", "area"."id"
  limit $5;
