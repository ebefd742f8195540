-- disputes.newest: 3 statements
-- shared session 1
select "request"."id"
  from "request"
  where ("request"."county_id" = $1 and "request"."village_id" = $2::bigint) and "request"."merged_into" is null and request.category = any($3::text[])
  order by "request"."id"
  limit $4;
select "request"."id", "request"."number", "request"."title", "request"."place_name" as "placeName", "request"."category", "request"."channel", "request"."pack_id" as "packId", "request"."pack_version" as "packVersion", "request"."procedure_id" as "procedureId", "request"."state", request.phase as "phase", "request"."state_since" as "stateSince", "request"."due_at" as "dueAt", "request"."due_provisional" as "dueProvisional", "request"."promised_on" as "promisedOn", "request"."township_id" as "townshipId", "request"."village_id" as "villageId", "request"."handler_person_id" as "handlerPersonId", "request"."handler_post_id" as "handlerPostId", "request"."solved", "request"."stars", "request"."merged_into" as "mergedInto", "request"."triage_class" as "triageClass", "request"."township_only" as "townshipOnly", "request"."objected_at" as "objectedAt", "request"."same_as" as "sameAs", "request"."received_at" as "receivedAt", "request"."version", (select n."name"
  from "area" n
  where n.county_id = request.county_id and n.id = request."village_id") as "villageName", (select n."name"
  from "person" n
  where n.county_id = request.county_id and n.id = request."handler_person_id") as "handlerName", (select n."title"
  from "post" n
  where n.county_id = request.county_id and n.id = request."handler_post_id") as "handlerTitle", (select n."number"
  from "request" n
  where n.county_id = request.county_id and n.id = request."merged_into") as "masterNumber", "request"."answered_at" as "answeredAt", "request"."public_answer" as "answer", "request"."answered_in_time" as "inTime"
  from "request"
  where "request"."county_id" = $1 and request.id = any($2::bigint[]);

-- disputes.parties: 3 statements
-- shared session 1
-- shared request 1
select "sort", "name_sealed" as "name", "phone_sealed" as "phone"
  from "dispute_party"
  where "county_id" = $1 and "request_id" = $2
  order by "sort";

-- disputes.previewList: 4 statements
-- shared session 1
-- shared area 2
select detail
  from request
  where county_id = $1 and village_id = $2 and detail = any($3::text[]);
-- shared outbox 1

-- disputes.bringInList: 9 statements
-- shared session 1
-- shared idempotency 1
-- shared area 2
select pg_advisory_xact_lock(hashtextextended($…::bigint));
select detail
  from request
  where county_id = $1 and village_id = $2 and detail = any($3::text[]);
-- shared area 11
-- shared none 1
-- shared request 3
-- shared outbox 1
