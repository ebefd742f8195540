-- studios.own: 5 statements
-- shared second_factor 2
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
-- shared body_opening 1
-- shared body_member 5
-- shared body_reception 3

-- studios.receive: 4 statements
-- shared second_factor 2
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
-- shared body_reception 1
-- shared outbox 1

-- studios.ask: 7 statements
-- shared second_factor 2
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
-- shared body_reception 2
-- shared area 11
-- shared request 3
update "body_reception"
  set "request_id" = $1
  where "county_id" = $2 and "id" = $3;
-- shared outbox 1

-- studios.answer: 6 statements
-- shared second_factor 2
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
-- shared body_reception 2
-- shared household 1
-- shared body_reception 4
-- shared outbox 1

-- studios.askFor: 7 statements
-- shared second_factor 2
-- shared body 2
-- shared body_reception 2
-- shared area 11
-- shared request 3
update "body_reception"
  set "request_id" = $1
  where "county_id" = $2 and "id" = $3;
-- shared outbox 1
