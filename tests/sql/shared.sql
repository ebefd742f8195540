-- shared 6e8ff0
insert into "account" ("phone_hash", "phone_sealed", "key_id", "created_at", "kind", "password_hash", "must_change_password", "failures")
  values ($…)
  on conflict ("phone_hash") do
  update
  set "kind" = $9, "password_hash" = $10, "must_change_password" = $11, "failures" = $12, "locked_until" = $13, "closed_at" = $14
  returning "id";

-- shared ef0114
insert into "figure_delta" ("county_id", "day", "township_id", "village_id", "category", "measure", "n")
  values ($…), ($…);

-- shared 2c28bc
insert into "post" ("county_id", "person_id", "role", "title", "level", "area_id", "grid_id", "township_id", "village_id", "group_id", "term_from", "term_to")
  values ($…)
  returning "id";

-- shared 6e78c3
insert into account_person (account_id, county_id, person_id, verified, since)
  values ($…, 'byPost', $4)
  on conflict (account_id, county_id, person_id) do
  update
  set verified = 'byPost', since = excluded.since, ended_at = null;

-- shared 9beb73
insert into attempt (bucket, window_start, n)
  values ($…, 1)
  on conflict (bucket, window_start) do
  update
  set n = attempt.n + 1;

-- shared e7528a
select "account"."id"
  from "account_person"
  inner join "account" on "account"."id" = "account_person"."account_id"
  where "account_person"."county_id" = $1 and "account_person"."person_id" = $2 and "account_person"."verified" = $3 and "account_person"."ended_at" is null and "account"."kind" = $4 and "account"."closed_at" is null;

-- shared dc5ff7
select "account"."id", "account_person"."person_id"
  from "account_person"
  inner join "account" on "account"."id" = "account_person"."account_id"
  where "account"."id" = $1 and "account"."kind" = $2 and "account"."closed_at" is null and "account_person"."county_id" = $3 and "account_person"."verified" = $4 and "account_person"."ended_at" is null;

-- shared b46b41
select "account_person"."person_id", "person"."name", "account_person"."verified"
  from "account_person"
  inner join "person" on "person"."county_id" = "account_person"."county_id" and "person"."id" = "account_person"."person_id" and "person"."valid_to" is null
  where "account_person"."account_id" = $1 and "account_person"."county_id" = $2 and "account_person"."ended_at" is null
  order by "account_person"."person_id"
  limit $3;

-- shared 3ae568
select "area"."id", "area"."parent_id", "area"."level", "area"."code", "area"."name", "area"."township_id", "area"."village_id", "area"."urban_rural", "area"."tags", "area"."valid_from", "area"."valid_to", "area"."successor_id"
  from "area"
  where "county_id" = $1 and "id" = $2;

-- shared 260a54
select "id", "name", "birth_date", "identity_sealed", "phone_sealed"
  from "person"
  where "county_id" = $1 and "id" = $2 and "valid_to" is null;

-- shared 3589a3
select "id", "role", "title"
  from "upper_post"
  where "account_id" = $1 and $2 like code_prefix || '%' and "term_from" <= $3 and ("term_to" is null or "term_to" >= $4);

-- shared cb7190
select "id", "township_id", "village_id", "level"
  from "area"
  where "area"."county_id" = $1 and "level" = $2 and "valid_to" is null and "id" = $3;

-- shared e5beab
select "kind", "must_change_password"
  from "account"
  where "id" = $1;

-- shared 47664f
select "request"."id", "request"."number", "request"."title", "request"."detail", "request"."place_name" as "placeName", "request"."category", "request"."channel", "request"."pack_id" as "packId", "request"."pack_version" as "packVersion", "request"."procedure_id" as "procedureId", "request"."state", request.phase as "phase", "request"."state_since" as "stateSince", "request"."clock_at" as "clockAt", "request"."due_at" as "dueAt", "request"."due_provisional" as "dueProvisional", "request"."promised_on" as "promisedOn", "request"."township_id" as "townshipId", "request"."village_id" as "villageId", "request"."group_id" as "groupId", request.grid_ids as "gridIds", "request"."requester_name_sealed" as "nameSealed", "request"."requester_phone_sealed" as "phoneSealed", "request"."filer_account_id" as "filerAccountId", "request"."handler_person_id" as "handlerPersonId", "request"."handler_post_id" as "handlerPostId", "request"."publish_consent" as "publishConsent", "request"."solved", "request"."stars", "request"."rated_at" as "ratedAt", "request"."answered_at" as "answeredAt", "request"."answered_in_time" as "answeredInTime", "request"."missed", "request"."public_answer" as "publicAnswer", "request"."closed_at" as "closedAt", "request"."merged_into" as "mergedInto", "request"."triage_class" as "triageClass", "request"."triage_reason" as "triageReason", "request"."township_only" as "townshipOnly", "request"."objected_at" as "objectedAt", "request"."off_board" as "offBoard", "request"."same_as" as "sameAs", "request"."received_at" as "receivedAt", "request"."version", (select n."name"
  from "area" n
  where n.county_id = request.county_id and n.id = request."village_id") as "villageName", (select n."name"
  from "person" n
  where n.county_id = request.county_id and n.id = request."requester_person_id") as "requesterName", (select n."name"
  from "person" n
  where n.county_id = request.county_id and n.id = request."filer_person_id") as "filerName", (select n."name"
  from "person" n
  where n.county_id = request.county_id and n.id = request."handler_person_id") as "handlerName", (select n."title"
  from "post" n
  where n.county_id = request.county_id and n.id = request."handler_post_id") as "handlerTitle", (select n."number"
  from "request" n
  where n.county_id = request.county_id and n.id = request."merged_into") as "masterNumber", coalesce(request.requester_account_id = $1 or request.requester_person_id = $2 or request.phone_hash = (select phone_hash
  from account
  where account.id = $3), false) as "isRequester", coalesce(request.filer_account_id = $4, false) as "isFiler"
  from "request"
  where "request"."id" = $5 and ("request"."county_id" = $6 and ($7::boolean or "request"."township_id" = any($8::bigint[]) or "request"."village_id" = any($9::bigint[]) or "request"."group_id" = any($10::bigint[]) or "request"."grid_ids" && $11::bigint[] or (coalesce(request.requester_account_id = $12 or request.requester_person_id = $13 or request.phone_hash = (select phone_hash
  from account
  where account.id = $14), false) or coalesce(request.filer_account_id = $15, false) or coalesce(request.handler_person_id = $16 and request.handler_post_id = any($17::bigint[]), false))))
  for
  update;

-- shared abe9eb
select "request_hash", "result_id"
  from "idempotency"
  where "county_id" = $1 and "actor" = $2 and "key" = $3;

-- shared 04c1b8
select *
  from "account"
  where "phone_hash" = $1
  for
  update;

-- shared 1cf7cf
select pg_advisory_xact_lock(hashtextextended($1, 0));

-- shared b4ab39
select post.id, post.person_id, person.name, person.phone_sealed, post.role, post.title, post.level, post.area_id, post.grid_id, post.township_id, post.village_id, post.group_id, body.kind as body_kind, coalesce(case post.level when 'county' then county.name when 'grid' then grid.name else area.name end, '') as area_name, post.term_from, post.term_to
  from post
  join county on county.id = post.county_id
  join person on person.county_id = post.county_id and person.id = post.person_id
  left join area on area.county_id = post.county_id and area.id = post.area_id
  left join grid on grid.county_id = post.county_id and grid.id = post.grid_id
  left join body on body.county_id = post.county_id and body.id = post.body_id
  where post.county_id = $1 and post.person_id = any($2::bigint[])
  order by post.id
  limit 500;

-- shared 37c264
select s.account_id, a.kind, ap.person_id, s.seen_at, a.must_change_password, coalesce((select json_agg(json_build_object('id', p.id, 'personId', p.person_id, 'role', p.role, 'title', p.title, 'level', p.level, 'areaId', p.area_id, 'gridId', p.grid_id, 'termFrom', p.term_from, 'termTo', p.term_to))
  from post p
  where p.county_id = $1 and p.person_id = ap.person_id and a.kind = 'staff' and ap.verified in ('byPost', 'seenByStaff')), '[]') as posts, coalesce((select json_agg(json_build_object('id', u.id, 'role', u.role, 'title', u.title, 'termFrom', u.term_from, 'termTo', u.term_to))
  from upper_post u
  where u.account_id = s.account_id and $2 like u.code_prefix || '%'), '[]') as upper
  from session s
  join account a on a.id = s.account_id and a.closed_at is null
  left join account_person ap on ap.account_id = s.account_id and ap.county_id = $3 and ap.person_id = s.person_id and s.county_id = $4 and ap.ended_at is null
  where s.token_hash = $5 and s.ended_at is null and s.expires_at > $6 and (a.kind = 'resident' or s.seen_at > $7::timestamptz - make_interval(mins => $8));

-- shared c76462
select sum("n") as "n"
  from "attempt"
  where "bucket" = $1 and "window_start" > $2;

-- shared 3b7688
update "session"
  set "ended_at" = $1
  where "account_id" = $2 and "ended_at" is null;

-- shared 44fc12
with "moved" as (update "request"
  set "state" = $1, "phase" = $2, "state_since" = $3, "due_at" = $4, "due_provisional" = $5, "clock_at" = $6, "promised_on" = $7, "handler_person_id" = $8, "handler_post_id" = $9, "missed" = $10, "answered_at" = $11, "answered_in_time" = $12, "public_answer" = $13, "solved" = $14, "stars" = $15, "rated_at" = $16, "closed_at" = $17, "version" = "version" + $18
  where "county_id" = $19 and "id" = $20
  returning "id"), "told" as (insert into request_step (county_id, request_id, seq, action, from_state, to_state, fields, actor_kind, actor_account_id, actor_person_id, actor_title, said_at, received_at)
  select $21::int, id, (select coalesce(max(s.seq), 0) + 1
  from request_step s
  where s.county_id = $22 and s.request_id = moved.id), $23::text, $24::text, $25::text, $26::jsonb, $27::text, $28::bigint, $29::bigint, $30::text, $31::timestamptz, $32::timestamptz
  from "moved"
  returning seq)
  select "id"
  from "moved";

-- shared f070b9
with "moved" as (update "request"
  set "version" = "version"
  where "county_id" = $1 and "id" = $2
  returning "id"), "told" as (insert into request_step (county_id, request_id, seq, action, from_state, to_state, fields, actor_kind, actor_account_id, actor_person_id, actor_title, said_at, received_at)
  select $3::int, id, (select coalesce(max(s.seq), 0) + 1
  from request_step s
  where s.county_id = $4 and s.request_id = moved.id), $5::text, $6::text, $7::text, $8::jsonb, $9::text, $10::bigint, $11::bigint, $12::text, $13::timestamptz, $14::timestamptz
  from "moved"
  returning seq)
  select "id"
  from "moved";

-- shared 457219
with heard as (
  insert into outbox (county_id, event, payload, at)
  select $1, e->>'event', e->'payload', $2
  from jsonb_array_elements($3::jsonb) e ), remembered as (
  insert into idempotency (county_id, actor, key, operation, request_hash, result_id, at)
  select $…::bigint, $10
  where $11 )
  insert into audit (county_id, at, operation, account_id, person_id, target_kind, target_id, detail, incident)
  values ($…);
