-- mutualAid.ofMyVillage: 6 statements
-- shared session 1
-- shared area 3
-- shared area 2
-- shared body_member 3
-- shared body_member 2
select m.body_id, bool_or(m.leads) as leads, false as asked
  from body_member m
  where m.county_id = $1 and m.person_id = $2 and m.counted and m.body_id = any($3::bigint[])
  group by m.body_id
  union all
  select a.body_id, false, true
  from aid_asking a
  where a.county_id = $4 and a.person_id = $5 and a.accepted is null and a.body_id = any($6::bigint[]);

-- mutualAid.read: 8 statements
-- shared session 1
-- shared area 3
-- shared area 2
-- shared body_member 9
select "body"."id", "body"."kind", "body"."name", "body"."level", "body"."area_id", "body"."township_id", "body"."village_id", "body"."group_id", "body"."hours", "body"."address", "body"."registration", "body"."valid_from", "body"."valid_to", "body"."seats", "body"."persons", "body"."last_action_on", "area"."name" as "area_name", "body"."staff", "body"."staff_on"
  from "body"
  inner join "area" on "area"."county_id" = "body"."county_id" and "area"."id" = "body"."area_id"
  where "body"."county_id" = $1 and "body"."county_id" = $2 and "body"."id" = $3;
select m.body_id, bool_or(m.leads) as leads, false as asked
  from body_member m
  where m.county_id = $1 and m.person_id = $2 and m.counted and m.body_id = any($3::bigint[])
  group by m.body_id
  union all
  select a.body_id, false, true
  from aid_asking a
  where a.county_id = $4 and a.person_id = $5 and a.accepted is null and a.body_id = any($6::bigint[]);
-- shared body_member 6
select "id", "action", "on_day" as "on", "note", (select json_build_object('heard', aid_action.heard, 'name', n.name)
  from person n
  where n.county_id = aid_action.county_id and n.id = aid_action.noted_by_person_id) as "noted"
  from "aid_action"
  where "county_id" = $1 and "body_id" = $2
  order by "id" desc
  limit $3;

-- mutualAid.ask: 11 statements
-- shared session 1
-- shared idempotency 1
-- shared area 3
-- shared area 2
-- shared body_member 9
-- shared body 3
select m.body_id, bool_or(m.leads) as leads, false as asked
  from body_member m
  where m.county_id = $1 and m.person_id = $2 and m.counted and m.body_id = any($3::bigint[])
  group by m.body_id
  union all
  select a.body_id, false, true
  from aid_asking a
  where a.county_id = $4 and a.person_id = $5 and a.accepted is null and a.body_id = any($6::bigint[]);
-- shared household 5
-- shared body_member 6
insert into "aid_asking" ("county_id", "body_id", "person_id", "account_id", "said", "asked_at")
  values ($…)
  returning "id";
-- shared outbox 1

-- mutualAid.answer: 20 statements
-- shared session 1
-- shared idempotency 1
-- shared area 3
-- shared area 2
-- shared body_member 9
-- shared body 1
select a.id, a.body_id, a.person_id, a.account_id, person.name, a.said, a.asked_at, a.accepted
  from aid_asking a
  join person on person.county_id = a.county_id and person.id = a.person_id
  where a.county_id = $1 and a.body_id = $2 and a.id = $3
  for
  update of a;
-- shared household 5
update "aid_asking"
  set "accepted" = $1, "answered_at" = $2, "by_account_id" = $3
  where "county_id" = $4 and "id" = $5;
-- shared body_member 1
-- shared body_member 5
-- shared body_member 4
-- shared body 4
-- shared body_tally 1
-- shared body_tally 2
-- shared outbox 1

-- mutualAid.waiting: 2 statements
-- shared session 1
select "a"."id", "body"."id" as "bodyId", "body"."name" as "bodyName", "v"."name" as "areaName", "p"."name", "a"."said", "a"."asked_at" as "askedAt", (select l.name
  from body_member m
  join person l on l.county_id = m.county_id and l.id = m.person_id
  where m.county_id = body.county_id and m.body_id = body.id and m.counted and m.leads
  order by m.id
  limit 1) as "leader", exists (select
  from account_person ap
  join account x on x.id = ap.account_id and x.closed_at is null
  where ap.county_id = body.county_id and ap.ended_at is null and ap.person_id in (select m.person_id
  from body_member m
  where m.county_id = body.county_id and m.body_id = body.id and m.counted and m.leads)) as "leaderReads"
  from "aid_asking" as "a"
  inner join "body" on "body"."county_id" = "a"."county_id" and "body"."id" = "a"."body_id"
  inner join "area" as "v" on "v"."county_id" = "body"."county_id" and "v"."id" = "body"."area_id"
  inner join "person" as "p" on "p"."county_id" = "a"."county_id" and "p"."id" = "a"."person_id"
  where "a"."accepted" is null and "body"."valid_to" is null and ("body"."county_id" = $1 and "body"."village_id" = $2::bigint)
  order by "a"."id"
  limit $3;

-- mutualAid.answerFor: 17 statements
-- shared session 1
-- shared idempotency 1
select "a"."id", "body"."id" as "bodyId", "body"."name" as "bodyName", "v"."name" as "areaName", "p"."name", "a"."said", "a"."asked_at" as "askedAt", (select l.name
  from body_member m
  join person l on l.county_id = m.county_id and l.id = m.person_id
  where m.county_id = body.county_id and m.body_id = body.id and m.counted and m.leads
  order by m.id
  limit 1) as "leader", exists (select
  from account_person ap
  join account x on x.id = ap.account_id and x.closed_at is null
  where ap.county_id = body.county_id and ap.ended_at is null and ap.person_id in (select m.person_id
  from body_member m
  where m.county_id = body.county_id and m.body_id = body.id and m.counted and m.leads)) as "leaderReads"
  from "aid_asking" as "a"
  inner join "body" on "body"."county_id" = "a"."county_id" and "body"."id" = "a"."body_id"
  inner join "area" as "v" on "v"."county_id" = "body"."county_id" and "v"."id" = "body"."area_id"
  inner join "person" as "p" on "p"."county_id" = "a"."county_id" and "p"."id" = "a"."person_id"
  where "a"."accepted" is null and "body"."valid_to" is null and ("body"."county_id" = $1 and "body"."village_id" = $2::bigint) and "a"."id" = $3
  order by "a"."id"
  limit $4;
-- shared body 3
select a.id, a.body_id, a.person_id, a.account_id, person.name, a.said, a.asked_at, a.accepted
  from aid_asking a
  join person on person.county_id = a.county_id and person.id = a.person_id
  where a.county_id = $1 and a.body_id = $2 and a.id = $3
  for
  update of a;
-- shared household 5
update "aid_asking"
  set "accepted" = $1, "answered_at" = $2, "by_account_id" = $3
  where "county_id" = $4 and "id" = $5;
-- shared body_member 9
-- shared body_member 1
-- shared body_member 5
-- shared body_member 4
-- shared body 4
-- shared body_tally 1
-- shared body_tally 2
-- shared outbox 1

-- mutualAid.leave: 16 statements
-- shared session 1
-- shared idempotency 1
-- shared area 3
-- shared area 2
-- shared body_member 9
-- shared body 1
-- shared body_member 10
-- shared body_member 5
-- shared body_member 4
-- shared body 4
-- shared body_tally 1
-- shared body_tally 2
-- shared outbox 1

-- mutualAid.act: 10 statements
-- shared session 1
-- shared idempotency 1
-- shared area 3
-- shared area 2
-- shared body_member 9
-- shared body 1
insert into "aid_action" ("county_id", "body_id", "action", "on_day", "note", "by_account_id", "at", "heard", "noted_by_person_id")
  values ($…);
update "body"
  set "last_action_on" = $1
  where "county_id" = $2 and "id" = $3;
-- shared outbox 1

-- mutualAid.noteAction: 7 statements
-- shared session 1
-- shared idempotency 1
-- shared body 3
-- shared body_member 6
insert into "aid_action" ("county_id", "body_id", "action", "on_day", "note", "by_account_id", "at", "heard", "noted_by_person_id")
  values ($…);
update "body"
  set "last_action_on" = $1
  where "county_id" = $2 and "id" = $3;
-- shared outbox 1

-- mutualAid.actions: 3 statements
-- shared session 1
-- shared body 2
select "id", "action", "on_day" as "on", "note", (select json_build_object('heard', aid_action.heard, 'name', n.name)
  from person n
  where n.county_id = aid_action.county_id and n.id = aid_action.noted_by_person_id) as "noted"
  from "aid_action"
  where "county_id" = $1 and "body_id" = $2
  order by "id" desc
  limit $3;
