-- shared access_log 1
insert into "access_log" ("county_id", "person_id", "by_account_id", "by_person_id", "by_title", "field", "reason", "approved_by_person_id", "approved_by_title", "at")
  values ($…)
  returning "id";

-- shared account 1
insert into "account" ("phone_hash", "phone_sealed", "key_id", "created_at", "kind", "password_hash", "must_change_password", "failures")
  values ($…)
  on conflict ("phone_hash") do
  update
  set "kind" = $9, "password_hash" = $10, "must_change_password" = $11, "failures" = $12, "locked_until" = $13, "closed_at" = $14
  returning "id";

-- shared area 1
insert into "area" ("county_id", "parent_id", "level", "code", "name", "sort", "township_id", "village_id", "tags", "valid_from")
  values ($…)
  returning "id";

-- shared body_answer_taken_down 1
insert into "body_answer_taken_down" ("county_id", "body_id", "reception_id", "answer", "answered_on", "answered_by_id", "why", "reason", "taken_on", "by_person_id", "by_account_id")
  values ($…);

-- shared body_member 1
insert into "body_member" ("county_id", "body_id", "person_id", "unit", "role", "leads", "term_from", "term_to", "sitting_id", "votes", "origin", "post_id", "kin_declared")
  values ($…)
  returning "id";

-- shared body_reception 1
insert into "body_reception" ("county_id", "body_id", "on_day", "topic", "by_account_id", "heard_by_id", "kept_back")
  values ($…)
  returning "id";

-- shared circumstance 1
insert into "circumstance" ("county_id", "field", "year", "value", "source", "said_on", "review_on", "keep_until", "by_household", "at", "by_account_id", "by_person_id", "list_id", "household_id", "person_id", "area_id")
  values ($…)
  returning "id";

-- shared export 1
insert into "export" ("county_id", "list", "purpose", "whole_numbers", "place", "row_ids", "by_account_id", "by_person_id", "by_title", "at")
  values ($…)
  returning "id";

-- shared person 1
insert into "person" ("county_id", "name", "name_pinyin", "sex", "birth_date", "identity_sealed", "identity_hash", "identity_tail_hash", "phone_sealed", "phone_hash", "phone_tail_hash", "key_id", "source", "import_id", "valid_from")
  values ($…)
  returning "id";

-- shared post 1
insert into "post" ("county_id", "person_id", "role", "title", "body_id", "level", "area_id", "grid_id", "township_id", "village_id", "group_id", "building", "unit", "kin_declared", "term_from", "term_to")
  values ($…)
  returning "id";

-- shared access_log 2
insert into access_log (county_id, person_id, by_account_id, by_person_id, by_title, field, reason, at)
  select m.county_id, m.person_id, $1::bigint, $2::bigint, $…::timestamptz
  from membership m
  where m.county_id = $7 and m.household_id = any($8::bigint[]) and m.valid_to is null and not exists (select
  from access_log l
  where l.county_id = m.county_id and l.person_id = m.person_id and l.by_account_id = $9::bigint and l.reason = $10 and l.at >= $11::timestamptz);

-- shared account_person 1
insert into account_person (account_id, county_id, person_id, verified, since)
  values ($…, 'byPost', $4)
  on conflict (account_id, county_id, person_id) do
  update
  set verified = 'byPost', since = excluded.since, ended_at = null;

-- shared body_tally 1
insert into body_tally as t (county_id, area_id, kind, bodies, seats, persons, leader_seats, leaders)
  values ($1, (select id
  from area
  where county_id = $2 and level = 'county'), $…)
  on conflict (county_id, area_id, kind) do
  update
  set bodies = t.bodies + excluded.bodies, seats = t.seats + excluded.seats, persons = t.persons + excluded.persons, leader_seats = t.leader_seats + excluded.leader_seats, leaders = t.leaders + excluded.leaders;

-- shared body_tally 2
insert into body_tally as t (county_id, area_id, kind, bodies, seats, persons, leader_seats, leaders)
  values ($…)
  on conflict (county_id, area_id, kind) do
  update
  set bodies = t.bodies + excluded.bodies, seats = t.seats + excluded.seats, persons = t.persons + excluded.persons, leader_seats = t.leader_seats + excluded.leader_seats, leaders = t.leaders + excluded.leaders;

-- shared household 1
select
  from household h
  join membership m on m.county_id = h.county_id and m.household_id = h.id and m.valid_to is null
  join person p on p.county_id = m.county_id and p.id = m.person_id
  where h.county_id = $1 and h.township_id = $2 and ($3::bigint is null or h.village_id = $4) and p.birth_date > $5 and char_length(p.name) > 1 and strpos($6, p.name) > 0
  limit 1;

-- shared account_person 2
select "account"."id"
  from "account_person"
  inner join "account" on "account"."id" = "account_person"."account_id"
  where "account_person"."county_id" = $1 and "account_person"."person_id" = $2 and "account_person"."verified" = $3 and "account_person"."ended_at" is null and "account"."kind" = $4 and "account"."closed_at" is null;

-- shared account_person 3
select "account"."id", "account_person"."person_id"
  from "account_person"
  inner join "account" on "account"."id" = "account_person"."account_id"
  where "account"."id" = $1 and "account"."kind" = $2 and "account"."closed_at" is null and "account_person"."county_id" = $3 and "account_person"."verified" = $4 and "account_person"."ended_at" is null;

-- shared account_person 4
select "account_person"."person_id", "person"."name", "account_person"."verified"
  from "account_person"
  inner join "person" on "person"."county_id" = "account_person"."county_id" and "person"."id" = "account_person"."person_id" and "person"."valid_to" is null
  where "account_person"."account_id" = $1 and "account_person"."county_id" = $2 and "account_person"."ended_at" is null
  order by "account_person"."person_id"
  limit $3;

-- shared area 2
select "area"."id", "area"."parent_id", "area"."level", "area"."code", "area"."name", "area"."township_id", "area"."village_id", "area"."urban_rural", "area"."tags", "area"."valid_from", "area"."valid_to", "area"."successor_id"
  from "area"
  where "county_id" = $1 and "id" = $2;

-- shared body 1
select "body"."id", "body"."kind", "body"."name", "body"."level", "body"."area_id", "body"."township_id", "body"."village_id", "body"."group_id", "body"."hours", "body"."address", "body"."registration", "body"."valid_from", "body"."valid_to", "body"."seats", "body"."persons", "body"."last_action_on", "area"."name" as "area_name", "body"."staff", "body"."staff_on"
  from "body"
  inner join "area" on "area"."county_id" = "body"."county_id" and "area"."id" = "body"."area_id"
  where "body"."county_id" = $1 and "body"."county_id" = $2 and "body"."id" = $3
  for
  update of "body";

-- shared body 2
select "body"."id", "body"."kind", "body"."name", "body"."level", "body"."area_id", "body"."township_id", "body"."village_id", "body"."group_id", "body"."hours", "body"."address", "body"."registration", "body"."valid_from", "body"."valid_to", "body"."seats", "body"."persons", "body"."last_action_on", "area"."name" as "area_name", "body"."staff", "body"."staff_on"
  from "body"
  inner join "area" on "area"."county_id" = "body"."county_id" and "area"."id" = "body"."area_id"
  where "body"."county_id" = $1 and ("body"."county_id" = $2 and "body"."village_id" = $3::bigint) and "body"."id" = $4;

-- shared body 3
select "body"."id", "body"."kind", "body"."name", "body"."level", "body"."area_id", "body"."township_id", "body"."village_id", "body"."group_id", "body"."hours", "body"."address", "body"."registration", "body"."valid_from", "body"."valid_to", "body"."seats", "body"."persons", "body"."last_action_on", "area"."name" as "area_name", "body"."staff", "body"."staff_on"
  from "body"
  inner join "area" on "area"."county_id" = "body"."county_id" and "area"."id" = "body"."area_id"
  where "body"."county_id" = $1 and ("body"."county_id" = $2 and "body"."village_id" = $3::bigint) and "body"."id" = $4
  for
  update of "body";

-- shared body_member 2
select "body"."id", "body"."kind", "body"."name", "body"."level", "body"."area_id", "body"."township_id", "body"."village_id", "body"."group_id", "body"."hours", "body"."address", "body"."registration", "body"."valid_from", "body"."valid_to", "body"."seats", "body"."persons", "body"."last_action_on", "area"."name" as "area_name", "body"."staff", "body"."staff_on", (select coalesce(person.name, m.unit)
  from body_member m
  left join person on person.county_id = m.county_id and person.id = m.person_id
  where m.county_id = body.county_id and m.body_id = body.id and m.counted and m.leads
  order by m.id
  limit 1) as "leader"
  from "body"
  inner join "area" on "area"."county_id" = "body"."county_id" and "area"."id" = "body"."area_id"
  where "body"."county_id" = $1 and "body"."county_id" = $2 and "body"."valid_to" is null and body.kind = any($3::text[]) and exists (select
  from body_member m
  where m.county_id = body.county_id and m.body_id = body.id and m.counted and m.person_id = $4)
  order by "body"."id"
  limit $5;

-- shared body_member 3
select "body"."id", "body"."kind", "body"."name", "body"."level", "body"."area_id", "body"."township_id", "body"."village_id", "body"."group_id", "body"."hours", "body"."address", "body"."registration", "body"."valid_from", "body"."valid_to", "body"."seats", "body"."persons", "body"."last_action_on", "area"."name" as "area_name", "body"."staff", "body"."staff_on", (select coalesce(person.name, m.unit)
  from body_member m
  left join person on person.county_id = m.county_id and person.id = m.person_id
  where m.county_id = body.county_id and m.body_id = body.id and m.counted and m.leads
  order by m.id
  limit 1) as "leader"
  from "body"
  inner join "area" on "area"."county_id" = "body"."county_id" and "area"."id" = "body"."area_id"
  where "body"."county_id" = $1 and ("body"."county_id" = $2 and "body"."village_id" = $3::bigint) and "body"."valid_to" is null and body.kind = any($4::text[])
  order by "body"."id"
  limit $5;

-- shared area 3
select "household"."id", "household"."code", "household"."address", "household"."village_id", "household"."grid_id", "household"."township_id", "village"."name" as "village_name", "place"."name" as "group_name", "grid"."name" as "grid_name", "household"."valid_from" as "since", "household"."valid_to" as "ended_on", "household"."tenure", "into"."id" as "into_id", "into"."code" as "into_code", (select v.name
  from area v
  where v.county_id = household.county_id and v.id = "into".village_id and v.id <> household.village_id) as "into_village", "dwelling"."id" as "dwelling_id", "dwelling"."village_id" as "dwelling_village_id", "there"."name" as "dwelling_village", concat_ws(' ', nullif(dwelling.community, ''), nullif(dwelling.building, ''), nullif(dwelling.unit, ''), nullif(dwelling.room, ''), case when dwelling.building = '' then dwelling.address end) as "dwelling_name", (select l.event_id
  from life_event_household l
  where l.county_id = household.county_id and l.household_id = household.id
  order by l.event_id desc
  limit 1) as "newest_event"
  from "household"
  inner join "area" as "village" on "village"."county_id" = "household"."county_id" and "village"."id" = "household"."village_id"
  inner join "grid" on "grid"."county_id" = "household"."county_id" and "grid"."id" = "household"."grid_id"
  left join "area" as "place" on "place"."county_id" = "household"."county_id" and "place"."id" = "household"."group_id"
  left join "household" as "into" on "into"."county_id" = "household"."county_id" and "into"."id" = "household"."merged_into"
  left join "dwelling" on "dwelling"."county_id" = "household"."county_id" and "dwelling"."id" = "household"."dwelling_id"
  left join "area" as "there" on "there"."county_id" = "dwelling"."county_id" and "there"."id" = "dwelling"."village_id"
  inner join "membership" on "membership"."county_id" = "household"."county_id" and "membership"."household_id" = "household"."id" and "membership"."valid_to" is null
  where "household"."county_id" = $1 and "membership"."person_id" = $2;

-- shared membership 1
select "household"."id", "household"."code", "household"."address", "village"."name" as "villageName", "place"."name" as "groupName", "grid"."name" as "gridName", (select "p"."name"
  from "membership" as "m"
  inner join "person" as "p" on "p"."county_id" = "m"."county_id" and "p"."id" = "m"."person_id"
  where "m"."county_id" = "household"."county_id" and "m"."household_id" = "household"."id" and "m"."is_head" = $1 and "m"."valid_to" is null
  limit $2) as "headName", (select count(*)::int
  from membership m
  where m.county_id = household.county_id and m.household_id = household.id and m.valid_to is null) as "persons"
  from "household"
  inner join "area" as "village" on "village"."county_id" = "household"."county_id" and "village"."id" = "household"."village_id"
  inner join "grid" on "grid"."county_id" = "household"."county_id" and "grid"."id" = "household"."grid_id"
  left join "area" as "place" on "place"."county_id" = "household"."county_id" and "place"."id" = "household"."group_id"
  where "household"."county_id" = $3 and "household"."id" in ($…);

-- shared membership 2
select "household"."id", "household"."township_id" as "townshipId", "household"."village_id" as "villageId"
  from "membership"
  inner join "household" on "household"."county_id" = "membership"."county_id" and "household"."id" = "membership"."household_id" and "household"."valid_to" is null
  where "membership"."county_id" = $1 and "membership"."person_id" = $2 and "membership"."valid_to" is null;

-- shared grid 1
select "id"
  from "grid"
  where "county_id" = $1 and "village_id" = $2 and "is_unassigned" = $3;

-- shared post 2
select "id"
  from "post"
  where "post"."county_id" = $1 and "id" = $2;

-- shared body_opening 1
select "id", "body_id", "on_day", "from_time", "to_time"
  from "body_opening"
  where "county_id" = $1 and body_id = any($2::bigint[]) and "on_day" >= $3 and "called_off_at" is null
  order by "on_day", "from_time"
  limit $4;

-- shared grid 2
select "id", "building", "unit"
  from "grid"
  where "county_id" = $1 and "village_id" = $2 and "is_leaf" = $3 and "is_unassigned" = $4 and "building" <> $5 and "valid_to" is null;

-- shared grid 3
select "id", "group_id" as "groupId"
  from "grid"
  where "county_id" = $1 and "village_id" = $2 and "group_id" is not null and "kind" <> $3 and "is_leaf" = $4 and "is_unassigned" = $5 and "valid_to" is null;

-- shared grid 4
select "id", "level", "kind", "building", "township_id", "village_id", "group_id"
  from "grid"
  where "grid"."county_id" = $1 and "id" = $2 and "valid_to" is null and "is_unassigned" = $3;

-- shared export 2
select "id", "list", "purpose", "whole_numbers", "place", "row_ids", "by_person_id", "by_title", "at"
  from "export"
  where "county_id" = $1 and "id" = $2 and "by_account_id" = $3;

-- shared area 4
select "id", "name"
  from "area"
  where "county_id" = $1 and "parent_id" = $2 and "level" = $3 and "valid_to" is null;

-- shared area 5
select "id", "name"
  from "area"
  where "county_id" = $1 and "parent_id" = $2 and "level" = $3 and "valid_to" is null
  order by "sort";

-- shared person 2
select "id", "name", "birth_date", "identity_sealed", "phone_sealed"
  from "person"
  where "county_id" = $1 and "id" = $2 and "valid_to" is null;

-- shared person 3
select "id", "name", "birth_date", "identity_sealed", "phone_sealed"
  from "person"
  where "county_id" = $1 and "id" = $2 and "valid_to" is null and "id" in (select "membership"."person_id"
  from "household"
  inner join "membership" on "membership"."county_id" = "household"."county_id" and "membership"."household_id" = "household"."id" and "membership"."valid_to" is null
  where ("household"."county_id" = $3 and "household"."village_id" = $4::bigint));

-- shared grid 5
select "id", "parent_id", "township_id", "village_id", "group_id", "level", "name", "kind", "building", "unit", "body_id", "sort", "is_leaf", "is_unassigned", "ancestor_ids"
  from "grid"
  where "county_id" = $1 and "id" = $2 and "valid_to" is null and (("grid"."county_id" = $3 and "grid"."village_id" = $4::bigint) or ("grid"."county_id" = $5 and false));

-- shared upper_post 1
select "id", "role", "title"
  from "upper_post"
  where "account_id" = $1 and $2 like code_prefix || '%' and "term_from" <= $3 and ("term_to" is null or "term_to" >= $4);

-- shared household 2
select "id", "township_id" as "townshipId", "village_id" as "villageId"
  from "household"
  where ("household"."county_id" = $1 and "household"."village_id" = $2::bigint) and "id" = $3 and "valid_to" is null;

-- shared request 1
select "id", "township_id" as "townshipId", "village_id" as "villageId"
  from "request"
  where ("request"."county_id" = $1 and (coalesce(request.requester_account_id = $2 or request.requester_person_id = $3 or request.phone_hash = (select phone_hash
  from account
  where account.id = $4), false) or coalesce(request.filer_account_id = $5, false) or coalesce(request.handler_person_id = $6 and request.handler_post_id = any($7::bigint[]), false))) and "request"."id" = $8;

-- shared household 3
select "id", "township_id" as "townshipId", "village_id" as "villageId", "valid_to" as "endedOn"
  from "household"
  where ("household"."county_id" = $1 and "household"."village_id" = $2::bigint) and "id" = $3;

-- shared area 6
select "id", "township_id", "village_id", "level"
  from "area"
  where "area"."county_id" = $1 and "level" = $2 and "valid_to" is null and "id" = $3;

-- shared account 2
select "kind", "must_change_password"
  from "account"
  where "id" = $1;

-- shared person 4
select "p"."id", "p"."no_identity_reason" as "noIdentity", "p"."document_kind" as "document", "a"."reason", "a"."place", "a"."valid_from" as "since", "r"."place" as "registeredAt"
  from "person" as "p"
  left join "whereabouts" as "a" on "a"."county_id" = "p"."county_id" and "a"."person_id" = "p"."id" and "a"."kind" = $1 and "a"."valid_to" is null
  left join "whereabouts" as "r" on "r"."county_id" = "p"."county_id" and "r"."person_id" = "p"."id" and "r"."kind" = $2 and "r"."valid_to" is null
  where "p"."county_id" = $3 and "p"."id" in ($…);

-- shared household 4
select "person"."id", "person"."name", "person"."sex", "person"."birth_date", "person"."identity_sealed", "person"."phone_sealed", "membership"."relation", "membership"."is_head", "household"."id" as "household_id", "household"."code" as "household_code", "place"."name" as "group_name", "household"."township_id", "household"."village_id"
  from "household"
  inner join "membership" on "membership"."county_id" = "household"."county_id" and "membership"."household_id" = "household"."id" and "membership"."valid_to" is null
  inner join "person" on "person"."county_id" = "membership"."county_id" and "person"."id" = "membership"."person_id" and "person"."valid_to" is null
  left join "area" as "place" on "place"."county_id" = "household"."county_id" and "place"."id" = "household"."group_id"
  where "household"."county_id" = $1 and "household"."valid_to" is null and "household"."id" = $2
  order by "membership"."is_head" desc, "membership"."sort", "person"."id"
  limit $3;

-- shared household 5
select "person"."id", "person"."name", "person"."sex", "person"."birth_date", "person"."identity_sealed", "person"."phone_sealed", "membership"."relation", "membership"."is_head", "household"."id" as "household_id", "household"."code" as "household_code", "place"."name" as "group_name", "household"."township_id", "household"."village_id"
  from "household"
  inner join "membership" on "membership"."county_id" = "household"."county_id" and "membership"."household_id" = "household"."id" and "membership"."valid_to" is null
  inner join "person" on "person"."county_id" = "membership"."county_id" and "person"."id" = "membership"."person_id" and "person"."valid_to" is null
  left join "area" as "place" on "place"."county_id" = "household"."county_id" and "place"."id" = "household"."group_id"
  where "household"."county_id" = $1 and "household"."valid_to" is null and "person"."id" in ($2);

-- shared household 6
select "person"."id", "person"."name", "person"."sex", "person"."birth_date", "person"."identity_sealed", "person"."phone_sealed", "membership"."relation", "membership"."is_head", "household"."id" as "household_id", "household"."code" as "household_code", "place"."name" as "group_name", "household"."township_id", "household"."village_id"
  from "household"
  inner join "membership" on "membership"."county_id" = "household"."county_id" and "membership"."household_id" = "household"."id" and "membership"."valid_to" is null
  inner join "person" on "person"."county_id" = "membership"."county_id" and "person"."id" = "membership"."person_id" and "person"."valid_to" is null
  left join "area" as "place" on "place"."county_id" = "household"."county_id" and "place"."id" = "household"."group_id"
  where "household"."county_id" = $1 and "household"."valid_to" is null and "person"."id" in ($…);

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
  where n.county_id = request.county_id and n.id = request."filer_person_id") as "filerName", coalesce(request.requester_account_id = $1 or request.requester_person_id = $2 or request.phone_hash = (select phone_hash
  from account
  where account.id = $1), false) as "isRequester", coalesce(request.filer_account_id = $1, false) as "isFiler", (select coalesce(json_agg(json_build_object('id', a.id, 'requestId', a.request_id, 'purpose', a.purpose, 'digest', a.digest, 'width', a.width, 'height', a.height, 'byAccountId', a.by_account_id)
  order by a.id), '[]')
  from attachment a
  where a.county_id = request.county_id and a.request_id = request.id and a.closed_at is null) as "photos", "request"."requester_account_id" as "requesterAccountId", "request"."requester_person_id" as "requesterPersonId", "request"."phone_hash" as "phoneHash", request.xmin::text as "seen"
  from "request"
  where request.id = $3 and ("request"."county_id" = $4 and ($5::boolean or "request"."township_id" = any($6::bigint[]) or "request"."village_id" = any($7::bigint[]) or "request"."group_id" = any($8::bigint[]) or "request"."grid_ids" && $9::bigint[] or (coalesce(request.requester_account_id = $1 or request.requester_person_id = $2 or request.phone_hash = (select phone_hash
  from account
  where account.id = $1), false) or coalesce(request.filer_account_id = $1, false) or coalesce(request.handler_person_id = $2 and request.handler_post_id = any($10::bigint[]), false))));

-- shared area 8
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
  where account.id = $1), false) as "isRequester", coalesce(request.filer_account_id = $1, false) as "isFiler", (select coalesce(json_agg(json_build_object('id', a.id, 'requestId', a.request_id, 'purpose', a.purpose, 'digest', a.digest, 'width', a.width, 'height', a.height, 'byAccountId', a.by_account_id)
  order by a.id), '[]')
  from attachment a
  where a.county_id = request.county_id and a.request_id = request.id and a.closed_at is null) as "photos", "request"."requester_account_id" as "requesterAccountId", "request"."requester_person_id" as "requesterPersonId", "request"."phone_hash" as "phoneHash", request.xmin::text as "seen"
  from "request"
  where request.id = $3 and ("request"."county_id" = $4 and ($5::boolean or "request"."township_id" = any($6::bigint[]) or "request"."village_id" = any($7::bigint[]) or "request"."group_id" = any($8::bigint[]) or "request"."grid_ids" && $9::bigint[] or (coalesce(request.requester_account_id = $1 or request.requester_person_id = $2 or request.phone_hash = (select phone_hash
  from account
  where account.id = $1), false) or coalesce(request.filer_account_id = $1, false) or coalesce(request.handler_person_id = $2 and request.handler_post_id = any($10::bigint[]), false))))
  for
  update;

-- shared idempotency 1
select "request_hash", "result_id"
  from "idempotency"
  where "county_id" = $1 and "actor" = $2 and "key" = $3;

-- shared household_tier 1
select "t"."household_id" as "householdId", "t"."tier", "t"."since", "t"."review_on" as "reviewOn", "h"."township_id" as "townshipId", "h"."village_id" as "villageId"
  from "household_tier" as "t"
  inner join "household" as "h" on "h"."county_id" = "t"."county_id" and "h"."id" = "t"."household_id"
  where "t"."county_id" = $1 and "t"."ended_on" is null and t.household_id = any($2::bigint[]);

-- shared account 3
select *
  from "account"
  where "phone_hash" = $1
  for
  update;

-- shared household 7
select 1
  from "household"
  where county_id = $1 and id = any($2::bigint[])
  order by id for no key
  update;

-- shared body_reception 2
select c.id, c.body_id, c.on_day, c.topic, c.heard_by_id, heard.name as heard_by, c.answer, c.answered_on, c.answered_by_id, by.name as answered_by, c.kept_back, r.number
  from body_reception c
  left join request r on r.county_id = c.county_id and r.id = c.request_id
  left join person heard on heard.county_id = c.county_id and heard.id = c.heard_by_id
  left join person by on by.county_id = c.county_id and by.id = c.answered_by_id
  where c.county_id = $1 and c.body_id = $2 and c.id = $3
  for
  update of c;

-- shared body_reception 3
select c.id, c.body_id, c.on_day, c.topic, c.heard_by_id, heard.name as heard_by, c.answer, c.answered_on, c.answered_by_id, by.name as answered_by, c.kept_back, r.number
  from body_reception c
  left join request r on r.county_id = c.county_id and r.id = c.request_id
  left join person heard on heard.county_id = c.county_id and heard.id = c.heard_by_id
  left join person by on by.county_id = c.county_id and by.id = c.answered_by_id
  where c.county_id = $1 and c.body_id = any($2::bigint[])
  order by c.id desc
  limit $3;

-- shared area 9
select coalesce(max(substr(code, $1)::int), 0) as last
  from area
  where county_id = $2 and village_id = $3 and level = 'group' and starts_with(code, $4) and substr(code, $5) ~ '^[0-9]{1,3}$';

-- shared body_member 4
select count(*) filter (where $1 or m.leads)::int as county, count(*) filter (where ($2 or m.leads) and b.township_id = $3)::int as township, count(*) filter (where ($4 or m.leads) and b.village_id = $5)::int as village
  from body_member m
  join body b on b.county_id = m.county_id and b.id = m.body_id
  where m.county_id = $6 and m.person_id = $7 and m.counted and b.kind = $8 and m.id <> $9;

-- shared body_member 5
select count(*) filter (where $1 or m.leads)::int as county, count(*) filter (where ($2 or m.leads) and b.township_id = $3)::int as township, count(*) filter (where ($4 or m.leads) and b.village_id = $5)::int as village, count(*) filter (where b.id = $6)::int as body
  from body_member m
  join body b on b.county_id = m.county_id and b.id = m.body_id
  where m.county_id = $7 and m.person_id = $8 and m.counted and b.kind = $9 and m.id <> $10;

-- shared post 3
select distinct person_id as "personId", level, array_position(array['village', 'township', 'county'], level) as near
  from post
  where county_id = $1 and role = any($2::text[]) and term_from <= $3 and (term_to is null or term_to >= $4) and (level = 'county' or (level = 'township' and township_id = $5) or (level = 'village' and village_id = $6))
  order by near, person_id
  limit 50;

-- shared second_factor 1
select exists (select
  from second_factor f
  where f.account_id = $1 and f.confirmed_at is not null) as has_factor, exists (select
  from session s
  where s.token_hash = $2 and s.account_id = $3 and s.second_at is not null) as passed;

-- shared area 10
select id
  from area
  where county_id = $1 and id = $2 for no key
  update;

-- shared body_member 6
select m.id, m.body_id, m.person_id, coalesce(person.name, m.unit) as name, m.role, m.leads, m.term_from, m.term_to, m.sitting_id, m.votes, m.origin, m.post_id, m.counted, m.end_reason
  from body_member m
  left join person on person.county_id = m.county_id and person.id = m.person_id
  where m.county_id = $1 and m.body_id = any($2::bigint[]) and m.counted and ($3::text[] is null or m.role = any($4::text[]))
  order by m.leads desc, m.id
  limit $5;

-- shared body_member 7
select m.id, m.body_id, m.person_id, coalesce(person.name, m.unit) as name, m.role, m.leads, m.term_from, m.term_to, m.sitting_id, m.votes, m.origin, m.post_id, m.counted, m.end_reason
  from body_member m
  left join person on person.county_id = m.county_id and person.id = m.person_id
  where m.county_id = $1 and m.body_id = any($2::bigint[]) and m.term_from <= $3::date and (m.term_to is null or m.term_to >= $4::date) and ($5::text[] is null or m.role = any($6::text[]))
  order by m.leads desc, m.id
  limit $7;

-- shared body_member 8
select m.id, m.body_id, m.person_id, coalesce(person.name, m.unit) as name, m.role, m.leads, m.term_from, m.term_to, m.sitting_id, m.votes, m.origin, m.post_id, m.counted, m.end_reason
  from body_member m
  left join person on person.county_id = m.county_id and person.id = m.person_id
  where m.county_id = $1 and m.id = $2 and m.body_id = $3
  order by m.leads desc, m.id
  limit 1;

-- shared body_member 9
select m.id, m.body_id, m.person_id, coalesce(person.name, m.unit) as name, m.role, m.leads, m.term_from, m.term_to, m.sitting_id, m.votes, m.origin, m.post_id, m.counted, m.end_reason
  from body_member m
  left join person on person.county_id = m.county_id and person.id = m.person_id
  where m.county_id = $1 and m.person_id = $2 and m.body_id = $3 and m.counted and ($4::text is null or m.role = $5)
  order by m.leads desc, m.id
  limit 1;

-- shared none 1
select nextval('request_id_seq') as id;

-- shared account 4
select p.id as "personId", p.name, coalesce(p.phone_sealed, a.phone_sealed) as "phoneSealed", p.birth_date as "birthDate", p.identity_sealed as "identitySealed", h.township_id as "townshipId", h.village_id as "villageId", h.group_id as "groupId", h.grid_id as "gridId", g.ancestor_ids as "ancestorIds"
  from account a
  left join person p on p.county_id = $1 and p.id = $2::bigint
  left join membership m on m.county_id = p.county_id and m.person_id = p.id and m.valid_to is null
  left join household h on h.county_id = p.county_id and h.id = m.household_id and h.valid_to is null
  left join grid g on g.county_id = h.county_id and g.id = h.grid_id
  where a.id = $3;

-- shared post 4
select p.id, p.name, p.phone_sealed as phone, array(select distinct o.role
  from post o
  where o.county_id = p.county_id and o.person_id = p.id and o.term_from <= $1::date and (o.term_to is null or o.term_to >= $2::date)) as roles, array(select distinct s.kind
  from standing s
  where s.county_id = p.county_id and s.person_id = p.id and s.valid_from <= $3::date and (s.valid_to is null or s.valid_to > $4::date)) as kinds, array(select distinct b.kind
  from body_member m
  join body b on b.county_id = m.county_id and b.id = m.body_id
  where m.county_id = p.county_id and m.person_id = p.id and m.counted) as bodies
  from person p
  where p.county_id = $5 and p.id = any($6::bigint[]) and p.valid_to is null;

-- shared policy_pilot 1
select p.id, p.subject, p.title, p.number, p.summary, p.adopted_by as "adoptedBy", p.adopted_on as "adoptedOn", p.valid_from as "validFrom", p.valid_to as "validTo", p.replaces_id as "replacesId", p.facts, coalesce((select jsonb_agg(jsonb_build_object('areaId', i.area_id, 'name', a.name, 'from', i.valid_from)
  order by i.area_id)
  from policy_pilot i
  join area a on a.county_id = i.county_id and a.id = i.area_id
  where i.county_id = p.county_id and i.policy_id = p.id), '[]') as pilots
  from policy p
  where p.county_id = $1 and ($2::text is null or p.subject = $3) and ($4::text is null or split_part(p.subject, '.', 1) = $5 and p.subject like '%.%') and ($6::bigint is null or p.id < $7)
  order by p.id desc
  limit $8;

-- shared none 2
select pg_advisory_xact_lock(hashtextextended($1, 0));

-- shared none 3
select pg_advisory_xact_lock(hashtextextended('import', $1::bigint));

-- shared post 5
select post.id, post.person_id, person.name, person.phone_sealed, post.role, post.title, post.level, post.area_id, post.grid_id, post.township_id, post.village_id, post.group_id, body.kind as body_kind, coalesce(case post.level when 'county' then county.name when 'grid' then grid.name else area.name end, '') as area_name, post.building, post.unit, post.term_from, post.term_to, post.end_reason
  from post
  join county on county.id = post.county_id
  join person on person.county_id = post.county_id and person.id = post.person_id
  left join area on area.county_id = post.county_id and area.id = post.area_id
  left join grid on grid.county_id = post.county_id and grid.id = post.grid_id
  left join body on body.county_id = post.county_id and body.id = post.body_id
  where post.county_id = $1 and post.id = any($2::bigint[])
  order by post.id;

-- shared post 6
select post.id, post.person_id, person.name, person.phone_sealed, post.role, post.title, post.level, post.area_id, post.grid_id, post.township_id, post.village_id, post.group_id, body.kind as body_kind, coalesce(case post.level when 'county' then county.name when 'grid' then grid.name else area.name end, '') as area_name, post.building, post.unit, post.term_from, post.term_to, post.end_reason
  from post
  join county on county.id = post.county_id
  join person on person.county_id = post.county_id and person.id = post.person_id
  left join area on area.county_id = post.county_id and area.id = post.area_id
  left join grid on grid.county_id = post.county_id and grid.id = post.grid_id
  left join body on body.county_id = post.county_id and body.id = post.body_id
  where post.county_id = $1 and post.person_id = any($2::bigint[])
  order by post.id
  limit 500;

-- shared session 1
select s.version, s.seen_at
  from session s
  where s.token_hash = $1::bytea and s.ended_at is null and s.expires_at > $2::timestamptz;

-- shared second_factor 2
select s.version, s.seen_at, s.account_id, a.kind, ap.person_id, person.name as person_name, a.must_change_password, a.phone_hash, s.second_at is not null as second_passed, exists (select
  from second_factor f
  where f.account_id = a.id and f.confirmed_at is not null) as has_factor, coalesce((select json_agg(json_build_object('id', p.id, 'personId', p.person_id, 'role', p.role, 'title', p.title, 'level', p.level, 'areaId', p.area_id, 'gridId', p.grid_id, 'termFrom', p.term_from, 'termTo', p.term_to, 'below', case p.level when 'group' then array_remove(groups_within(p.county_id, p.area_id), p.area_id) else '{}' end))
  from post p
  where p.county_id = $1 and p.person_id = ap.person_id and a.kind = 'staff' and ap.verified in ('byPost', 'seenByStaff') and person.end_kind is distinct
  from 'died'), '[]') as posts, coalesce((select json_agg(json_build_object('id', u.id, 'role', u.role, 'title', u.title, 'termFrom', u.term_from, 'termTo', u.term_to))
  from upper_post u
  where u.account_id = s.account_id and $2 like u.code_prefix || '%'), '[]') as upper
  from session s
  join account a on a.id = s.account_id and a.closed_at is null
  left join account_person ap on ap.account_id = s.account_id and ap.county_id = $1 and ap.person_id = s.person_id and s.county_id = $1 and ap.ended_at is null
  left join person on person.county_id = ap.county_id and person.id = ap.person_id
  where s.token_hash = $3::bytea and s.ended_at is null and s.expires_at > $4::timestamptz;

-- shared attempt 1
select sum(n)::int as n
  from attempt
  where bucket = $1 and window_start > $2;

-- shared area 11
select v.parent_id as "townshipId", v.id as "villageId", coalesce(grp.id, g.group_id) as "groupId", g.id as "gridId", case when g.id is null then '{}'::bigint[] else g.id || g.ancestor_ids end as "gridIds"
  from area v
  left join area grp on grp.county_id = v.county_id and grp.id = $1::bigint and grp.village_id = v.id and grp.level = 'group'
  left join lateral (select *
  from grid
  where grid.county_id = v.county_id and grid.village_id = v.id and grid.valid_to is null and case when $2::bigint is not null then grid.id = $3::bigint else not grid.is_unassigned and (grid.group_id is null or grid.group_id = any(groups_over(v.county_id, grp.id))) end
  order by grid.group_id is null, grid.level
  limit 1) g on true
  where v.county_id = $4 and v.id = $5 and v.level = 'village' and (v.valid_to is null or v.valid_to >= $6) and ($7::bigint is null or grp.id is not null) and ($8::bigint is null or g.id is not null);

-- shared body_member 10
update "body_member"
  set "term_to" = $1, "end_reason" = $2, "counted" = $3
  where "county_id" = $4 and "id" = $5;

-- shared body_reception 4
update "body_reception"
  set "answer" = $1, "answered_on" = $2, "answered_by_id" = $3
  where "county_id" = $4 and "id" = $5;

-- shared body_reception 5
update "body_reception"
  set "answer" = $1, "answered_on" = $2, "answered_by_id" = $3, "kept_back" = $4
  where "county_id" = $5 and "id" = $6;

-- shared circumstance 2
update "circumstance"
  set "closed_at" = $1, "closed_why" = $2
  where "county_id" = $3 and "field" = $4 and "year" = $5 and "closed_at" is null and (household_id = any($6::bigint[]) or person_id = any($7::bigint[]) or area_id = any($8::bigint[]));

-- shared session 2
update "session"
  set "ended_at" = $1
  where "account_id" = $2 and "ended_at" is null;

-- shared body 4
update body
  set seats = seats + $1, persons = persons + $2
  where county_id = $3 and id = $4;

-- shared request 2
with "moved" as (update "request"
  set "version" = "version"
  where "county_id" = $1 and "id" = $2
  returning "id"), "told" as (insert into request_step (county_id, request_id, seq, action, from_state, to_state, fields, actor_kind, actor_account_id, actor_person_id, actor_title, said_at, received_at)
  select $3::int, id, (select coalesce(max(s.seq), 0) + 1
  from request_step s
  where s.county_id = $4 and s.request_id = moved.id), $5::text, $6::text, $7::text, $8::jsonb, $9::text, $10::bigint, $11::bigint, $12::text, $13::timestamptz, $14::timestamptz
  from "moved"
  returning true as told)
  select "id"
  from "moved";

-- shared request 3
with "placed" as (insert into "request" ("county_id", "title", "detail", "place_name", "category", "channel", "publish_consent", "same_as", "township_id", "village_id", "group_id", "grid_id", "grid_ids", "said_at", "received_at", "requester_person_id", "requester_account_id", "requester_name_sealed", "requester_phone_sealed", "phone_hash", "phone_tail_hash", "key_id", "filer_person_id", "filer_account_id", "state", "phase", "state_since", "due_at", "due_provisional", "clock_at", "promised_on", "handler_person_id", "handler_post_id", "missed", "answered_at", "answered_in_time", "public_answer", "solved", "stars", "rated_at", "closed_at", "pack_id", "pack_version", "procedure_id", "id", "number")
  values ($…)
  returning "id", "county_id", "village_id", "version", xmin::text as "seen"), "told" as (insert into request_step (county_id, request_id, seq, action, from_state, to_state, fields, actor_kind, actor_account_id, actor_person_id, actor_title, said_at, received_at)
  select $47::int, id, 1, $48::text, $49::text, $50::text, $51::jsonb, $52::text, $53::bigint, $54::bigint, $55::text, $56::timestamptz, $57::timestamptz
  from "placed"
  returning true as told), "counted" as (
  insert into figure_delta (county_id, day, township_id, village_id, category, measure, n)
  values ($58::int, $59::text, $60::bigint, $61::bigint, $62::text, $63::text, $64::int)
  returning true as counted)
  select "version", "seen", (select a.name
  from area a
  where a.county_id = placed.county_id and a.id = placed.village_id) as "villageName"
  from "placed";

-- shared figure_delta 1
with counted as (
  insert into figure_delta (county_id, day, township_id, village_id, category, measure, n)
  values ($1::int, $2::text, $3::bigint, $4::bigint, $5::text, $6::text, $7::int), ($1::int, $8::text, $9::bigint, $10::bigint, $11::text, $12::text, $13::int)
  returning true as counted)
  select;

-- shared outbox 1
with heard as (
  insert into outbox (county_id, event, payload, at)
  select $1::int, unnest($2::text[]), unnest($3::jsonb[]), $4::timestamptz
  returning true as traced), attempted as (
  insert into idempotency (county_id, actor, key, operation, request_hash, result_id, at)
  select $1::int, $5::text, $6::text, $7::text, $8::bytea, $9::bigint, $4::timestamptz
  where $10
  returning true as traced), audited as (
  insert into audit (county_id, at, operation, account_id, person_id, target_kind, target_id, detail, incident)
  select $1::int, $4::timestamptz, $7::text, $11::bigint, $12::bigint, $13::text, $9::bigint, $14::jsonb, $15::text
  where case when $16::bytea is null then true else (1 / coalesce((select 1
  from session s
  where s.token_hash = $16::bytea and s.ended_at is null and s.expires_at > $4::timestamptz and s.version = $17 and ($18::timestamptz is null or s.seen_at > $18::timestamptz)), 0)) = 1 end
  returning true as traced)
  select;

-- shared attempt 2
with one as (insert into attempt (bucket, window_start, n)
  values ($…, 1)
  on conflict (bucket, window_start) do
  update
  set n = attempt.n + 1
  returning n)
  select one.n + coalesce((select sum(a.n)::int
  from attempt a
  where a.bucket = $1 and a.window_start > $3 and a.window_start <> $2), 0) as n
  from one;

-- shared area 12
with recursive main as (
  select a.id, a.id as main
  from area a
  where a.county_id = $1 and a.parent_id = $2 and a.level = 'group'
  union all
  select a.id, main.main
  from main
  join area a on a.county_id = $3 and a.parent_id = main.id)
  select id, main
  from main
  where id <> main;
