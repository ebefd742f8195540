-- organisations.ofArea: 10 statements
-- shared session 1
-- shared area 2
select count(*)::int as n
  from area a
  where a.county_id = $1 and a.level = $2 and a.valid_to is null and (a.id = any($3::bigint[]) or a.village_id = any($4::bigint[]) or a.township_id = any($5::bigint[]) or a.parent_id = any($6::bigint[]) or exists (select
  from area c
  where c.county_id = a.county_id and c.level = 'county' and c.id = any($7::bigint[]))) and ($8::text is null or ($9 = 'community') = (exists (select
  from area v
  where v.county_id = a.county_id and v.id = coalesce(a.village_id, a.id) and v.tags @> array['community']) or (length(a.code) >= 12 and (substr(a.code, 10, 3)::int < 200 or substr(a.code, 10, 3)::int between 400 and 499)))) and ($10::text is null or not exists (select
  from body b
  where b.county_id = a.county_id and b.area_id = a.id and b.kind = $11 and b.valid_to is null));
select kind, level, count(distinct area_id)::int as n
  from body
  where county_id = $1 and valid_to is null and kind = any($2::text[]) and (area_id = any($3::bigint[]) or village_id = any($4::bigint[]) or township_id = any($5::bigint[]) or exists (select
  from area c
  where c.county_id = body.county_id and c.level = 'county' and c.id = any($6::bigint[])))
  group by kind, level;
select kind, sum(staff)::int as n
  from body b
  where b.county_id = $1 and b.valid_to is null and b.kind = any($2::text[]) and b.staff is not null and (b.area_id = any($3::bigint[]) or b.village_id = any($4::bigint[]) or b.township_id = any($5::bigint[]) or exists (select
  from area c
  where c.county_id = b.county_id and c.level = 'county' and c.id = any($6::bigint[])))
  group by kind;
select kind, sum(bodies)::int as bodies, sum(seats)::int as seats, sum(persons)::int as persons, sum(leader_seats)::int as leader_seats, sum(leaders)::int as leaders
  from body_tally
  where county_id = $1 and area_id = any($2::bigint[])
  group by kind
  order by kind;

-- organisations.list: 2 statements
-- shared session 1
select "body"."id", "body"."kind", "body"."name", "body"."level", "body"."area_id", "body"."township_id", "body"."village_id", "body"."group_id", "body"."hours", "body"."address", "body"."registration", "body"."valid_from", "body"."valid_to", "body"."seats", "body"."persons", "body"."last_action_on", "area"."name" as "area_name", "body"."staff", "body"."staff_on", (select coalesce(person.name, m.unit)
  from body_member m
  left join person on person.county_id = m.county_id and person.id = m.person_id
  where m.county_id = body.county_id and m.body_id = body.id and m.counted and m.leads
  order by m.id
  limit 1) as "leader"
  from "body"
  inner join "area" on "area"."county_id" = "body"."county_id" and "area"."id" = "body"."area_id"
  where "body"."county_id" = $1 and ("body"."county_id" = $2 and "body"."village_id" = $3::bigint) and "body"."valid_to" is null
  order by "body"."id"
  limit $4;

-- organisations.missing: 3 statements
-- shared session 1
-- shared area 2
select a.id, a.name, concat_ws(' ', (select t.name
  from area t
  where t.county_id = a.county_id and t.id = a.township_id and t.id <> a.id), (select v.name
  from area v
  where v.county_id = a.county_id and v.id = a.village_id and v.id <> a.id)) as within
  from area a
  where a.county_id = $1 and a.level = $2 and a.valid_to is null and (a.id = any($3::bigint[]) or a.village_id = any($4::bigint[]) or a.township_id = any($5::bigint[]) or a.parent_id = any($6::bigint[]) or exists (select
  from area c
  where c.county_id = a.county_id and c.level = 'county' and c.id = any($7::bigint[]))) and ($8::text is null or ($9 = 'community') = (exists (select
  from area v
  where v.county_id = a.county_id and v.id = coalesce(a.village_id, a.id) and v.tags @> array['community']) or (length(a.code) >= 12 and (substr(a.code, 10, 3)::int < 200 or substr(a.code, 10, 3)::int between 400 and 499)))) and ($10::text is null or not exists (select
  from body b
  where b.county_id = a.county_id and b.area_id = a.id and b.kind = $11 and b.valid_to is null)) and ($12::bigint is null or a.id > $13)
  order by a.id
  limit $14;

-- organisations.leaders: 3 statements
-- shared session 1
-- shared area 2
select m.origin, count(*)::int as seats, count(distinct m.person_id)::int as persons
  from body b
  join body_member m on m.county_id = b.county_id and m.body_id = b.id and m.counted and m.leads
  where b.county_id = $1 and b.valid_to is null and b.kind = $2 and (b.area_id = any($3::bigint[]) or b.village_id = any($4::bigint[]) or b.township_id = any($5::bigint[]) or exists (select
  from area c
  where c.county_id = b.county_id and c.level = 'county' and c.id = any($6::bigint[])))
  group by m.origin;

-- organisations.seats: 2 statements
-- shared session 1
select "m"."id", "m"."body_id" as "bodyId", "body"."name" as "bodyName", "a"."name" as "areaName", "m"."role", "m"."leads", "body"."village_id" as "villageId", "body"."township_id" as "townshipId", "m"."origin", "m"."counted", "m"."term_from" as "termFrom", "m"."term_to" as "termTo", "m"."post_id" as "postId", coalesce(p.name, m.unit) as "name"
  from "body"
  inner join "body_member" as "m" on "m"."county_id" = "body"."county_id" and "m"."body_id" = "body"."id"
  inner join "area" as "a" on "a"."county_id" = "body"."county_id" and "a"."id" = "body"."area_id"
  left join "person" as "p" on "p"."county_id" = "m"."county_id" and "p"."id" = "m"."person_id"
  where ("body"."county_id" = $1 and "body"."village_id" = $2::bigint) and "body"."kind" = $3 and "m"."counted" = $4 and "body"."valid_to" is null
  order by "m"."id"
  limit $5;

-- organisations.read: 10 statements
-- shared session 1
-- shared body 2
-- shared body_member 6
select m.id, m.body_id, m.person_id, coalesce(person.name, m.unit) as name, m.role, m.leads, m.term_from, m.term_to, m.sitting_id, m.votes, m.origin, m.post_id, m.counted, m.end_reason
  from body_member m
  left join person on person.county_id = m.county_id and person.id = m.person_id
  where m.county_id = $1 and m.body_id = $2 and not m.counted
  order by m.id desc
  limit $3;
select "id", "how", "on_day", "roll", "present", "votes", "statute", "note"
  from "body_sitting"
  where "county_id" = $1 and "body_id" = $2
  order by "id" desc
  limit $3;
-- shared policy_pilot 1
select distinct on (body_id, item) body_id, item, there, remark, on_day
  from body_check
  where county_id = $1 and body_id = any($2::bigint[])
  order by body_id, item, id desc;
-- shared body_reception 3
-- shared body_opening 1

-- organisations.found: 9 statements
-- shared session 1
-- shared idempotency 1
-- shared area 2
-- shared policy_pilot 1
insert into "body" ("county_id", "kind", "name", "hours", "address", "registration", "level", "area_id", "valid_from", "staff", "staff_on", "township_id", "village_id", "group_id", "source")
  values ($…)
  returning "id";
-- shared body_tally 1
-- shared body_tally 2
-- shared outbox 1

-- organisations.previewList: 6 statements
-- shared session 1
-- shared area 2
select "id", "name", "township_id" as "townshipId", "village_id" as "villageId", level as "level"
  from "area"
  where "county_id" = $1 and "parent_id" = $2 and "valid_to" is null;
select "kind", "area_id", "name"
  from "body"
  where "county_id" = $1 and "valid_to" is null and name = any($2::text[]);
-- shared policy_pilot 1
-- shared outbox 1

-- organisations.bringInList: 11 statements
-- shared session 1
-- shared idempotency 1
-- shared area 2
select "id", "name", "township_id" as "townshipId", "village_id" as "villageId", level as "level"
  from "area"
  where "county_id" = $1 and "parent_id" = $2 and "valid_to" is null;
select "kind", "area_id", "name"
  from "body"
  where "county_id" = $1 and "valid_to" is null and name = any($2::text[]);
-- shared policy_pilot 1
insert into "body" ("county_id", "kind", "name", "hours", "address", "registration", "level", "area_id", "valid_from", "staff", "staff_on", "township_id", "village_id", "group_id", "source")
  values ($…)
  returning "id";
-- shared body_tally 1
-- shared body_tally 2
-- shared outbox 1

-- organisations.change: 5 statements
-- shared session 1
-- shared idempotency 1
-- shared body 3
update "body"
  set "name" = $1, "hours" = $2, "address" = $3, "registration" = $4
  where "county_id" = $5 and "id" = $6;
-- shared outbox 1

-- organisations.close: 8 statements
-- shared session 1
-- shared idempotency 1
-- shared body 3
update "body"
  set "valid_to" = $1
  where "county_id" = $2 and "id" = $3;
-- shared body_tally 1
-- shared body_tally 2
-- shared outbox 1

-- organisations.check: 5 statements
-- shared session 1
-- shared idempotency 1
-- shared body 3
insert into "body_check" ("county_id", "body_id", "item", "there", "remark", "on_day", "by_account_id")
  values ($…);
-- shared outbox 1

-- organisations.receive: 5 statements
-- shared session 1
-- shared idempotency 1
-- shared body 3
-- shared body_reception 1
-- shared outbox 1

-- organisations.answer: 7 statements
-- shared session 1
-- shared idempotency 1
-- shared body 3
-- shared body_reception 2
-- shared household 1
-- shared body_reception 5
-- shared outbox 1

-- organisations.takeDown: 7 statements
-- shared session 1
-- shared idempotency 1
-- shared body 3
-- shared body_reception 2
-- shared body_answer_taken_down 1
-- shared body_reception 4
-- shared outbox 1

-- organisations.openOn: 5 statements
-- shared session 1
-- shared idempotency 1
-- shared body 3
insert into "body_opening" ("county_id", "body_id", "on_day", "from_time", "to_time", "by_account_id", "at")
  values ($…)
  on conflict do nothing;
-- shared outbox 1

-- organisations.callOff: 5 statements
-- shared session 1
-- shared idempotency 1
-- shared body 3
update "body_opening"
  set "called_off_at" = $1
  where "county_id" = $2 and "body_id" = $3 and "id" = $4 and "called_off_at" is null;
-- shared outbox 1

-- organisations.ofVillage: 9 statements
-- shared session 1
-- shared area 2
select "body"."id", "body"."kind", "body"."name", "body"."level", "body"."area_id", "body"."township_id", "body"."village_id", "body"."group_id", "body"."hours", "body"."address", "body"."registration", "body"."valid_from", "body"."valid_to", "body"."seats", "body"."persons", "body"."last_action_on", "area"."name" as "area_name", "body"."staff", "body"."staff_on"
  from "body"
  inner join "area" on "area"."county_id" = "body"."county_id" and "area"."id" = "body"."area_id"
  where "body"."county_id" = $1 and "body"."village_id" = $2 and "body"."valid_to" is null and body.kind = any($3::text[])
  order by "body"."id"
  limit $4;
-- shared body_member 7
select distinct on (body_id, item) body_id, item, there, remark, on_day
  from body_check
  where county_id = $1 and body_id = any($2::bigint[])
  order by body_id, item, id desc;
-- shared body_opening 1
select c.id, c.body_id, c.on_day, c.topic, c.heard_by_id, heard.name as heard_by, c.answer, c.answered_on, c.answered_by_id, by.name as answered_by, c.kept_back, r.number
  from body_reception c
  left join request r on r.county_id = c.county_id and r.id = c.request_id
  left join person heard on heard.county_id = c.county_id and heard.id = c.heard_by_id
  left join person by on by.county_id = c.county_id and by.id = c.answered_by_id
  where c.county_id = $1 and c.body_id = any($2::bigint[]) and (c.answer is not null and c.kept_back is null or exists (select
  from body_answer_taken_down d
  where d.county_id = c.county_id and d.reception_id = c.id))
  order by c.id desc
  limit $3;
select d.reception_id, d.answer, d.answered_on, d.answered_by_id, answered.name as answered_by, d.why, d.reason, d.taken_on, by.name as by
  from body_answer_taken_down d
  join person by on by.county_id = d.county_id and by.id = d.by_person_id
  left join person answered on answered.county_id = d.county_id and answered.id = d.answered_by_id
  where d.county_id = $1 and d.reception_id = any($2::bigint[])
  order by d.id desc
  limit 500;
