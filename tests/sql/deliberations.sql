-- deliberations.bodies: 2 statements
-- shared session 1
select "body"."id", "body"."kind", "body"."name", "body"."township_id", "body"."village_id", "body"."group_id", "body"."level" as "level", "area"."name" as "area_name"
  from "body"
  inner join "area" on "area"."county_id" = "body"."county_id" and "area"."id" = "body"."area_id"
  where ("body"."county_id" = $1 and exists (select
  from body_member seat
  where seat.county_id = "body"."county_id" and seat.body_id = "body"."id" and seat.counted and seat.person_id = $2)) and "body"."valid_to" is null and body.kind = any($3::text[])
  order by "body"."id"
  limit $4;

-- deliberations.meetings: 2 statements
-- shared session 1
select "deliberation"."id", "deliberation"."body_id", "deliberation"."on_day", "deliberation"."at_time", "deliberation"."place", "deliberation"."roll", "deliberation"."present", "deliberation"."needed", "deliberation"."note", "deliberation"."held_at", "body"."name" as "body_name", "body"."kind" as "body_kind", "deliberation"."township_id", "deliberation"."village_id", "deliberation"."group_id", "area"."name" as "area_name", "deliberation"."counted_by" as "counted_by", "deliberation"."rule" as "rule", (select count(*)::int
  from agenda_item i
  where i.county_id = deliberation.county_id and i.deliberation_id = deliberation.id) as "topics", (select next.id
  from deliberation next
  where next.county_id = deliberation.county_id and next.again_of = deliberation.id) as "again_id"
  from "deliberation"
  inner join "body" on "body"."county_id" = "deliberation"."county_id" and "body"."id" = "deliberation"."body_id"
  inner join "area" on "area"."county_id" = "body"."county_id" and "area"."id" = "body"."area_id"
  where ("deliberation"."county_id" = $1 and exists (select
  from body_member seat
  where seat.county_id = "deliberation"."county_id" and seat.body_id = "deliberation"."body_id" and seat.counted and seat.person_id = $2))
  order by "deliberation"."id" desc
  limit $3;

-- deliberations.meeting: 9 statements
-- shared session 1
select "deliberation"."id", "deliberation"."body_id", "deliberation"."on_day", "deliberation"."at_time", "deliberation"."place", "deliberation"."roll", "deliberation"."present", "deliberation"."needed", "deliberation"."note", "deliberation"."held_at", "body"."name" as "body_name", "body"."kind" as "body_kind", "deliberation"."township_id", "deliberation"."village_id", "deliberation"."group_id", "area"."name" as "area_name", "deliberation"."counted_by" as "counted_by", "deliberation"."rule" as "rule", (select count(*)::int
  from agenda_item i
  where i.county_id = deliberation.county_id and i.deliberation_id = deliberation.id) as "topics", (select next.id
  from deliberation next
  where next.county_id = deliberation.county_id and next.again_of = deliberation.id) as "again_id"
  from "deliberation"
  inner join "body" on "body"."county_id" = "deliberation"."county_id" and "body"."id" = "deliberation"."body_id"
  inner join "area" on "area"."county_id" = "body"."county_id" and "area"."id" = "body"."area_id"
  where ("deliberation"."county_id" = $1 and exists (select
  from body_member seat
  where seat.county_id = "deliberation"."county_id" and seat.body_id = "deliberation"."body_id" and seat.counted and seat.person_id = $2)) and "deliberation"."id" = $3;
select "body"."id", "body"."kind", "body"."name", "body"."township_id", "body"."village_id", "body"."group_id", "body"."level" as "level", "area"."name" as "area_name"
  from "body"
  inner join "area" on "area"."county_id" = "body"."county_id" and "area"."id" = "body"."area_id"
  where ("body"."county_id" = $1 and exists (select
  from body_member seat
  where seat.county_id = "body"."county_id" and seat.body_id = "body"."id" and seat.counted and seat.person_id = $2)) and "body"."valid_to" is null and "body"."id" = $3;
-- shared body_member 7
select "seat_id"
  from "deliberation_presence"
  where "county_id" = $1 and "deliberation_id" = $2;
select "agenda_item"."id", "agenda_item"."body_id", "agenda_item"."deliberation_id", "agenda_item"."title", "agenda_item"."said", "agenda_item"."proposer_person_id", "agenda_item"."request_id", "agenda_item"."aside", "agenda_item"."counted", "agenda_item"."in_favour", "agenda_item"."against", "agenda_item"."abstained", "agenda_item"."resolution", "agenda_item"."public_from", "agenda_item"."public_to", "agenda_item"."liked", "agenda_item"."disliked", "agenda_item"."replaces_id", "agenda_item"."replaces_why", "agenda_item"."township_id", "agenda_item"."village_id", "agenda_item"."group_id", "body"."name" as "body_name", "body"."kind" as "body_kind", "area"."name" as "area_name", "person"."name" as "proposer_name", "meeting"."on_day", "meeting"."roll", "meeting"."present", "meeting"."held_at", "agenda_item"."proposer" as "proposer", "agenda_item"."result" as "result", case when exists (select
  from agenda_item newer
  where newer.county_id = agenda_item.county_id and newer.replaces_id = agenda_item.id and newer.public_from is not null) then 'superseded' when agenda_item.public_to >= $1::date then 'published' when agenda_item.public_to is not null then 'over' when agenda_item.result is not null then agenda_item.result when agenda_item.deliberation_id is null then 'waiting' when meeting.held_at is null then 'called' else 'discussed' end as "state", (select count(*) filter (where true)::int
  from agenda_request t
  join request r on r.county_id = t.county_id and r.id = t.request_id
  where t.county_id = agenda_item.county_id and t.item_id = agenda_item.id and t.kind = 'implementation') as "tasks", (select count(*) filter (where r.phase in ('answered', 'shown'))::int
  from agenda_request t
  join request r on r.county_id = t.county_id and r.id = t.request_id
  where t.county_id = agenda_item.county_id and t.item_id = agenda_item.id and t.kind = 'implementation') as "tasks_done", (select count(*) filter (where r.solved)::int
  from agenda_request t
  join request r on r.county_id = t.county_id and r.id = t.request_id
  where t.county_id = agenda_item.county_id and t.item_id = agenda_item.id and t.kind = 'implementation') as "solved", (select count(*) filter (where not r.solved)::int
  from agenda_request t
  join request r on r.county_id = t.county_id and r.id = t.request_id
  where t.county_id = agenda_item.county_id and t.item_id = agenda_item.id and t.kind = 'implementation') as "unsolved", (select count(*) filter (where true)::int
  from agenda_request t
  join request r on r.county_id = t.county_id and r.id = t.request_id
  where t.county_id = agenda_item.county_id and t.item_id = agenda_item.id and t.kind = 'objection') as "objections", (select next.id
  from agenda_item next
  where next.county_id = agenda_item.county_id and next.carried_from = agenda_item.id) as "carried_to"
  from "agenda_item"
  inner join "body" on "body"."county_id" = "agenda_item"."county_id" and "body"."id" = "agenda_item"."body_id"
  inner join "area" on "area"."county_id" = "body"."county_id" and "area"."id" = "body"."area_id"
  left join "deliberation" as "meeting" on "meeting"."county_id" = "agenda_item"."county_id" and "meeting"."id" = "agenda_item"."deliberation_id"
  left join "person" on "person"."county_id" = "agenda_item"."county_id" and "person"."id" = "agenda_item"."proposer_person_id"
  where "agenda_item"."county_id" = $2 and "agenda_item"."deliberation_id" = $3
  order by "agenda_item"."id"
  limit $4;
select "id"
  from "attachment"
  where "county_id" = $1 and "deliberation_id" = $2 and "closed_at" is null
  order by "id";
select "item_id", "request_id"
  from "agenda_request"
  where "county_id" = $1 and "kind" = $2 and item_id = any($3::bigint[])
  order by "request_id" desc
  limit $4;
select "item_id", "seat_id"
  from "agenda_aside"
  where "county_id" = $1 and item_id = any($2::bigint[]);

-- deliberations.ledger: 2 statements
-- shared session 1
select "agenda_item"."id", "agenda_item"."body_id", "agenda_item"."deliberation_id", "agenda_item"."title", "agenda_item"."said", "agenda_item"."proposer_person_id", "agenda_item"."request_id", "agenda_item"."aside", "agenda_item"."counted", "agenda_item"."in_favour", "agenda_item"."against", "agenda_item"."abstained", "agenda_item"."resolution", "agenda_item"."public_from", "agenda_item"."public_to", "agenda_item"."liked", "agenda_item"."disliked", "agenda_item"."replaces_id", "agenda_item"."replaces_why", "agenda_item"."township_id", "agenda_item"."village_id", "agenda_item"."group_id", "body"."name" as "body_name", "body"."kind" as "body_kind", "area"."name" as "area_name", "person"."name" as "proposer_name", "meeting"."on_day", "meeting"."roll", "meeting"."present", "meeting"."held_at", "agenda_item"."proposer" as "proposer", "agenda_item"."result" as "result", case when exists (select
  from agenda_item newer
  where newer.county_id = agenda_item.county_id and newer.replaces_id = agenda_item.id and newer.public_from is not null) then 'superseded' when agenda_item.public_to >= $1::date then 'published' when agenda_item.public_to is not null then 'over' when agenda_item.result is not null then agenda_item.result when agenda_item.deliberation_id is null then 'waiting' when meeting.held_at is null then 'called' else 'discussed' end as "state", (select count(*) filter (where true)::int
  from agenda_request t
  join request r on r.county_id = t.county_id and r.id = t.request_id
  where t.county_id = agenda_item.county_id and t.item_id = agenda_item.id and t.kind = 'implementation') as "tasks", (select count(*) filter (where r.phase in ('answered', 'shown'))::int
  from agenda_request t
  join request r on r.county_id = t.county_id and r.id = t.request_id
  where t.county_id = agenda_item.county_id and t.item_id = agenda_item.id and t.kind = 'implementation') as "tasks_done", (select count(*) filter (where r.solved)::int
  from agenda_request t
  join request r on r.county_id = t.county_id and r.id = t.request_id
  where t.county_id = agenda_item.county_id and t.item_id = agenda_item.id and t.kind = 'implementation') as "solved", (select count(*) filter (where not r.solved)::int
  from agenda_request t
  join request r on r.county_id = t.county_id and r.id = t.request_id
  where t.county_id = agenda_item.county_id and t.item_id = agenda_item.id and t.kind = 'implementation') as "unsolved", (select count(*) filter (where true)::int
  from agenda_request t
  join request r on r.county_id = t.county_id and r.id = t.request_id
  where t.county_id = agenda_item.county_id and t.item_id = agenda_item.id and t.kind = 'objection') as "objections", (select next.id
  from agenda_item next
  where next.county_id = agenda_item.county_id and next.carried_from = agenda_item.id) as "carried_to"
  from "agenda_item"
  inner join "body" on "body"."county_id" = "agenda_item"."county_id" and "body"."id" = "agenda_item"."body_id"
  inner join "area" on "area"."county_id" = "body"."county_id" and "area"."id" = "body"."area_id"
  left join "deliberation" as "meeting" on "meeting"."county_id" = "agenda_item"."county_id" and "meeting"."id" = "agenda_item"."deliberation_id"
  left join "person" on "person"."county_id" = "agenda_item"."county_id" and "person"."id" = "agenda_item"."proposer_person_id"
  where "agenda_item"."county_id" = $2 and ("agenda_item"."county_id" = $3 and exists (select
  from body_member seat
  where seat.county_id = "agenda_item"."county_id" and seat.body_id = "agenda_item"."body_id" and seat.counted and seat.person_id = $4))
  order by "agenda_item"."id" desc
  limit $5;

-- deliberations.call: 5 statements
-- shared session 1
-- shared idempotency 1
select "body"."id", "body"."kind", "body"."name", "body"."township_id", "body"."village_id", "body"."group_id", "body"."level" as "level", "area"."name" as "area_name"
  from "body"
  inner join "area" on "area"."county_id" = "body"."county_id" and "area"."id" = "body"."area_id"
  where ("body"."county_id" = $1 and exists (select
  from body_member seat
  where seat.county_id = "body"."county_id" and seat.body_id = "body"."id" and seat.counted and seat.person_id = $2)) and "body"."valid_to" is null and "body"."id" = $3;
insert into "deliberation" ("county_id", "body_id", "township_id", "village_id", "group_id", "on_day", "at_time", "place", "again_of", "by_account_id", "at")
  values ($…)
  returning "id";
-- shared outbox 1

-- deliberations.hold: 12 statements
-- shared session 1
-- shared idempotency 1
select "deliberation"."id", "deliberation"."body_id", "deliberation"."on_day", "deliberation"."at_time", "deliberation"."place", "deliberation"."roll", "deliberation"."present", "deliberation"."needed", "deliberation"."note", "deliberation"."held_at", "body"."name" as "body_name", "body"."kind" as "body_kind", "deliberation"."township_id", "deliberation"."village_id", "deliberation"."group_id", "area"."name" as "area_name", "deliberation"."counted_by" as "counted_by", "deliberation"."rule" as "rule", (select count(*)::int
  from agenda_item i
  where i.county_id = deliberation.county_id and i.deliberation_id = deliberation.id) as "topics", (select next.id
  from deliberation next
  where next.county_id = deliberation.county_id and next.again_of = deliberation.id) as "again_id"
  from "deliberation"
  inner join "body" on "body"."county_id" = "deliberation"."county_id" and "body"."id" = "deliberation"."body_id"
  inner join "area" on "area"."county_id" = "body"."county_id" and "area"."id" = "body"."area_id"
  where ("deliberation"."county_id" = $1 and exists (select
  from body_member seat
  where seat.county_id = "deliberation"."county_id" and seat.body_id = "deliberation"."body_id" and seat.counted and seat.person_id = $2)) and "deliberation"."id" = $3
  for
  update of "deliberation";
select "body"."id", "body"."kind", "body"."name", "body"."township_id", "body"."village_id", "body"."group_id", "body"."level" as "level", "area"."name" as "area_name"
  from "body"
  inner join "area" on "area"."county_id" = "body"."county_id" and "area"."id" = "body"."area_id"
  where ("body"."county_id" = $1 and exists (select
  from body_member seat
  where seat.county_id = "body"."county_id" and seat.body_id = "body"."id" and seat.counted and seat.person_id = $2)) and "body"."valid_to" is null and "body"."id" = $3;
-- shared body_member 7
select "agenda_item"."id", "agenda_item"."body_id", "agenda_item"."deliberation_id", "agenda_item"."title", "agenda_item"."said", "agenda_item"."proposer_person_id", "agenda_item"."request_id", "agenda_item"."aside", "agenda_item"."counted", "agenda_item"."in_favour", "agenda_item"."against", "agenda_item"."abstained", "agenda_item"."resolution", "agenda_item"."public_from", "agenda_item"."public_to", "agenda_item"."liked", "agenda_item"."disliked", "agenda_item"."replaces_id", "agenda_item"."replaces_why", "agenda_item"."township_id", "agenda_item"."village_id", "agenda_item"."group_id", "body"."name" as "body_name", "body"."kind" as "body_kind", "area"."name" as "area_name", "person"."name" as "proposer_name", "meeting"."on_day", "meeting"."roll", "meeting"."present", "meeting"."held_at", "agenda_item"."proposer" as "proposer", "agenda_item"."result" as "result", case when exists (select
  from agenda_item newer
  where newer.county_id = agenda_item.county_id and newer.replaces_id = agenda_item.id and newer.public_from is not null) then 'superseded' when agenda_item.public_to >= $1::date then 'published' when agenda_item.public_to is not null then 'over' when agenda_item.result is not null then agenda_item.result when agenda_item.deliberation_id is null then 'waiting' when meeting.held_at is null then 'called' else 'discussed' end as "state", (select count(*) filter (where true)::int
  from agenda_request t
  join request r on r.county_id = t.county_id and r.id = t.request_id
  where t.county_id = agenda_item.county_id and t.item_id = agenda_item.id and t.kind = 'implementation') as "tasks", (select count(*) filter (where r.phase in ('answered', 'shown'))::int
  from agenda_request t
  join request r on r.county_id = t.county_id and r.id = t.request_id
  where t.county_id = agenda_item.county_id and t.item_id = agenda_item.id and t.kind = 'implementation') as "tasks_done", (select count(*) filter (where r.solved)::int
  from agenda_request t
  join request r on r.county_id = t.county_id and r.id = t.request_id
  where t.county_id = agenda_item.county_id and t.item_id = agenda_item.id and t.kind = 'implementation') as "solved", (select count(*) filter (where not r.solved)::int
  from agenda_request t
  join request r on r.county_id = t.county_id and r.id = t.request_id
  where t.county_id = agenda_item.county_id and t.item_id = agenda_item.id and t.kind = 'implementation') as "unsolved", (select count(*) filter (where true)::int
  from agenda_request t
  join request r on r.county_id = t.county_id and r.id = t.request_id
  where t.county_id = agenda_item.county_id and t.item_id = agenda_item.id and t.kind = 'objection') as "objections", (select next.id
  from agenda_item next
  where next.county_id = agenda_item.county_id and next.carried_from = agenda_item.id) as "carried_to"
  from "agenda_item"
  inner join "body" on "body"."county_id" = "agenda_item"."county_id" and "body"."id" = "agenda_item"."body_id"
  inner join "area" on "area"."county_id" = "body"."county_id" and "area"."id" = "body"."area_id"
  left join "deliberation" as "meeting" on "meeting"."county_id" = "agenda_item"."county_id" and "meeting"."id" = "agenda_item"."deliberation_id"
  left join "person" on "person"."county_id" = "agenda_item"."county_id" and "person"."id" = "agenda_item"."proposer_person_id"
  where "agenda_item"."county_id" = $2 and "agenda_item"."deliberation_id" = $3
  order by "agenda_item"."id"
  limit $4;
select "item_id", "seat_id"
  from "agenda_aside"
  where "county_id" = $1 and item_id = any($2::bigint[]);
update "agenda_item"
  set "result" = $1
  where "county_id" = $2 and "id" = $3;
update "deliberation"
  set "on_day" = $1, "rule" = $2, "counted_by" = $3, "roll" = $4, "present" = $5, "needed" = $6, "note" = $7, "held_at" = $8
  where "county_id" = $9 and "id" = $10;
delete
  from "deliberation_presence"
  where "county_id" = $1 and "deliberation_id" = $2;
insert into "deliberation_presence" ("county_id", "deliberation_id", "seat_id")
  values ($…);
-- shared outbox 1

-- deliberations.photo: 2 statements
-- shared session 1
select "a"."digest"
  from "deliberation"
  inner join "attachment" as "a" on "a"."county_id" = "deliberation"."county_id" and "a"."deliberation_id" = "deliberation"."id" and "a"."closed_at" is null
  where ("deliberation"."county_id" = $1 and exists (select
  from body_member seat
  where seat.county_id = "deliberation"."county_id" and seat.body_id = "deliberation"."body_id" and seat.counted and seat.person_id = $2)) and "deliberation"."id" = $3 and "a"."id" = $4;

-- deliberations.raise: 5 statements
-- shared session 1
-- shared idempotency 1
select "body"."id", "body"."kind", "body"."name", "body"."township_id", "body"."village_id", "body"."group_id", "body"."level" as "level", "area"."name" as "area_name"
  from "body"
  inner join "area" on "area"."county_id" = "body"."county_id" and "area"."id" = "body"."area_id"
  where ("body"."county_id" = $1 and exists (select
  from body_member seat
  where seat.county_id = "body"."county_id" and seat.body_id = "body"."id" and seat.counted and seat.person_id = $2)) and "body"."valid_to" is null and "body"."id" = $3;
insert into "agenda_item" ("county_id", "body_id", "township_id", "village_id", "group_id", "deliberation_id", "title", "said", "proposer", "proposer_person_id", "request_id", "carried_from", "replaces_id", "replaces_why", "by_account_id", "at")
  values ($…)
  returning "id";
-- shared outbox 1

-- deliberations.raiseRequest: 8 statements
-- shared session 1
-- shared idempotency 1
-- shared request 1
select "id", "title"
  from "request"
  where ("request"."county_id" = $1 and (coalesce(request.requester_account_id = $2 or request.requester_person_id = $3 or request.phone_hash = (select phone_hash
  from account
  where account.id = $4), false) or coalesce(request.filer_account_id = $5, false) or coalesce(request.handler_person_id = $6 and request.handler_post_id = any($7::bigint[]), false))) and "id" in ($8)
  limit $9;
select "body"."id", "body"."kind", "body"."name", "body"."township_id", "body"."village_id", "body"."group_id", "body"."level" as "level", "area"."name" as "area_name"
  from "body"
  inner join "area" on "area"."county_id" = "body"."county_id" and "area"."id" = "body"."area_id"
  where ("body"."county_id" = $1 and exists (select
  from body_member seat
  where seat.county_id = "body"."county_id" and seat.body_id = "body"."id" and seat.counted and seat.person_id = $2)) and "body"."valid_to" is null and "body"."id" = $3;
select "id"
  from "agenda_item"
  where "county_id" = $1 and "body_id" = $2 and "request_id" = $3 and "result" is null;
insert into "agenda_item" ("county_id", "body_id", "township_id", "village_id", "group_id", "deliberation_id", "title", "said", "proposer", "proposer_person_id", "request_id", "carried_from", "replaces_id", "replaces_why", "by_account_id", "at")
  values ($…)
  returning "id";
-- shared outbox 1

-- deliberations.decide: 8 statements
-- shared session 1
-- shared idempotency 1
select "agenda_item"."id", "agenda_item"."body_id", "agenda_item"."deliberation_id", "agenda_item"."title", "agenda_item"."said", "agenda_item"."proposer_person_id", "agenda_item"."request_id", "agenda_item"."aside", "agenda_item"."counted", "agenda_item"."in_favour", "agenda_item"."against", "agenda_item"."abstained", "agenda_item"."resolution", "agenda_item"."public_from", "agenda_item"."public_to", "agenda_item"."liked", "agenda_item"."disliked", "agenda_item"."replaces_id", "agenda_item"."replaces_why", "agenda_item"."township_id", "agenda_item"."village_id", "agenda_item"."group_id", "body"."name" as "body_name", "body"."kind" as "body_kind", "area"."name" as "area_name", "person"."name" as "proposer_name", "meeting"."on_day", "meeting"."roll", "meeting"."present", "meeting"."held_at", "agenda_item"."proposer" as "proposer", "agenda_item"."result" as "result", case when exists (select
  from agenda_item newer
  where newer.county_id = agenda_item.county_id and newer.replaces_id = agenda_item.id and newer.public_from is not null) then 'superseded' when agenda_item.public_to >= $1::date then 'published' when agenda_item.public_to is not null then 'over' when agenda_item.result is not null then agenda_item.result when agenda_item.deliberation_id is null then 'waiting' when meeting.held_at is null then 'called' else 'discussed' end as "state", (select count(*) filter (where true)::int
  from agenda_request t
  join request r on r.county_id = t.county_id and r.id = t.request_id
  where t.county_id = agenda_item.county_id and t.item_id = agenda_item.id and t.kind = 'implementation') as "tasks", (select count(*) filter (where r.phase in ('answered', 'shown'))::int
  from agenda_request t
  join request r on r.county_id = t.county_id and r.id = t.request_id
  where t.county_id = agenda_item.county_id and t.item_id = agenda_item.id and t.kind = 'implementation') as "tasks_done", (select count(*) filter (where r.solved)::int
  from agenda_request t
  join request r on r.county_id = t.county_id and r.id = t.request_id
  where t.county_id = agenda_item.county_id and t.item_id = agenda_item.id and t.kind = 'implementation') as "solved", (select count(*) filter (where not r.solved)::int
  from agenda_request t
  join request r on r.county_id = t.county_id and r.id = t.request_id
  where t.county_id = agenda_item.county_id and t.item_id = agenda_item.id and t.kind = 'implementation') as "unsolved", (select count(*) filter (where true)::int
  from agenda_request t
  join request r on r.county_id = t.county_id and r.id = t.request_id
  where t.county_id = agenda_item.county_id and t.item_id = agenda_item.id and t.kind = 'objection') as "objections", (select next.id
  from agenda_item next
  where next.county_id = agenda_item.county_id and next.carried_from = agenda_item.id) as "carried_to"
  from "agenda_item"
  inner join "body" on "body"."county_id" = "agenda_item"."county_id" and "body"."id" = "agenda_item"."body_id"
  inner join "area" on "area"."county_id" = "body"."county_id" and "area"."id" = "body"."area_id"
  left join "deliberation" as "meeting" on "meeting"."county_id" = "agenda_item"."county_id" and "meeting"."id" = "agenda_item"."deliberation_id"
  left join "person" on "person"."county_id" = "agenda_item"."county_id" and "person"."id" = "agenda_item"."proposer_person_id"
  where "agenda_item"."county_id" = $2 and ("agenda_item"."county_id" = $3 and exists (select
  from body_member seat
  where seat.county_id = "agenda_item"."county_id" and seat.body_id = "agenda_item"."body_id" and seat.counted and seat.person_id = $4)) and "agenda_item"."id" = $5
  for
  update of "agenda_item";
select "deliberation"."id", "deliberation"."body_id", "deliberation"."on_day", "deliberation"."at_time", "deliberation"."place", "deliberation"."roll", "deliberation"."present", "deliberation"."needed", "deliberation"."note", "deliberation"."held_at", "body"."name" as "body_name", "body"."kind" as "body_kind", "deliberation"."township_id", "deliberation"."village_id", "deliberation"."group_id", "area"."name" as "area_name", "deliberation"."counted_by" as "counted_by", "deliberation"."rule" as "rule", (select count(*)::int
  from agenda_item i
  where i.county_id = deliberation.county_id and i.deliberation_id = deliberation.id) as "topics", (select next.id
  from deliberation next
  where next.county_id = deliberation.county_id and next.again_of = deliberation.id) as "again_id"
  from "deliberation"
  inner join "body" on "body"."county_id" = "deliberation"."county_id" and "body"."id" = "deliberation"."body_id"
  inner join "area" on "area"."county_id" = "body"."county_id" and "area"."id" = "body"."area_id"
  where ("deliberation"."county_id" = $1 and exists (select
  from body_member seat
  where seat.county_id = "deliberation"."county_id" and seat.body_id = "deliberation"."body_id" and seat.counted and seat.person_id = $2)) and "deliberation"."id" = $3;
select "seat_id"
  from "deliberation_presence"
  where "county_id" = $1 and "deliberation_id" = $2;
delete
  from "agenda_aside"
  where "county_id" = $1 and "item_id" = $2;
update "agenda_item"
  set "result" = $1, "counted" = $2, "aside" = $3, "resolution" = $4, "in_favour" = $5, "against" = $6, "abstained" = $7, "decided_at" = $8
  where "county_id" = $9 and "id" = $10;
-- shared outbox 1

-- deliberations.publish: 6 statements
-- shared session 1
-- shared idempotency 1
select "agenda_item"."id", "agenda_item"."body_id", "agenda_item"."deliberation_id", "agenda_item"."title", "agenda_item"."said", "agenda_item"."proposer_person_id", "agenda_item"."request_id", "agenda_item"."aside", "agenda_item"."counted", "agenda_item"."in_favour", "agenda_item"."against", "agenda_item"."abstained", "agenda_item"."resolution", "agenda_item"."public_from", "agenda_item"."public_to", "agenda_item"."liked", "agenda_item"."disliked", "agenda_item"."replaces_id", "agenda_item"."replaces_why", "agenda_item"."township_id", "agenda_item"."village_id", "agenda_item"."group_id", "body"."name" as "body_name", "body"."kind" as "body_kind", "area"."name" as "area_name", "person"."name" as "proposer_name", "meeting"."on_day", "meeting"."roll", "meeting"."present", "meeting"."held_at", "agenda_item"."proposer" as "proposer", "agenda_item"."result" as "result", case when exists (select
  from agenda_item newer
  where newer.county_id = agenda_item.county_id and newer.replaces_id = agenda_item.id and newer.public_from is not null) then 'superseded' when agenda_item.public_to >= $1::date then 'published' when agenda_item.public_to is not null then 'over' when agenda_item.result is not null then agenda_item.result when agenda_item.deliberation_id is null then 'waiting' when meeting.held_at is null then 'called' else 'discussed' end as "state", (select count(*) filter (where true)::int
  from agenda_request t
  join request r on r.county_id = t.county_id and r.id = t.request_id
  where t.county_id = agenda_item.county_id and t.item_id = agenda_item.id and t.kind = 'implementation') as "tasks", (select count(*) filter (where r.phase in ('answered', 'shown'))::int
  from agenda_request t
  join request r on r.county_id = t.county_id and r.id = t.request_id
  where t.county_id = agenda_item.county_id and t.item_id = agenda_item.id and t.kind = 'implementation') as "tasks_done", (select count(*) filter (where r.solved)::int
  from agenda_request t
  join request r on r.county_id = t.county_id and r.id = t.request_id
  where t.county_id = agenda_item.county_id and t.item_id = agenda_item.id and t.kind = 'implementation') as "solved", (select count(*) filter (where not r.solved)::int
  from agenda_request t
  join request r on r.county_id = t.county_id and r.id = t.request_id
  where t.county_id = agenda_item.county_id and t.item_id = agenda_item.id and t.kind = 'implementation') as "unsolved", (select count(*) filter (where true)::int
  from agenda_request t
  join request r on r.county_id = t.county_id and r.id = t.request_id
  where t.county_id = agenda_item.county_id and t.item_id = agenda_item.id and t.kind = 'objection') as "objections", (select next.id
  from agenda_item next
  where next.county_id = agenda_item.county_id and next.carried_from = agenda_item.id) as "carried_to"
  from "agenda_item"
  inner join "body" on "body"."county_id" = "agenda_item"."county_id" and "body"."id" = "agenda_item"."body_id"
  inner join "area" on "area"."county_id" = "body"."county_id" and "area"."id" = "body"."area_id"
  left join "deliberation" as "meeting" on "meeting"."county_id" = "agenda_item"."county_id" and "meeting"."id" = "agenda_item"."deliberation_id"
  left join "person" on "person"."county_id" = "agenda_item"."county_id" and "person"."id" = "agenda_item"."proposer_person_id"
  where "agenda_item"."county_id" = $2 and ("agenda_item"."county_id" = $3 and exists (select
  from body_member seat
  where seat.county_id = "agenda_item"."county_id" and seat.body_id = "agenda_item"."body_id" and seat.counted and seat.person_id = $4)) and "agenda_item"."id" = $5
  for
  update of "agenda_item";
select "deliberation"."id", "deliberation"."body_id", "deliberation"."on_day", "deliberation"."at_time", "deliberation"."place", "deliberation"."roll", "deliberation"."present", "deliberation"."needed", "deliberation"."note", "deliberation"."held_at", "body"."name" as "body_name", "body"."kind" as "body_kind", "deliberation"."township_id", "deliberation"."village_id", "deliberation"."group_id", "area"."name" as "area_name", "deliberation"."counted_by" as "counted_by", "deliberation"."rule" as "rule", (select count(*)::int
  from agenda_item i
  where i.county_id = deliberation.county_id and i.deliberation_id = deliberation.id) as "topics", (select next.id
  from deliberation next
  where next.county_id = deliberation.county_id and next.again_of = deliberation.id) as "again_id"
  from "deliberation"
  inner join "body" on "body"."county_id" = "deliberation"."county_id" and "body"."id" = "deliberation"."body_id"
  inner join "area" on "area"."county_id" = "body"."county_id" and "area"."id" = "body"."area_id"
  where ("deliberation"."county_id" = $1 and exists (select
  from body_member seat
  where seat.county_id = "deliberation"."county_id" and seat.body_id = "deliberation"."body_id" and seat.counted and seat.person_id = $2)) and "deliberation"."id" = $3;
update "agenda_item"
  set "public_from" = $1, "public_to" = $2
  where "county_id" = $3 and "id" = $4;
-- shared outbox 1

-- deliberations.carryOut: 8 statements
-- shared session 1
-- shared idempotency 1
select "agenda_item"."id", "agenda_item"."body_id", "agenda_item"."deliberation_id", "agenda_item"."title", "agenda_item"."said", "agenda_item"."proposer_person_id", "agenda_item"."request_id", "agenda_item"."aside", "agenda_item"."counted", "agenda_item"."in_favour", "agenda_item"."against", "agenda_item"."abstained", "agenda_item"."resolution", "agenda_item"."public_from", "agenda_item"."public_to", "agenda_item"."liked", "agenda_item"."disliked", "agenda_item"."replaces_id", "agenda_item"."replaces_why", "agenda_item"."township_id", "agenda_item"."village_id", "agenda_item"."group_id", "body"."name" as "body_name", "body"."kind" as "body_kind", "area"."name" as "area_name", "person"."name" as "proposer_name", "meeting"."on_day", "meeting"."roll", "meeting"."present", "meeting"."held_at", "agenda_item"."proposer" as "proposer", "agenda_item"."result" as "result", case when exists (select
  from agenda_item newer
  where newer.county_id = agenda_item.county_id and newer.replaces_id = agenda_item.id and newer.public_from is not null) then 'superseded' when agenda_item.public_to >= $1::date then 'published' when agenda_item.public_to is not null then 'over' when agenda_item.result is not null then agenda_item.result when agenda_item.deliberation_id is null then 'waiting' when meeting.held_at is null then 'called' else 'discussed' end as "state", (select count(*) filter (where true)::int
  from agenda_request t
  join request r on r.county_id = t.county_id and r.id = t.request_id
  where t.county_id = agenda_item.county_id and t.item_id = agenda_item.id and t.kind = 'implementation') as "tasks", (select count(*) filter (where r.phase in ('answered', 'shown'))::int
  from agenda_request t
  join request r on r.county_id = t.county_id and r.id = t.request_id
  where t.county_id = agenda_item.county_id and t.item_id = agenda_item.id and t.kind = 'implementation') as "tasks_done", (select count(*) filter (where r.solved)::int
  from agenda_request t
  join request r on r.county_id = t.county_id and r.id = t.request_id
  where t.county_id = agenda_item.county_id and t.item_id = agenda_item.id and t.kind = 'implementation') as "solved", (select count(*) filter (where not r.solved)::int
  from agenda_request t
  join request r on r.county_id = t.county_id and r.id = t.request_id
  where t.county_id = agenda_item.county_id and t.item_id = agenda_item.id and t.kind = 'implementation') as "unsolved", (select count(*) filter (where true)::int
  from agenda_request t
  join request r on r.county_id = t.county_id and r.id = t.request_id
  where t.county_id = agenda_item.county_id and t.item_id = agenda_item.id and t.kind = 'objection') as "objections", (select next.id
  from agenda_item next
  where next.county_id = agenda_item.county_id and next.carried_from = agenda_item.id) as "carried_to"
  from "agenda_item"
  inner join "body" on "body"."county_id" = "agenda_item"."county_id" and "body"."id" = "agenda_item"."body_id"
  inner join "area" on "area"."county_id" = "body"."county_id" and "area"."id" = "body"."area_id"
  left join "deliberation" as "meeting" on "meeting"."county_id" = "agenda_item"."county_id" and "meeting"."id" = "agenda_item"."deliberation_id"
  left join "person" on "person"."county_id" = "agenda_item"."county_id" and "person"."id" = "agenda_item"."proposer_person_id"
  where "agenda_item"."county_id" = $2 and ("agenda_item"."county_id" = $3 and exists (select
  from body_member seat
  where seat.county_id = "agenda_item"."county_id" and seat.body_id = "agenda_item"."body_id" and seat.counted and seat.person_id = $4)) and "agenda_item"."id" = $5
  for
  update of "agenda_item";
-- shared area 11
-- shared none 1
-- shared request 3
insert into "agenda_request" ("county_id", "item_id", "request_id", "kind")
  values ($…)
  on conflict do nothing;
-- shared outbox 1

-- deliberations.published: 3 statements
-- shared session 1
select "household"."id" as "householdId", "household"."township_id" as "townshipId", "household"."village_id" as "villageId", "household"."group_id" as "groupId"
  from "membership"
  inner join "household" on "household"."county_id" = "membership"."county_id" and "household"."id" = "membership"."household_id" and "household"."valid_to" is null
  where "membership"."county_id" = $1 and "membership"."person_id" = $2 and "membership"."valid_to" is null;
select i.id, b.name as body_name, a.name as area_name, i.title, i.said, m.on_day, m.roll, m.rule, i.counted, i.aside, i.in_favour, i.against, i.abstained, i.result, i.resolution, i.public_from, i.public_to, i.replaces_why, i.liked, i.disliked, (select count(*) filter (where true)::int
  from agenda_request t
  join request r on r.county_id = t.county_id and r.id = t.request_id
  where t.county_id = i.county_id and t.item_id = i.id and t.kind = 'implementation') as tasks, (select count(*) filter (where r.phase in ('answered', 'shown'))::int
  from agenda_request t
  join request r on r.county_id = t.county_id and r.id = t.request_id
  where t.county_id = i.county_id and t.item_id = i.id and t.kind = 'implementation') as tasks_done, (select count(*) filter (where r.solved)::int
  from agenda_request t
  join request r on r.county_id = t.county_id and r.id = t.request_id
  where t.county_id = i.county_id and t.item_id = i.id and t.kind = 'implementation') as solved, (select count(*) filter (where not r.solved)::int
  from agenda_request t
  join request r on r.county_id = t.county_id and r.id = t.request_id
  where t.county_id = i.county_id and t.item_id = i.id and t.kind = 'implementation') as unsolved, exists (select
  from agenda_item newer
  where newer.county_id = i.county_id and newer.replaces_id = i.id and newer.public_from is not null) as superseded, exists (select
  from agenda_rating g
  where g.county_id = i.county_id and g.item_id = i.id and g.household_id = $1) as has_rated
  from agenda_item i
  join deliberation m on m.county_id = i.county_id and m.id = i.deliberation_id
  join body b on b.county_id = i.county_id and b.id = i.body_id
  join area a on a.county_id = b.county_id and a.id = b.area_id
  where i.county_id = $2 and i.village_id = $3 and (i.group_id is null or i.group_id = any(groups_over($…))) and i.public_from is not null and ($6::bigint is null or i.id = $7) and ($8::bigint is null or i.id < $9)
  order by i.id desc
  limit $10;

-- deliberations.object: 10 statements
-- shared session 1
-- shared idempotency 1
select "household"."id" as "householdId", "household"."township_id" as "townshipId", "household"."village_id" as "villageId", "household"."group_id" as "groupId"
  from "membership"
  inner join "household" on "household"."county_id" = "membership"."county_id" and "household"."id" = "membership"."household_id" and "household"."valid_to" is null
  where "membership"."county_id" = $1 and "membership"."person_id" = $2 and "membership"."valid_to" is null;
select i.id, b.name as body_name, a.name as area_name, i.title, i.said, m.on_day, m.roll, m.rule, i.counted, i.aside, i.in_favour, i.against, i.abstained, i.result, i.resolution, i.public_from, i.public_to, i.replaces_why, i.liked, i.disliked, (select count(*) filter (where true)::int
  from agenda_request t
  join request r on r.county_id = t.county_id and r.id = t.request_id
  where t.county_id = i.county_id and t.item_id = i.id and t.kind = 'implementation') as tasks, (select count(*) filter (where r.phase in ('answered', 'shown'))::int
  from agenda_request t
  join request r on r.county_id = t.county_id and r.id = t.request_id
  where t.county_id = i.county_id and t.item_id = i.id and t.kind = 'implementation') as tasks_done, (select count(*) filter (where r.solved)::int
  from agenda_request t
  join request r on r.county_id = t.county_id and r.id = t.request_id
  where t.county_id = i.county_id and t.item_id = i.id and t.kind = 'implementation') as solved, (select count(*) filter (where not r.solved)::int
  from agenda_request t
  join request r on r.county_id = t.county_id and r.id = t.request_id
  where t.county_id = i.county_id and t.item_id = i.id and t.kind = 'implementation') as unsolved, exists (select
  from agenda_item newer
  where newer.county_id = i.county_id and newer.replaces_id = i.id and newer.public_from is not null) as superseded, exists (select
  from agenda_rating g
  where g.county_id = i.county_id and g.item_id = i.id and g.household_id = $1) as has_rated
  from agenda_item i
  join deliberation m on m.county_id = i.county_id and m.id = i.deliberation_id
  join body b on b.county_id = i.county_id and b.id = i.body_id
  join area a on a.county_id = b.county_id and a.id = b.area_id
  where i.county_id = $2 and i.village_id = $3 and (i.group_id is null or i.group_id = any(groups_over($…))) and i.public_from is not null and ($6::bigint is null or i.id = $7) and ($8::bigint is null or i.id < $9)
  order by i.id desc
  limit $10;
-- shared attempt 2
-- shared account 4
-- shared none 1
-- shared request 3
insert into "agenda_request" ("county_id", "item_id", "request_id", "kind")
  values ($…)
  on conflict do nothing;
-- shared outbox 1

-- deliberations.rate: 7 statements
-- shared session 1
select "household"."id" as "householdId", "household"."township_id" as "townshipId", "household"."village_id" as "villageId", "household"."group_id" as "groupId"
  from "membership"
  inner join "household" on "household"."county_id" = "membership"."county_id" and "household"."id" = "membership"."household_id" and "household"."valid_to" is null
  where "membership"."county_id" = $1 and "membership"."person_id" = $2 and "membership"."valid_to" is null;
select i.id, b.name as body_name, a.name as area_name, i.title, i.said, m.on_day, m.roll, m.rule, i.counted, i.aside, i.in_favour, i.against, i.abstained, i.result, i.resolution, i.public_from, i.public_to, i.replaces_why, i.liked, i.disliked, (select count(*) filter (where true)::int
  from agenda_request t
  join request r on r.county_id = t.county_id and r.id = t.request_id
  where t.county_id = i.county_id and t.item_id = i.id and t.kind = 'implementation') as tasks, (select count(*) filter (where r.phase in ('answered', 'shown'))::int
  from agenda_request t
  join request r on r.county_id = t.county_id and r.id = t.request_id
  where t.county_id = i.county_id and t.item_id = i.id and t.kind = 'implementation') as tasks_done, (select count(*) filter (where r.solved)::int
  from agenda_request t
  join request r on r.county_id = t.county_id and r.id = t.request_id
  where t.county_id = i.county_id and t.item_id = i.id and t.kind = 'implementation') as solved, (select count(*) filter (where not r.solved)::int
  from agenda_request t
  join request r on r.county_id = t.county_id and r.id = t.request_id
  where t.county_id = i.county_id and t.item_id = i.id and t.kind = 'implementation') as unsolved, exists (select
  from agenda_item newer
  where newer.county_id = i.county_id and newer.replaces_id = i.id and newer.public_from is not null) as superseded, exists (select
  from agenda_rating g
  where g.county_id = i.county_id and g.item_id = i.id and g.household_id = $1) as has_rated
  from agenda_item i
  join deliberation m on m.county_id = i.county_id and m.id = i.deliberation_id
  join body b on b.county_id = i.county_id and b.id = i.body_id
  join area a on a.county_id = b.county_id and a.id = b.area_id
  where i.county_id = $2 and i.village_id = $3 and (i.group_id is null or i.group_id = any(groups_over($…))) and i.public_from is not null and ($6::bigint is null or i.id = $7) and ($8::bigint is null or i.id < $9)
  order by i.id desc
  limit $10;
-- shared household 4
insert into "agenda_rating" ("county_id", "item_id", "household_id", "on_day")
  values ($…)
  on conflict do nothing;
update "agenda_item"
  set "liked" = "liked" + $1
  where "county_id" = $2 and "id" = $3;
-- shared outbox 1
