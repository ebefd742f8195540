-- concerns.ofRequest: 3 statements
-- shared session 1
-- shared request 1
select b.id, b.name, b.kind, a.name as "areaName", b.township_id as "townshipId", b.village_id as "villageId", (select coalesce(p.name, m.unit)
  from body_member m
  left join person p on p.county_id = m.county_id and p.id = m.person_id
  where m.county_id = b.county_id and m.body_id = b.id and m.counted and m.leads
  order by m.id
  limit 1) as contact
  from body b
  join area a on a.county_id = b.county_id and a.id = b.area_id
  where b.county_id = $1 and b.id in (select t.body_id
  from request_body t
  where t.county_id = $2 and t.request_id in (select id
  from request
  where county_id = $3 and (id = $4 or merged_into = $5)))
  order by b.id
  limit 50;

-- concerns.choices: 3 statements
-- shared session 1
select "id", "township_id" as "townshipId", "village_id" as "villageId"
  from "request"
  where ("request"."county_id" = $1 and "request"."village_id" = $2::bigint) and "request"."id" = $3;
select b.id, b.name, b.kind, a.name as "areaName", b.township_id as "townshipId", b.village_id as "villageId", (select coalesce(p.name, m.unit)
  from body_member m
  left join person p on p.county_id = m.county_id and p.id = m.person_id
  where m.county_id = b.county_id and m.body_id = b.id and m.counted and m.leads
  order by m.id
  limit 1) as contact
  from body b
  join area a on a.county_id = b.county_id and a.id = b.area_id
  where b.county_id = $1 and b.valid_to is null and b.kind = any($2::text[]) and (b.village_id = $3 or (b.village_id is null and b.township_id = $4)) and ($5 = '' or position($6 in b.name) > 0) and ($7::bigint is null or b.id = $8)
  order by b.village_id nulls last, b.id
  limit 50;

-- concerns.name: 7 statements
-- shared session 1
-- shared idempotency 1
select "id", "township_id" as "townshipId", "village_id" as "villageId"
  from "request"
  where ("request"."county_id" = $1 and "request"."village_id" = $2::bigint) and "request"."id" = $3;
select b.id, b.name, b.kind, a.name as "areaName", b.township_id as "townshipId", b.village_id as "villageId", (select coalesce(p.name, m.unit)
  from body_member m
  left join person p on p.county_id = m.county_id and p.id = m.person_id
  where m.county_id = b.county_id and m.body_id = b.id and m.counted and m.leads
  order by m.id
  limit 1) as contact
  from body b
  join area a on a.county_id = b.county_id and a.id = b.area_id
  where b.county_id = $1 and b.valid_to is null and b.kind = any($2::text[]) and (b.village_id = $3 or (b.village_id is null and b.township_id = $4)) and ($5 = '' or position($6 in b.name) > 0) and ($7::bigint is null or b.id = $8)
  order by b.village_id nulls last, b.id
  limit 50;
select b.id, b.name, b.kind, a.name as "areaName", b.township_id as "townshipId", b.village_id as "villageId", (select coalesce(p.name, m.unit)
  from body_member m
  left join person p on p.county_id = m.county_id and p.id = m.person_id
  where m.county_id = b.county_id and m.body_id = b.id and m.counted and m.leads
  order by m.id
  limit 1) as contact
  from body b
  join area a on a.county_id = b.county_id and a.id = b.area_id
  where b.county_id = $1 and b.id in (select t.body_id
  from request_body t
  where t.county_id = $2 and t.request_id in (select id
  from request
  where county_id = $3 and (id = $4 or merged_into = $5)))
  order by b.id
  limit 50;
insert into "request_body" ("county_id", "request_id", "body_id", "by_account_id", "at")
  values ($…)
  on conflict do nothing;
-- shared outbox 1

-- concerns.takeAway: 5 statements
-- shared session 1
-- shared idempotency 1
select "id", "township_id" as "townshipId", "village_id" as "villageId"
  from "request"
  where ("request"."county_id" = $1 and "request"."village_id" = $2::bigint) and "request"."id" = $3;
delete
  from request_body
  where county_id = $1 and body_id = $2 and request_id in (select id
  from request
  where county_id = $3 and (id = $4 or merged_into = $5));
-- shared outbox 1

-- concerns.ofBody: 3 statements
-- shared session 1
-- shared body 2
select "request"."id", "request"."number", "request"."title", "request"."place_name" as "placeName", "request"."category", "request"."channel", "request"."pack_id" as "packId", "request"."pack_version" as "packVersion", "request"."procedure_id" as "procedureId", "request"."state", request.phase as "phase", "request"."state_since" as "stateSince", "request"."due_at" as "dueAt", "request"."due_provisional" as "dueProvisional", "request"."promised_on" as "promisedOn", "request"."township_id" as "townshipId", "request"."village_id" as "villageId", "request"."handler_person_id" as "handlerPersonId", "request"."handler_post_id" as "handlerPostId", "request"."solved", "request"."stars", "request"."merged_into" as "mergedInto", "request"."triage_class" as "triageClass", "request"."township_only" as "townshipOnly", "request"."objected_at" as "objectedAt", "request"."same_as" as "sameAs", "request"."received_at" as "receivedAt", "request"."version", (select n."name"
  from "area" n
  where n.county_id = request.county_id and n.id = request."village_id") as "villageName", (select n."name"
  from "person" n
  where n.county_id = request.county_id and n.id = request."handler_person_id") as "handlerName", (select n."title"
  from "post" n
  where n.county_id = request.county_id and n.id = request."handler_post_id") as "handlerTitle", (select n."number"
  from "request" n
  where n.county_id = request.county_id and n.id = request."merged_into") as "masterNumber"
  from "request"
  where ("request"."county_id" = $1 and ("request"."village_id" = $2::bigint or (coalesce(request.requester_account_id = $3 or request.requester_person_id = $4 or request.phone_hash = (select phone_hash
  from account
  where account.id = $5), false) or coalesce(request.filer_account_id = $6, false) or coalesce(request.handler_person_id = $7 and request.handler_post_id = any($8::bigint[]), false)))) and request.id in (select coalesce(r.merged_into, r.id)
  from request_body t
  join request r on r.county_id = t.county_id and r.id = t.request_id
  where t.county_id = $9 and t.body_id = $10)
  order by "request"."id" desc
  limit $11;
