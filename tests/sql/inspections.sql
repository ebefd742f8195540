-- inspections.frame: 3 statements
-- shared second_factor 2
-- shared area 2
select "request"."id", "request"."village_id" as "villageId"
  from "request"
  where "request"."county_id" = $1 and "request"."merged_into" is null and "request"."phase" in ($…) and coalesce(request.answered_at, request.closed_at) >= $5 and coalesce(request.answered_at, request.closed_at) < $6 and "request"."township_id" = $7 and "request"."village_id" = $8
  order by "request"."village_id", "request"."id"
  limit $9;

-- inspections.toCheck: 2 statements
-- shared session 1
select "inspection"."id" as "inspectionId", "inspection"."at" as "drawnAt", "item"."rank", "item"."request_id" as "requestId", last.finding is not null as "tried"
  from "inspection"
  inner join "inspection_item" as "item" on "item"."county_id" = "inspection"."county_id" and "item"."inspection_id" = "inspection"."id"
  left join lateral (select "f"."finding"
  from "inspection_finding" as "f"
  where "f"."county_id" = "item"."county_id" and "f"."inspection_id" = "item"."inspection_id" and "f"."request_id" = "item"."request_id"
  order by "f"."id" desc
  limit $1) as "last" on true
  where "inspection"."county_id" = $2 and "inspection"."abandoned_at" is null and ("last"."finding" is null or "last"."finding" = $3)
  order by "inspection"."id", "item"."rank"
  limit $4;

-- inspections.ofVillage: 2 statements
-- shared session 1
select "inspection"."id", "inspection"."at", "inspection"."from_day" as "from", "inspection"."to_day" as "to", "inspection"."category", inspection.spread as "spread", "inspection"."size", "inspection"."method", "inspection"."seed", "inspection"."frame_digest" as "frameDigest", "inspection"."by_title" as "byTitle", "inspection"."abandoned_at" as "abandonedAt", "inspection"."abandoned_reason" as "abandonedReason", "place"."name" as "placeName", "person"."name" as "byName"
  from "inspection"
  left join "area" as "place" on "place"."county_id" = "inspection"."county_id" and "place"."id" = coalesce("inspection"."village_id", "inspection"."township_id")
  left join "person" on "person"."county_id" = "inspection"."county_id" and "person"."id" = "inspection"."by_person_id"
  where "inspection"."county_id" = $1 and exists (select "item"."rank"
  from "inspection_item" as "item"
  where "item"."county_id" = "inspection"."county_id" and "item"."inspection_id" = "inspection"."id" and "item"."village_id" = $2)
  order by "inspection"."id" desc
  limit $3;

-- inspections.list: 2 statements
-- shared session 1
select "inspection"."id", "inspection"."at", "inspection"."from_day" as "from", "inspection"."to_day" as "to", "inspection"."category", inspection.spread as "spread", "inspection"."size", "inspection"."method", "inspection"."seed", "inspection"."frame_digest" as "frameDigest", "inspection"."by_title" as "byTitle", "inspection"."abandoned_at" as "abandonedAt", "inspection"."abandoned_reason" as "abandonedReason", "place"."name" as "placeName", "person"."name" as "byName"
  from "inspection"
  left join "area" as "place" on "place"."county_id" = "inspection"."county_id" and "place"."id" = coalesce("inspection"."village_id", "inspection"."township_id")
  left join "person" on "person"."county_id" = "inspection"."county_id" and "person"."id" = "inspection"."by_person_id"
  where "inspection"."county_id" = $1
  order by "inspection"."id" desc
  limit $2;

-- inspections.draw: 13 statements
-- shared session 1
-- shared idempotency 1
-- shared area 2
select "request"."id", "request"."village_id" as "villageId"
  from "request"
  where "request"."county_id" = $1 and "request"."merged_into" is null and "request"."phase" in ($…) and coalesce(request.answered_at, request.closed_at) >= $5 and coalesce(request.answered_at, request.closed_at) < $6 and "request"."township_id" = $7 and "request"."village_id" = $8
  order by "request"."village_id", "request"."id"
  limit $9;
insert into "inspection" ("county_id", "township_id", "village_id", "from_day", "to_day", "category", "spread", "size", "method", "seed", "frame", "by_account_id", "by_person_id", "by_title", "at", "frame_size", "frame_digest")
  values ($…)
  returning "id";
insert into "inspection_part" ("county_id", "inspection_id", "village_id", "population")
  values ($…);
insert into "inspection_item" ("county_id", "inspection_id", "rank", "request_id", "village_id")
  values ($…);
select "inspection"."id", "inspection"."at", "inspection"."from_day" as "from", "inspection"."to_day" as "to", "inspection"."category", inspection.spread as "spread", "inspection"."size", "inspection"."method", "inspection"."seed", "inspection"."frame_digest" as "frameDigest", "inspection"."by_title" as "byTitle", "inspection"."abandoned_at" as "abandonedAt", "inspection"."abandoned_reason" as "abandonedReason", "place"."name" as "placeName", "person"."name" as "byName"
  from "inspection"
  left join "area" as "place" on "place"."county_id" = "inspection"."county_id" and "place"."id" = coalesce("inspection"."village_id", "inspection"."township_id")
  left join "person" on "person"."county_id" = "inspection"."county_id" and "person"."id" = "inspection"."by_person_id"
  where "inspection"."id" = $1 and "inspection"."county_id" = $2;
select part.inspection_id as "inspectionId", part.village_id as "villageId", part.population, count(item.rank)::int as drawn, (count(*) filter (where last.finding = $1))::int as confirmed, (count(*) filter (where last.finding = $2))::int as partly, (count(*) filter (where last.finding = $3))::int as "notConfirmed", (count(*) filter (where last.finding = $4))::int as "notReached"
  from inspection_part part
  left join inspection_item item on item.county_id = part.county_id and item.inspection_id = part.inspection_id and item.village_id = part.village_id
  left join lateral (select f.finding
  from inspection_finding f
  where f.county_id = item.county_id and f.inspection_id = item.inspection_id and f.request_id = item.request_id
  order by f.id desc
  limit 1) last on true
  where part.county_id = $5 and part.inspection_id = any($6::bigint[]) and ($7::bigint is null or part.village_id = $8::bigint)
  group by part.inspection_id, part.village_id, part.population
  order by part.inspection_id, part.village_id;
select "item"."rank", "item"."request_id" as "requestId"
  from "inspection_item" as "item"
  where "item"."county_id" = $1 and "item"."inspection_id" = $2
  order by "item"."rank";
select "found"."id", "found"."request_id" as "requestId", "found"."finding", "found"."means", "found"."remark", "found"."by_title" as "byTitle", "found"."at", "person"."name" as "byName"
  from "inspection_finding" as "found"
  left join "person" on "person"."county_id" = "found"."county_id" and "person"."id" = "found"."by_person_id"
  where "found"."county_id" = $1 and "found"."inspection_id" = $2
  order by "found"."id" desc
  limit $3;
select "request"."id", "request"."number", "request"."title", "request"."place_name" as "placeName", "request"."category", "request"."channel", "request"."pack_id" as "packId", "request"."pack_version" as "packVersion", "request"."procedure_id" as "procedureId", "request"."state", request.phase as "phase", "request"."state_since" as "stateSince", "request"."due_at" as "dueAt", "request"."due_provisional" as "dueProvisional", "request"."promised_on" as "promisedOn", "request"."township_id" as "townshipId", "request"."village_id" as "villageId", "request"."handler_person_id" as "handlerPersonId", "request"."handler_post_id" as "handlerPostId", "request"."solved", "request"."stars", "request"."merged_into" as "mergedInto", "request"."triage_class" as "triageClass", "request"."township_only" as "townshipOnly", "request"."objected_at" as "objectedAt", "request"."same_as" as "sameAs", "request"."received_at" as "receivedAt", "request"."version", (select n."name"
  from "area" n
  where n.county_id = request.county_id and n.id = request."village_id") as "villageName", (select n."name"
  from "person" n
  where n.county_id = request.county_id and n.id = request."handler_person_id") as "handlerName", (select n."title"
  from "post" n
  where n.county_id = request.county_id and n.id = request."handler_post_id") as "handlerTitle", (select n."number"
  from "request" n
  where n.county_id = request.county_id and n.id = request."merged_into") as "masterNumber", "request"."detail", "request"."clock_at" as "clockAt", "request"."group_id" as "groupId", request.grid_ids as "gridIds", "request"."requester_name_sealed" as "nameSealed", "request"."requester_phone_sealed" as "phoneSealed", "request"."filer_account_id" as "filerAccountId", "request"."publish_consent" as "publishConsent", "request"."rated_at" as "ratedAt", "request"."answered_at" as "answeredAt", "request"."answered_in_time" as "answeredInTime", "request"."missed", "request"."public_answer" as "publicAnswer", "request"."closed_at" as "closedAt", "request"."triage_reason" as "triageReason", "request"."off_board" as "offBoard", (select n."name"
  from "person" n
  where n.county_id = request.county_id and n.id = request."requester_person_id") as "requesterName", (select n."name"
  from "person" n
  where n.county_id = request.county_id and n.id = request."filer_person_id") as "filerName", coalesce(request.requester_account_id = $1 or request.requester_person_id = $2 or request.phone_hash = (select phone_hash
  from account
  where account.id = $3), false) as "isRequester", coalesce(request.filer_account_id = $4, false) as "isFiler"
  from "request"
  where "request"."county_id" = $5 and "request"."id" in ($6)
  limit $7;
-- shared outbox 1

-- inspections.read: 6 statements
-- shared session 1
select "inspection"."id", "inspection"."at", "inspection"."from_day" as "from", "inspection"."to_day" as "to", "inspection"."category", inspection.spread as "spread", "inspection"."size", "inspection"."method", "inspection"."seed", "inspection"."frame_digest" as "frameDigest", "inspection"."by_title" as "byTitle", "inspection"."abandoned_at" as "abandonedAt", "inspection"."abandoned_reason" as "abandonedReason", "place"."name" as "placeName", "person"."name" as "byName"
  from "inspection"
  left join "area" as "place" on "place"."county_id" = "inspection"."county_id" and "place"."id" = coalesce("inspection"."village_id", "inspection"."township_id")
  left join "person" on "person"."county_id" = "inspection"."county_id" and "person"."id" = "inspection"."by_person_id"
  where "inspection"."id" = $1 and "inspection"."county_id" = $2;
select part.inspection_id as "inspectionId", part.village_id as "villageId", part.population, count(item.rank)::int as drawn, (count(*) filter (where last.finding = $1))::int as confirmed, (count(*) filter (where last.finding = $2))::int as partly, (count(*) filter (where last.finding = $3))::int as "notConfirmed", (count(*) filter (where last.finding = $4))::int as "notReached"
  from inspection_part part
  left join inspection_item item on item.county_id = part.county_id and item.inspection_id = part.inspection_id and item.village_id = part.village_id
  left join lateral (select f.finding
  from inspection_finding f
  where f.county_id = item.county_id and f.inspection_id = item.inspection_id and f.request_id = item.request_id
  order by f.id desc
  limit 1) last on true
  where part.county_id = $5 and part.inspection_id = any($6::bigint[]) and ($7::bigint is null or part.village_id = $8::bigint)
  group by part.inspection_id, part.village_id, part.population
  order by part.inspection_id, part.village_id;
select "item"."rank", "item"."request_id" as "requestId"
  from "inspection_item" as "item"
  where "item"."county_id" = $1 and "item"."inspection_id" = $2
  order by "item"."rank";
select "found"."id", "found"."request_id" as "requestId", "found"."finding", "found"."means", "found"."remark", "found"."by_title" as "byTitle", "found"."at", "person"."name" as "byName"
  from "inspection_finding" as "found"
  left join "person" on "person"."county_id" = "found"."county_id" and "person"."id" = "found"."by_person_id"
  where "found"."county_id" = $1 and "found"."inspection_id" = $2
  order by "found"."id" desc
  limit $3;
select "request"."id", "request"."number", "request"."title", "request"."place_name" as "placeName", "request"."category", "request"."channel", "request"."pack_id" as "packId", "request"."pack_version" as "packVersion", "request"."procedure_id" as "procedureId", "request"."state", request.phase as "phase", "request"."state_since" as "stateSince", "request"."due_at" as "dueAt", "request"."due_provisional" as "dueProvisional", "request"."promised_on" as "promisedOn", "request"."township_id" as "townshipId", "request"."village_id" as "villageId", "request"."handler_person_id" as "handlerPersonId", "request"."handler_post_id" as "handlerPostId", "request"."solved", "request"."stars", "request"."merged_into" as "mergedInto", "request"."triage_class" as "triageClass", "request"."township_only" as "townshipOnly", "request"."objected_at" as "objectedAt", "request"."same_as" as "sameAs", "request"."received_at" as "receivedAt", "request"."version", (select n."name"
  from "area" n
  where n.county_id = request.county_id and n.id = request."village_id") as "villageName", (select n."name"
  from "person" n
  where n.county_id = request.county_id and n.id = request."handler_person_id") as "handlerName", (select n."title"
  from "post" n
  where n.county_id = request.county_id and n.id = request."handler_post_id") as "handlerTitle", (select n."number"
  from "request" n
  where n.county_id = request.county_id and n.id = request."merged_into") as "masterNumber", "request"."detail", "request"."clock_at" as "clockAt", "request"."group_id" as "groupId", request.grid_ids as "gridIds", "request"."requester_name_sealed" as "nameSealed", "request"."requester_phone_sealed" as "phoneSealed", "request"."filer_account_id" as "filerAccountId", "request"."publish_consent" as "publishConsent", "request"."rated_at" as "ratedAt", "request"."answered_at" as "answeredAt", "request"."answered_in_time" as "answeredInTime", "request"."missed", "request"."public_answer" as "publicAnswer", "request"."closed_at" as "closedAt", "request"."triage_reason" as "triageReason", "request"."off_board" as "offBoard", (select n."name"
  from "person" n
  where n.county_id = request.county_id and n.id = request."requester_person_id") as "requesterName", (select n."name"
  from "person" n
  where n.county_id = request.county_id and n.id = request."filer_person_id") as "filerName", coalesce(request.requester_account_id = $1 or request.requester_person_id = $2 or request.phone_hash = (select phone_hash
  from account
  where account.id = $3), false) as "isRequester", coalesce(request.filer_account_id = $4, false) as "isFiler"
  from "request"
  where "request"."county_id" = $5 and "request"."id" in ($…)
  limit $9;

-- inspections.replay: 4 statements
-- shared session 1
select "inspection"."id", "inspection"."at", "inspection"."from_day" as "from", "inspection"."to_day" as "to", "inspection"."category", inspection.spread as "spread", "inspection"."size", "inspection"."method", "inspection"."seed", "inspection"."frame_digest" as "frameDigest", "inspection"."by_title" as "byTitle", "inspection"."abandoned_at" as "abandonedAt", "inspection"."abandoned_reason" as "abandonedReason", "place"."name" as "placeName", "person"."name" as "byName"
  from "inspection"
  left join "area" as "place" on "place"."county_id" = "inspection"."county_id" and "place"."id" = coalesce("inspection"."village_id", "inspection"."township_id")
  left join "person" on "person"."county_id" = "inspection"."county_id" and "person"."id" = "inspection"."by_person_id"
  where "inspection"."id" = $1 and "inspection"."county_id" = $2;
select "inspection"."frame", "inspection"."size", "inspection"."seed", "inspection"."frame_digest" as "frameDigest"
  from "inspection"
  where "inspection"."id" = $1 and "inspection"."county_id" = $2;
select "item"."rank", "item"."request_id" as "requestId"
  from "inspection_item" as "item"
  where "item"."county_id" = $1 and "item"."inspection_id" = $2
  order by "item"."rank";

-- inspections.check: 14 statements
-- shared session 1
-- shared idempotency 1
select "inspection"."abandoned_at" as "abandonedAt"
  from "inspection"
  where "inspection"."id" = $1 and "inspection"."county_id" = $2
  for
  update;
select "item"."rank", "item"."request_id" as "requestId"
  from "inspection_item" as "item"
  where "item"."county_id" = $1 and "item"."inspection_id" = $2
  order by "item"."rank";
-- shared area 7
insert into "inspection_finding" ("county_id", "inspection_id", "request_id", "finding", "means", "remark", "by_account_id", "by_person_id", "by_title", "said_at", "at")
  values ($…);
-- shared area 8
-- shared request 2
select "inspection"."id", "inspection"."at", "inspection"."from_day" as "from", "inspection"."to_day" as "to", "inspection"."category", inspection.spread as "spread", "inspection"."size", "inspection"."method", "inspection"."seed", "inspection"."frame_digest" as "frameDigest", "inspection"."by_title" as "byTitle", "inspection"."abandoned_at" as "abandonedAt", "inspection"."abandoned_reason" as "abandonedReason", "place"."name" as "placeName", "person"."name" as "byName"
  from "inspection"
  left join "area" as "place" on "place"."county_id" = "inspection"."county_id" and "place"."id" = coalesce("inspection"."village_id", "inspection"."township_id")
  left join "person" on "person"."county_id" = "inspection"."county_id" and "person"."id" = "inspection"."by_person_id"
  where "inspection"."id" = $1 and "inspection"."county_id" = $2;
select part.inspection_id as "inspectionId", part.village_id as "villageId", part.population, count(item.rank)::int as drawn, (count(*) filter (where last.finding = $1))::int as confirmed, (count(*) filter (where last.finding = $2))::int as partly, (count(*) filter (where last.finding = $3))::int as "notConfirmed", (count(*) filter (where last.finding = $4))::int as "notReached"
  from inspection_part part
  left join inspection_item item on item.county_id = part.county_id and item.inspection_id = part.inspection_id and item.village_id = part.village_id
  left join lateral (select f.finding
  from inspection_finding f
  where f.county_id = item.county_id and f.inspection_id = item.inspection_id and f.request_id = item.request_id
  order by f.id desc
  limit 1) last on true
  where part.county_id = $5 and part.inspection_id = any($6::bigint[]) and ($7::bigint is null or part.village_id = $8::bigint)
  group by part.inspection_id, part.village_id, part.population
  order by part.inspection_id, part.village_id;
select "found"."id", "found"."request_id" as "requestId", "found"."finding", "found"."means", "found"."remark", "found"."by_title" as "byTitle", "found"."at", "person"."name" as "byName"
  from "inspection_finding" as "found"
  left join "person" on "person"."county_id" = "found"."county_id" and "person"."id" = "found"."by_person_id"
  where "found"."county_id" = $1 and "found"."inspection_id" = $2
  order by "found"."id" desc
  limit $3;
select "request"."id", "request"."number", "request"."title", "request"."place_name" as "placeName", "request"."category", "request"."channel", "request"."pack_id" as "packId", "request"."pack_version" as "packVersion", "request"."procedure_id" as "procedureId", "request"."state", request.phase as "phase", "request"."state_since" as "stateSince", "request"."due_at" as "dueAt", "request"."due_provisional" as "dueProvisional", "request"."promised_on" as "promisedOn", "request"."township_id" as "townshipId", "request"."village_id" as "villageId", "request"."handler_person_id" as "handlerPersonId", "request"."handler_post_id" as "handlerPostId", "request"."solved", "request"."stars", "request"."merged_into" as "mergedInto", "request"."triage_class" as "triageClass", "request"."township_only" as "townshipOnly", "request"."objected_at" as "objectedAt", "request"."same_as" as "sameAs", "request"."received_at" as "receivedAt", "request"."version", (select n."name"
  from "area" n
  where n.county_id = request.county_id and n.id = request."village_id") as "villageName", (select n."name"
  from "person" n
  where n.county_id = request.county_id and n.id = request."handler_person_id") as "handlerName", (select n."title"
  from "post" n
  where n.county_id = request.county_id and n.id = request."handler_post_id") as "handlerTitle", (select n."number"
  from "request" n
  where n.county_id = request.county_id and n.id = request."merged_into") as "masterNumber", "request"."detail", "request"."clock_at" as "clockAt", "request"."group_id" as "groupId", request.grid_ids as "gridIds", "request"."requester_name_sealed" as "nameSealed", "request"."requester_phone_sealed" as "phoneSealed", "request"."filer_account_id" as "filerAccountId", "request"."publish_consent" as "publishConsent", "request"."rated_at" as "ratedAt", "request"."answered_at" as "answeredAt", "request"."answered_in_time" as "answeredInTime", "request"."missed", "request"."public_answer" as "publicAnswer", "request"."closed_at" as "closedAt", "request"."triage_reason" as "triageReason", "request"."off_board" as "offBoard", (select n."name"
  from "person" n
  where n.county_id = request.county_id and n.id = request."requester_person_id") as "requesterName", (select n."name"
  from "person" n
  where n.county_id = request.county_id and n.id = request."filer_person_id") as "filerName", coalesce(request.requester_account_id = $1 or request.requester_person_id = $2 or request.phone_hash = (select phone_hash
  from account
  where account.id = $3), false) as "isRequester", coalesce(request.filer_account_id = $4, false) as "isFiler"
  from "request"
  where "request"."county_id" = $5 and "request"."id" in ($…)
  limit $11;
-- shared outbox 1

-- inspections.sendBack: 18 statements
-- shared session 1
-- shared idempotency 1
select "inspection"."abandoned_at" as "abandonedAt"
  from "inspection"
  where "inspection"."id" = $1 and "inspection"."county_id" = $2
  for
  update;
select "item"."rank", "item"."request_id" as "requestId"
  from "inspection_item" as "item"
  where "item"."county_id" = $1 and "item"."inspection_id" = $2
  order by "item"."rank";
select "inspection"."id", "inspection"."at", "inspection"."from_day" as "from", "inspection"."to_day" as "to", "inspection"."category", inspection.spread as "spread", "inspection"."size", "inspection"."method", "inspection"."seed", "inspection"."frame_digest" as "frameDigest", "inspection"."by_title" as "byTitle", "inspection"."abandoned_at" as "abandonedAt", "inspection"."abandoned_reason" as "abandonedReason", "place"."name" as "placeName", "person"."name" as "byName"
  from "inspection"
  left join "area" as "place" on "place"."county_id" = "inspection"."county_id" and "place"."id" = coalesce("inspection"."village_id", "inspection"."township_id")
  left join "person" on "person"."county_id" = "inspection"."county_id" and "person"."id" = "inspection"."by_person_id"
  where "inspection"."id" = $1 and "inspection"."county_id" = $2;
select part.inspection_id as "inspectionId", part.village_id as "villageId", part.population, count(item.rank)::int as drawn, (count(*) filter (where last.finding = $1))::int as confirmed, (count(*) filter (where last.finding = $2))::int as partly, (count(*) filter (where last.finding = $3))::int as "notConfirmed", (count(*) filter (where last.finding = $4))::int as "notReached"
  from inspection_part part
  left join inspection_item item on item.county_id = part.county_id and item.inspection_id = part.inspection_id and item.village_id = part.village_id
  left join lateral (select f.finding
  from inspection_finding f
  where f.county_id = item.county_id and f.inspection_id = item.inspection_id and f.request_id = item.request_id
  order by f.id desc
  limit 1) last on true
  where part.county_id = $5 and part.inspection_id = any($6::bigint[]) and ($7::bigint is null or part.village_id = $8::bigint)
  group by part.inspection_id, part.village_id, part.population
  order by part.inspection_id, part.village_id;
select "found"."id", "found"."request_id" as "requestId", "found"."finding", "found"."means", "found"."remark", "found"."by_title" as "byTitle", "found"."at", "person"."name" as "byName"
  from "inspection_finding" as "found"
  left join "person" on "person"."county_id" = "found"."county_id" and "person"."id" = "found"."by_person_id"
  where "found"."county_id" = $1 and "found"."inspection_id" = $2
  order by "found"."id" desc
  limit $3;
select "request"."id", "request"."number", "request"."title", "request"."place_name" as "placeName", "request"."category", "request"."channel", "request"."pack_id" as "packId", "request"."pack_version" as "packVersion", "request"."procedure_id" as "procedureId", "request"."state", request.phase as "phase", "request"."state_since" as "stateSince", "request"."due_at" as "dueAt", "request"."due_provisional" as "dueProvisional", "request"."promised_on" as "promisedOn", "request"."township_id" as "townshipId", "request"."village_id" as "villageId", "request"."handler_person_id" as "handlerPersonId", "request"."handler_post_id" as "handlerPostId", "request"."solved", "request"."stars", "request"."merged_into" as "mergedInto", "request"."triage_class" as "triageClass", "request"."township_only" as "townshipOnly", "request"."objected_at" as "objectedAt", "request"."same_as" as "sameAs", "request"."received_at" as "receivedAt", "request"."version", (select n."name"
  from "area" n
  where n.county_id = request.county_id and n.id = request."village_id") as "villageName", (select n."name"
  from "person" n
  where n.county_id = request.county_id and n.id = request."handler_person_id") as "handlerName", (select n."title"
  from "post" n
  where n.county_id = request.county_id and n.id = request."handler_post_id") as "handlerTitle", (select n."number"
  from "request" n
  where n.county_id = request.county_id and n.id = request."merged_into") as "masterNumber", "request"."detail", "request"."clock_at" as "clockAt", "request"."group_id" as "groupId", request.grid_ids as "gridIds", "request"."requester_name_sealed" as "nameSealed", "request"."requester_phone_sealed" as "phoneSealed", "request"."filer_account_id" as "filerAccountId", "request"."publish_consent" as "publishConsent", "request"."rated_at" as "ratedAt", "request"."answered_at" as "answeredAt", "request"."answered_in_time" as "answeredInTime", "request"."missed", "request"."public_answer" as "publicAnswer", "request"."closed_at" as "closedAt", "request"."triage_reason" as "triageReason", "request"."off_board" as "offBoard", (select n."name"
  from "person" n
  where n.county_id = request.county_id and n.id = request."requester_person_id") as "requesterName", (select n."name"
  from "person" n
  where n.county_id = request.county_id and n.id = request."filer_person_id") as "filerName", coalesce(request.requester_account_id = $1 or request.requester_person_id = $2 or request.phone_hash = (select phone_hash
  from account
  where account.id = $3), false) as "isRequester", coalesce(request.filer_account_id = $4, false) as "isFiler"
  from "request"
  where "request"."county_id" = $5 and "request"."id" in ($…)
  limit $12;
-- shared area 8
with "moved" as (update "request"
  set "state" = $1, "phase" = $2, "state_since" = $3, "due_at" = $4, "due_provisional" = $5, "clock_at" = $6, "promised_on" = $7, "handler_person_id" = $8, "handler_post_id" = $9, "missed" = $10, "answered_at" = $11, "answered_in_time" = $12, "public_answer" = $13, "solved" = $14, "stars" = $15, "rated_at" = $16, "closed_at" = $17, "version" = "version" + $18
  where "county_id" = $19 and "id" = $20
  returning "id"), "told" as (insert into request_step (county_id, request_id, seq, action, from_state, to_state, fields, actor_kind, actor_account_id, actor_person_id, actor_title, said_at, received_at)
  select $21::int, id, (select coalesce(max(s.seq), 0) + 1
  from request_step s
  where s.county_id = $22 and s.request_id = moved.id), $23::text, $24::text, $25::text, $26::jsonb, $27::text, $28::bigint, $29::bigint, $30::text, $31::timestamptz, $32::timestamptz
  from "moved"
  returning true as told)
  select "id"
  from "moved";
-- shared figure_delta 1
-- shared outbox 1

-- inspections.abandon: 10 statements
-- shared session 1
-- shared idempotency 1
select "inspection"."abandoned_at" as "abandonedAt"
  from "inspection"
  where "inspection"."id" = $1 and "inspection"."county_id" = $2
  for
  update;
update "inspection"
  set "abandoned_at" = $1, "abandoned_reason" = $2, "abandoned_by_account_id" = $3
  where "county_id" = $4 and "id" = $5;
select "inspection"."id", "inspection"."at", "inspection"."from_day" as "from", "inspection"."to_day" as "to", "inspection"."category", inspection.spread as "spread", "inspection"."size", "inspection"."method", "inspection"."seed", "inspection"."frame_digest" as "frameDigest", "inspection"."by_title" as "byTitle", "inspection"."abandoned_at" as "abandonedAt", "inspection"."abandoned_reason" as "abandonedReason", "place"."name" as "placeName", "person"."name" as "byName"
  from "inspection"
  left join "area" as "place" on "place"."county_id" = "inspection"."county_id" and "place"."id" = coalesce("inspection"."village_id", "inspection"."township_id")
  left join "person" on "person"."county_id" = "inspection"."county_id" and "person"."id" = "inspection"."by_person_id"
  where "inspection"."id" = $1 and "inspection"."county_id" = $2;
select part.inspection_id as "inspectionId", part.village_id as "villageId", part.population, count(item.rank)::int as drawn, (count(*) filter (where last.finding = $1))::int as confirmed, (count(*) filter (where last.finding = $2))::int as partly, (count(*) filter (where last.finding = $3))::int as "notConfirmed", (count(*) filter (where last.finding = $4))::int as "notReached"
  from inspection_part part
  left join inspection_item item on item.county_id = part.county_id and item.inspection_id = part.inspection_id and item.village_id = part.village_id
  left join lateral (select f.finding
  from inspection_finding f
  where f.county_id = item.county_id and f.inspection_id = item.inspection_id and f.request_id = item.request_id
  order by f.id desc
  limit 1) last on true
  where part.county_id = $5 and part.inspection_id = any($6::bigint[]) and ($7::bigint is null or part.village_id = $8::bigint)
  group by part.inspection_id, part.village_id, part.population
  order by part.inspection_id, part.village_id;
select "item"."rank", "item"."request_id" as "requestId"
  from "inspection_item" as "item"
  where "item"."county_id" = $1 and "item"."inspection_id" = $2
  order by "item"."rank";
select "found"."id", "found"."request_id" as "requestId", "found"."finding", "found"."means", "found"."remark", "found"."by_title" as "byTitle", "found"."at", "person"."name" as "byName"
  from "inspection_finding" as "found"
  left join "person" on "person"."county_id" = "found"."county_id" and "person"."id" = "found"."by_person_id"
  where "found"."county_id" = $1 and "found"."inspection_id" = $2
  order by "found"."id" desc
  limit $3;
select "request"."id", "request"."number", "request"."title", "request"."place_name" as "placeName", "request"."category", "request"."channel", "request"."pack_id" as "packId", "request"."pack_version" as "packVersion", "request"."procedure_id" as "procedureId", "request"."state", request.phase as "phase", "request"."state_since" as "stateSince", "request"."due_at" as "dueAt", "request"."due_provisional" as "dueProvisional", "request"."promised_on" as "promisedOn", "request"."township_id" as "townshipId", "request"."village_id" as "villageId", "request"."handler_person_id" as "handlerPersonId", "request"."handler_post_id" as "handlerPostId", "request"."solved", "request"."stars", "request"."merged_into" as "mergedInto", "request"."triage_class" as "triageClass", "request"."township_only" as "townshipOnly", "request"."objected_at" as "objectedAt", "request"."same_as" as "sameAs", "request"."received_at" as "receivedAt", "request"."version", (select n."name"
  from "area" n
  where n.county_id = request.county_id and n.id = request."village_id") as "villageName", (select n."name"
  from "person" n
  where n.county_id = request.county_id and n.id = request."handler_person_id") as "handlerName", (select n."title"
  from "post" n
  where n.county_id = request.county_id and n.id = request."handler_post_id") as "handlerTitle", (select n."number"
  from "request" n
  where n.county_id = request.county_id and n.id = request."merged_into") as "masterNumber", "request"."detail", "request"."clock_at" as "clockAt", "request"."group_id" as "groupId", request.grid_ids as "gridIds", "request"."requester_name_sealed" as "nameSealed", "request"."requester_phone_sealed" as "phoneSealed", "request"."filer_account_id" as "filerAccountId", "request"."publish_consent" as "publishConsent", "request"."rated_at" as "ratedAt", "request"."answered_at" as "answeredAt", "request"."answered_in_time" as "answeredInTime", "request"."missed", "request"."public_answer" as "publicAnswer", "request"."closed_at" as "closedAt", "request"."triage_reason" as "triageReason", "request"."off_board" as "offBoard", (select n."name"
  from "person" n
  where n.county_id = request.county_id and n.id = request."requester_person_id") as "requesterName", (select n."name"
  from "person" n
  where n.county_id = request.county_id and n.id = request."filer_person_id") as "filerName", coalesce(request.requester_account_id = $1 or request.requester_person_id = $2 or request.phone_hash = (select phone_hash
  from account
  where account.id = $3), false) as "isRequester", coalesce(request.filer_account_id = $4, false) as "isFiler"
  from "request"
  where "request"."county_id" = $5 and "request"."id" in ($…)
  limit $12;
-- shared outbox 1
