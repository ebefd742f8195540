-- requests.choices: 1 statements
-- shared session 1

-- requests.place: 4 statements
-- shared attempt 2
-- shared account 4
-- shared none 1
with "placed" as (insert into "request" ("county_id", "title", "detail", "place_name", "category", "channel", "publish_consent", "same_as", "township_id", "village_id", "group_id", "grid_id", "grid_ids", "said_at", "received_at", "requester_person_id", "requester_account_id", "requester_name_sealed", "requester_phone_sealed", "phone_hash", "phone_tail_hash", "key_id", "filer_person_id", "filer_account_id", "state", "phase", "state_since", "due_at", "due_provisional", "clock_at", "promised_on", "handler_person_id", "handler_post_id", "missed", "answered_at", "answered_in_time", "public_answer", "solved", "stars", "rated_at", "closed_at", "pack_id", "pack_version", "procedure_id", "id", "number")
  values ($…)
  returning "id", "county_id", "village_id", "version", xmin::text as "seen"), "told" as (insert into request_step (county_id, request_id, seq, action, from_state, to_state, fields, actor_kind, actor_account_id, actor_person_id, actor_title, said_at, received_at)
  select $47::int, id, 1, $48::text, $49::text, $50::text, $51::jsonb, $52::text, $53::bigint, $54::bigint, $55::text, $56::timestamptz, $57::timestamptz
  from "placed"
  returning true as told), "counted" as (
  insert into figure_delta (county_id, day, township_id, village_id, category, measure, n)
  values ($58::int, $59::text, $60::bigint, $61::bigint, $62::text, $63::text, $64::int)
  returning true as counted), "heard" as (
  insert into outbox (county_id, event, payload, at)
  select $65::int, unnest($66::text[]), unnest($67::jsonb[]), $68::timestamptz
  returning true as traced), "attempted" as (
  insert into idempotency (county_id, actor, key, operation, request_hash, result_id, at)
  select $65::int, $69::text, $70::text, $71::text, $72::bytea, $73::bigint, $68::timestamptz
  where $74
  returning true as traced), "audited" as (
  insert into audit (county_id, at, operation, account_id, person_id, target_kind, target_id, detail, incident)
  select $65::int, $68::timestamptz, $71::text, $75::bigint, $76::bigint, $77::text, $73::bigint, $78::jsonb, $79::text
  where case when $80::bytea is null then true else (1 / coalesce((select 1
  from session s
  where s.token_hash = $80::bytea and s.ended_at is null and s.expires_at > $68::timestamptz and s.version = $81 and ($82::timestamptz is null or s.seen_at > $82::timestamptz)), 0)) = 1 end
  returning true as traced)
  select "version", "seen", (select a.name
  from area a
  where a.county_id = placed.county_id and a.id = placed.village_id) as "villageName"
  from "placed";

-- requests.fileFor: 6 statements
-- shared session 1
-- shared idempotency 1
-- shared area 11
-- shared none 1
-- shared request 3
-- shared outbox 1

-- requests.mine: 2 statements
select (1 / coalesce((select 1
  from session s
  where s.token_hash = $1::bytea and s.ended_at is null and s.expires_at > $2::timestamptz and s.version = $3 and ($4::timestamptz is null or s.seen_at > $4::timestamptz)), 0));
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
  where "request"."county_id" = $1 and (coalesce(request.requester_account_id = $2 or request.requester_person_id = $3 or request.phone_hash = (select phone_hash
  from account
  where account.id = $4), false) or coalesce(request.filer_account_id = $5, false))
  order by "request"."id" desc
  limit $6;

-- requests.todo: 2 statements
select (1 / coalesce((select 1
  from session s
  where s.token_hash = $1::bytea and s.ended_at is null and s.expires_at > $2::timestamptz and s.version = $3 and ($4::timestamptz is null or s.seen_at > $4::timestamptz)), 0));
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
  where "request"."county_id" = $5 and "request"."merged_into" is null and ((coalesce(request.handler_person_id = $6, false) and "request"."phase" in ($…)) or ((coalesce(request.requester_account_id = $9 or request.requester_person_id = $10 or request.phone_hash = (select phone_hash
  from account
  where account.id = $11), false) or coalesce(request.filer_account_id = $12, false)) and "request"."phase" = $13) or (("request"."county_id" = $14 and "request"."village_id" = $15::bigint) and "request"."phase" = $16))
  order by request.due_at asc nulls last, "request"."id"
  limit $17;

-- requests.queue: 2 statements
select (1 / coalesce((select 1
  from session s
  where s.token_hash = $1::bytea and s.ended_at is null and s.expires_at > $2::timestamptz and s.version = $3 and ($4::timestamptz is null or s.seen_at > $4::timestamptz)), 0));
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
  where ("request"."county_id" = $1 and "request"."village_id" = $2::bigint) and "request"."merged_into" is null and request.phase in ('toDispatch', 'toClaim', 'working', 'answered')
  order by "request"."id" desc
  limit 21;

-- requests.queueCounts: 2 statements
select (1 / coalesce((select 1
  from session s
  where s.token_hash = $1::bytea and s.ended_at is null and s.expires_at > $2::timestamptz and s.version = $3 and ($4::timestamptz is null or s.seen_at > $4::timestamptz)), 0));
select request.phase as "phase", count(*)::int as "n", (count(*) filter (where request.due_at < $1))::int as "overdue"
  from "request"
  where ("request"."county_id" = $2 and "request"."village_id" = $3::bigint) and "request"."merged_into" is null and "request"."phase" in ($…)
  group by "request"."phase";

-- requests.read: 3 statements
select (1 / coalesce((select 1
  from session s
  where s.token_hash = $1::bytea and s.ended_at is null and s.expires_at > $2::timestamptz and s.version = $3 and ($4::timestamptz is null or s.seen_at > $4::timestamptz)), 0));
-- shared area 7
select step.seq, step.action, step.from_state as "fromState", step.to_state as "toState", step.fields, step.actor_kind as "actorKind", step.actor_title as "actorTitle", step.said_at as "saidAt", step.received_at as "receivedAt", (select p.name
  from person p
  where p.county_id = step.county_id and p.id = step.actor_person_id) as "actorName", case when step.fields @? '$.*.personId' then (select json_object_agg(field.value->>'personId', (select p.name
  from person p
  where p.county_id = step.county_id and p.id = (field.value->>'personId')::bigint))
  from jsonb_each(step.fields) field
  where jsonb_typeof(field.value) = 'object' and field.value ? 'personId') end as names
  from request_step step
  where step.county_id = $1 and step.request_id = $2
  order by step.seq
  limit 200;

-- requests.advance: 1 statements
with moved as (update "request"
  set "state" = $1, "phase" = $2, "state_since" = $3, "due_at" = $4, "due_provisional" = $5, "clock_at" = $6, "promised_on" = $7, "handler_person_id" = $8, "handler_post_id" = $9, "missed" = $10, "answered_at" = $11, "answered_in_time" = $12, "public_answer" = $13, "solved" = $14, "stars" = $15, "rated_at" = $16, "closed_at" = $17, "version" = request.version + $18::int
  where "county_id" = $19 and "id" = $20 and xmin = $21::xid
  returning "id", "version", xmin::text as "seen"), told as (insert into request_step (county_id, request_id, seq, action, from_state, to_state, fields, actor_kind, actor_account_id, actor_person_id, actor_title, said_at, received_at)
  select $22::int, id, $23::int, $24::text, $25::text, $26::text, $27::jsonb, $28::text, $29::bigint, $30::bigint, $31::text, $32::timestamptz, $33::timestamptz
  from (select) as one
  left join moved on true
  returning true as told), counted as (
  insert into figure_delta (county_id, day, township_id, village_id, category, measure, n)
  values ($22::int, $34::text, $35::bigint, $36::bigint, $37::text, $38::text, $39::int)
  returning true as counted), heard as (
  insert into outbox (county_id, event, payload, at)
  select $40::int, unnest($41::text[]), unnest($42::jsonb[]), $43::timestamptz
  returning true as traced), attempted as (
  insert into idempotency (county_id, actor, key, operation, request_hash, result_id, at)
  select $40::int, $44::text, $45::text, $46::text, $47::bytea, $48::bigint, $43::timestamptz
  where $49
  returning true as traced), audited as (
  insert into audit (county_id, at, operation, account_id, person_id, target_kind, target_id, detail, incident)
  select $40::int, $43::timestamptz, $46::text, $50::bigint, $51::bigint, $52::text, $48::bigint, $53::jsonb, $54::text
  where case when $55::bytea is null then true else (1 / coalesce((select 1
  from session s
  where s.token_hash = $55::bytea and s.ended_at is null and s.expires_at > $43::timestamptz and s.version = $56 and ($57::timestamptz is null or s.seen_at > $57::timestamptz)), 0)) = 1 end
  returning true as traced)
  select version, seen
  from moved;

-- requests.sort: 8 statements
-- shared session 1
-- shared idempotency 1
-- shared area 8
with "moved" as (update "request"
  set "category" = $1, "due_at" = $2, "due_provisional" = $3, "version" = "version" + $4
  where "county_id" = $5 and "id" = $6
  returning "id"), "told" as (insert into request_step (county_id, request_id, seq, action, from_state, to_state, fields, actor_kind, actor_account_id, actor_person_id, actor_title, said_at, received_at)
  select $7::int, id, (select coalesce(max(s.seq), 0) + 1
  from request_step s
  where s.county_id = $8 and s.request_id = moved.id), $9::text, $10::text, $11::text, $12::jsonb, $13::text, $14::bigint, $15::bigint, $16::text, $17::timestamptz, $18::timestamptz
  from "moved"
  returning true as told)
  select "id"
  from "moved";
-- shared figure_delta 1
-- shared area 7
select step.seq, step.action, step.from_state as "fromState", step.to_state as "toState", step.fields, step.actor_kind as "actorKind", step.actor_title as "actorTitle", step.said_at as "saidAt", step.received_at as "receivedAt", (select p.name
  from person p
  where p.county_id = step.county_id and p.id = step.actor_person_id) as "actorName", case when step.fields @? '$.*.personId' then (select json_object_agg(field.value->>'personId', (select p.name
  from person p
  where p.county_id = step.county_id and p.id = (field.value->>'personId')::bigint))
  from jsonb_each(step.fields) field
  where jsonb_typeof(field.value) = 'object' and field.value ? 'personId') end as names
  from request_step step
  where step.county_id = $1 and step.request_id = $2
  order by step.seq
  limit 200;
-- shared outbox 1

-- requests.merge: 13 statements
-- shared session 1
-- shared idempotency 1
-- shared area 8
with "moved" as (update "request"
  set "merged_into" = $1, "merged_at" = $2, "closed_at" = $3, "due_at" = $4, "clock_at" = $5, "version" = "version" + $6
  where "county_id" = $7 and "id" = $8
  returning "id"), "told" as (insert into request_step (county_id, request_id, seq, action, from_state, to_state, fields, actor_kind, actor_account_id, actor_person_id, actor_title, said_at, received_at)
  select $9::int, id, (select coalesce(max(s.seq), 0) + 1
  from request_step s
  where s.county_id = $10 and s.request_id = moved.id), $11::text, $12::text, $13::text, $14::jsonb, $15::text, $16::bigint, $17::bigint, $18::text, $19::timestamptz, $20::timestamptz
  from "moved"
  returning true as told)
  select "id"
  from "moved";
-- shared request 2
update "request"
  set "merged_into" = $1
  where "county_id" = $2 and "merged_into" = $3;
with counted as (
  insert into figure_delta (county_id, day, township_id, village_id, category, measure, n)
  values ($1::int, $2::text, $3::bigint, $4::bigint, $5::text, $6::text, $7::int)
  returning true as counted)
  select;
-- shared area 7
select step.seq, step.action, step.from_state as "fromState", step.to_state as "toState", step.fields, step.actor_kind as "actorKind", step.actor_title as "actorTitle", step.said_at as "saidAt", step.received_at as "receivedAt", (select p.name
  from person p
  where p.county_id = step.county_id and p.id = step.actor_person_id) as "actorName", case when step.fields @? '$.*.personId' then (select json_object_agg(field.value->>'personId', (select p.name
  from person p
  where p.county_id = step.county_id and p.id = (field.value->>'personId')::bigint))
  from jsonb_each(step.fields) field
  where jsonb_typeof(field.value) = 'object' and field.value ? 'personId') end as names
  from request_step step
  where step.county_id = $1 and step.request_id = $2
  order by step.seq
  limit 200;
-- shared outbox 1

-- requests.triage: 7 statements
-- shared session 1
-- shared idempotency 1
-- shared area 8
with "moved" as (update "request"
  set "triage_class" = $1, "triage_reason" = $2, "township_only" = $3, "off_board" = $4, "version" = "version" + $5
  where "county_id" = $6 and "id" = $7
  returning "id"), "told" as (insert into request_step (county_id, request_id, seq, action, from_state, to_state, fields, actor_kind, actor_account_id, actor_person_id, actor_title, said_at, received_at)
  select $8::int, id, (select coalesce(max(s.seq), 0) + 1
  from request_step s
  where s.county_id = $9 and s.request_id = moved.id), $10::text, $11::text, $12::text, $13::jsonb, $14::text, $15::bigint, $16::bigint, $17::text, $18::timestamptz, $19::timestamptz
  from "moved"
  returning true as told)
  select "id"
  from "moved";
-- shared area 7
select step.seq, step.action, step.from_state as "fromState", step.to_state as "toState", step.fields, step.actor_kind as "actorKind", step.actor_title as "actorTitle", step.said_at as "saidAt", step.received_at as "receivedAt", (select p.name
  from person p
  where p.county_id = step.county_id and p.id = step.actor_person_id) as "actorName", case when step.fields @? '$.*.personId' then (select json_object_agg(field.value->>'personId', (select p.name
  from person p
  where p.county_id = step.county_id and p.id = (field.value->>'personId')::bigint))
  from jsonb_each(step.fields) field
  where jsonb_typeof(field.value) = 'object' and field.value ? 'personId') end as names
  from request_step step
  where step.county_id = $1 and step.request_id = $2
  order by step.seq
  limit 200;
-- shared outbox 1

-- requests.object: 7 statements
-- shared session 1
-- shared idempotency 1
-- shared area 8
with "moved" as (update "request"
  set "triage_class" = $1, "triage_reason" = $2, "off_board" = $3, "township_only" = $4, "objected_at" = $5, "state" = $6, "phase" = $7, "state_since" = $8, "due_at" = $9, "due_provisional" = $10, "clock_at" = $11, "promised_on" = $12, "handler_person_id" = $13, "handler_post_id" = $14, "missed" = $15, "answered_at" = $16, "answered_in_time" = $17, "public_answer" = $18, "solved" = $19, "stars" = $20, "rated_at" = $21, "closed_at" = $22, "pack_id" = $23, "pack_version" = $24, "procedure_id" = $25, "version" = "version" + $26
  where "county_id" = $27 and "id" = $28
  returning "id"), "told" as (insert into request_step (county_id, request_id, seq, action, from_state, to_state, fields, actor_kind, actor_account_id, actor_person_id, actor_title, said_at, received_at)
  select $29::int, id, (select coalesce(max(s.seq), 0) + 1
  from request_step s
  where s.county_id = $30 and s.request_id = moved.id), $31::text, $32::text, $33::text, $34::jsonb, $35::text, $36::bigint, $37::bigint, $38::text, $39::timestamptz, $40::timestamptz
  from "moved"
  returning true as told)
  select "id"
  from "moved";
-- shared area 7
select step.seq, step.action, step.from_state as "fromState", step.to_state as "toState", step.fields, step.actor_kind as "actorKind", step.actor_title as "actorTitle", step.said_at as "saidAt", step.received_at as "receivedAt", (select p.name
  from person p
  where p.county_id = step.county_id and p.id = step.actor_person_id) as "actorName", case when step.fields @? '$.*.personId' then (select json_object_agg(field.value->>'personId', (select p.name
  from person p
  where p.county_id = step.county_id and p.id = (field.value->>'personId')::bigint))
  from jsonb_each(step.fields) field
  where jsonb_typeof(field.value) = 'object' and field.value ? 'personId') end as names
  from request_step step
  where step.county_id = $1 and step.request_id = $2
  order by step.seq
  limit 200;
-- shared outbox 1

-- requests.alike: 3 statements
-- shared session 1
-- shared area 7
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
  where n.county_id = request.county_id and n.id = request."filer_person_id") as "filerName", false as "isRequester", false as "isFiler"
  from "request"
  where ("request"."county_id" = $1 and "request"."village_id" = $2::bigint) and "request"."village_id" = $3 and "request"."phase" in ($…) and "request"."merged_into" is null and "request"."off_board" = $7 and "request"."received_at" >= $8
  order by "request"."id" desc
  limit $9;

-- requests.alikeSaid: 3 statements
-- shared session 1
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
  where n.county_id = request.county_id and n.id = request."filer_person_id") as "filerName", false as "isRequester", false as "isFiler"
  from "request"
  where ("request"."county_id" = $1 and "request"."village_id" = $2::bigint) and "request"."village_id" = $3 and "request"."phase" in ($…) and "request"."merged_into" is null and "request"."off_board" = $7 and "request"."received_at" >= $8
  order by "request"."id" desc
  limit $9;
-- shared outbox 1

-- requests.handlers: 3 statements
-- shared session 1
-- shared area 7
select p.id as "postId", p.person_id as "personId", person.name, p.title, p.level, coalesce( (select grid.name
  from grid
  where grid.county_id = p.county_id and grid.id = p.grid_id), (select area.name
  from area
  where area.county_id = p.county_id and area.id = p.area_id), '') as "placeName", load.open as "openRequests", load.late as "lateRequests"
  from post p
  join person on person.county_id = p.county_id and person.id = p.person_id and person.valid_to is null
  cross join lateral (select count(*)::int as open, (count(*) filter (where r.due_at < $1))::int as late
  from request r
  where r.county_id = p.county_id and r.handler_person_id = p.person_id and r.merged_into is null and r.phase in ('toClaim', 'working')) load
  where p.county_id = $2 and p.role = any($3) and p.term_from <= $4 and (p.term_to is null or p.term_to >= $4) and (p.level = 'county' or p.area_id = any($5::bigint[]) or p.grid_id = any($6::bigint[]) or p.area_id = any(groups_over($…)))
  order by array_position(array['grid', 'group', 'village', 'township', 'county'], p.level), p.id
  limit 100;

-- requests.follow: 8 statements
-- shared session 1
-- shared none 2
-- shared attempt 1
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
  where n.county_id = request.county_id and n.id = request."filer_person_id") as "filerName", false as "isRequester", false as "isFiler"
  from "request"
  where "request"."county_id" = $1 and "request"."number" = $2 and "request"."phone_tail_hash" = $3;
select step.seq, step.action, step.from_state as "fromState", step.to_state as "toState", step.fields, step.actor_kind as "actorKind", step.actor_title as "actorTitle", step.said_at as "saidAt", step.received_at as "receivedAt", (select p.name
  from person p
  where p.county_id = step.county_id and p.id = step.actor_person_id) as "actorName", case when step.fields @? '$.*.personId' then (select json_object_agg(field.value->>'personId', (select p.name
  from person p
  where p.county_id = step.county_id and p.id = (field.value->>'personId')::bigint))
  from jsonb_each(step.fields) field
  where jsonb_typeof(field.value) = 'object' and field.value ? 'personId') end as names
  from request_step step
  where step.county_id = $1 and step.request_id = $2
  order by step.seq
  limit 200;
-- shared outbox 1

-- requests.board: 3 statements
-- shared session 1
select v.name as "villageName", n.open, n.late
  from area v
  cross join lateral (select count(*)::int as open, (count(*) filter (where r.due_at < $1))::int as late
  from request r
  where r.county_id = v.county_id and r.village_id = v.id and r.merged_into is null and not r.off_board and r.phase in ('toDispatch', 'toClaim', 'working')) n
  where v.county_id = $2 and v.id = $3 and v.level = 'village';
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
  where n.county_id = request.county_id and n.id = request."filer_person_id") as "filerName", false as "isRequester", false as "isFiler"
  from "request"
  where "request"."county_id" = $1 and "request"."village_id" = $2 and "request"."phase" = $3 and "request"."off_board" = $4 and "request"."merged_into" is null
  order by "request"."id" desc
  limit $5;

-- requests.photo: 2 statements
-- shared session 1
select "id", "request_id" as "requestId", "purpose", "digest", "width", "height", "by_account_id" as "byAccountId"
  from "attachment"
  where "county_id" = $1 and "closed_at" is null and "id" = $2;
