-- volunteering.ofVillage: 9 statements
-- shared session 1
-- shared area 2
-- shared household 5
-- shared area 3
-- shared post 6
select "kind"
  from "standing"
  where "county_id" = $1 and "person_id" = $2 and "valid_to" is null;
-- shared body_member 3
select body_id, false as asked
  from body_member
  where county_id = $1 and person_id = $2 and counted and body_id = any($3::bigint[])
  union all
  select body_id, true
  from body_offer
  where county_id = $4 and person_id = $5 and accepted is null and withdrawn_at is null and body_id = any($6::bigint[]);
select body_id, role, count(*)::int as n
  from body_member
  where county_id = $1 and counted and body_id = any($2::bigint[])
  group by body_id, role;

-- volunteering.mine: 5 statements
-- shared session 1
select m.id, m.body_id, b.name, b.kind, m.role, m.leads, m.term_to, b.township_id, b.village_id, (select json_build_object('guardian', o.guardian, 'heard', o.guardian_heard)
  from body_offer o
  where o.county_id = m.county_id and o.person_id = m.person_id and o.body_id = m.body_id and o.accepted and o.guardian is not null
  order by o.id desc
  limit 1) as consent
  from body_member m
  join body b on b.county_id = m.county_id and b.id = m.body_id and b.valid_to is null
  where m.county_id = $1 and m.person_id = $2 and m.counted
  order by m.id
  limit 100;
select o.id, o.body_id, o.person_id, o.role, o.said, o.at, true as open, b.name, b.kind, b.township_id, b.village_id, (select json_build_object('on', o.signed_on, 'witness', o.witness, 'name', n.name)
  from person n
  where n.county_id = o.county_id and n.id = o.noted_by_person_id) as signed
  from body_offer o
  join body b on b.county_id = o.county_id and b.id = o.body_id
  where o.county_id = $1 and o.person_id = $2 and o.accepted is null and o.withdrawn_at is null
  order by o.id
  limit 50;
select r.id, r.seat_id, m.role, coalesce(p.name, m.unit) as name, r.on_day, r.said
  from body_review r
  join body_member m on m.county_id = r.county_id and m.id = r.seat_id
  left join person p on p.county_id = m.county_id and p.id = m.person_id
  where r.county_id = $1 and r.seat_id = any($2::bigint[])
  order by r.id desc
  limit 100;
select d.id, d.body_id as "bodyId", d.on_day as "on", (select b.name
  from body b
  where b.county_id = d.county_id and b.id = d.body_id) as "bodyName", (select v.name
  from area v
  where v.county_id = d.county_id and v.id = d.village_id) as "areaName", (select p.name
  from person p
  where p.county_id = d.county_id and p.id = d.person_id) as name, d.half_hours as "halfHours", d.topic, d.state, d.code, d.confirmed_as as "confirmedAs", d.remark, (select json_build_object('heard', d.heard, 'name', n.name)
  from person n
  where n.county_id = d.county_id and n.id = d.noted_by_person_id) as noted
  from body_deed d
  where d.county_id = $1 and d.person_id = $2
  order by d.id desc
  limit 50;

-- volunteering.offer: 10 statements
-- shared session 1
-- shared idempotency 1
-- shared body 1
-- shared household 5
-- shared area 3
-- shared post 6
select "kind"
  from "standing"
  where "county_id" = $1 and "person_id" = $2 and "valid_to" is null;
select body_id, false as asked
  from body_member
  where county_id = $1 and person_id = $2 and counted and body_id = any($3::bigint[])
  union all
  select body_id, true
  from body_offer
  where county_id = $4 and person_id = $5 and accepted is null and withdrawn_at is null and body_id = any($6::bigint[]);
insert into "body_offer" ("county_id", "body_id", "person_id", "account_id", "role", "said", "at", "signed_on", "witness", "noted_by_person_id", "guardian", "guardian_heard")
  values ($…)
  returning "id";
-- shared outbox 1

-- volunteering.noteOffer: 12 statements
-- shared session 1
-- shared idempotency 1
-- shared body 2
-- shared person 3
-- shared body 1
-- shared household 5
-- shared area 3
-- shared post 6
select "kind"
  from "standing"
  where "county_id" = $1 and "person_id" = $2 and "valid_to" is null;
select body_id, false as asked
  from body_member
  where county_id = $1 and person_id = $2 and counted and body_id = any($3::bigint[])
  union all
  select body_id, true
  from body_offer
  where county_id = $4 and person_id = $5 and accepted is null and withdrawn_at is null and body_id = any($6::bigint[]);
insert into "body_offer" ("county_id", "body_id", "person_id", "account_id", "role", "said", "at", "signed_on", "witness", "noted_by_person_id", "guardian", "guardian_heard")
  values ($…)
  returning "id";
-- shared outbox 1

-- volunteering.withdraw: 5 statements
-- shared session 1
-- shared idempotency 1
select "id", "body_id", "person_id", "role", "said", "at", "guardian", "noted_by_person_id", accepted is null and withdrawn_at is null as "open"
  from "body_offer"
  where "county_id" = $1 and "id" = $2
  for
  update;
update "body_offer"
  set "withdrawn_at" = $1
  where "county_id" = $2 and "id" = $3;
-- shared outbox 1

-- volunteering.leave: 12 statements
-- shared session 1
-- shared idempotency 1
-- shared body 1
-- shared body_member 9
-- shared body_member 10
-- shared body_member 5
-- shared body_member 4
-- shared body 4
-- shared body_tally 1
-- shared body_tally 2
-- shared outbox 1

-- volunteering.tell: 7 statements
-- shared session 1
-- shared idempotency 1
-- shared body 1
-- shared body_member 9
-- shared area 2
insert into "body_deed" ("county_id", "body_id", "person_id", "role", "township_id", "village_id", "on_day", "half_hours", "topic", "code", "account_id", "at", "heard", "noted_by_person_id")
  values ($…)
  returning "id";
-- shared outbox 1

-- volunteering.noteDeed: 8 statements
-- shared session 1
-- shared idempotency 1
-- shared body 2
-- shared body 1
-- shared body_member 8
-- shared area 2
insert into "body_deed" ("county_id", "body_id", "person_id", "role", "township_id", "village_id", "on_day", "half_hours", "topic", "code", "account_id", "at", "heard", "noted_by_person_id")
  values ($…)
  returning "id";
-- shared outbox 1

-- volunteering.confirmByCode: 6 statements
-- shared session 1
-- shared idempotency 1
-- shared area 3
select id, body_id, person_id, village_id, state, account_id, heard
  from body_deed
  where county_id = $1 and code = $2 and state = 'told'
  for
  update;
update "body_deed"
  set "state" = $1, "confirmed_as" = $2, "confirmed_by" = $3, "confirmed_at" = $4, "remark" = $5
  where "county_id" = $6 and "id" = $7;
-- shared outbox 1

-- volunteering.confirm: 6 statements
-- shared session 1
-- shared idempotency 1
select id, body_id, person_id, village_id, state, account_id, heard
  from body_deed
  where county_id = $1 and id = $2
  for
  update;
-- shared body_member 9
update "body_deed"
  set "state" = $1, "confirmed_as" = $2, "confirmed_by" = $3, "confirmed_at" = $4, "remark" = $5
  where "county_id" = $6 and "id" = $7;
-- shared outbox 1

-- volunteering.settle: 5 statements
-- shared session 1
-- shared idempotency 1
select "id", "body_id", "person_id", "village_id", "state", "account_id", heard as "heard"
  from "body_deed"
  where ("body_deed"."county_id" = $1 and "body_deed"."village_id" = $2::bigint) and "id" = $3
  for
  update;
update "body_deed"
  set "state" = $1, "confirmed_as" = $2, "confirmed_by" = $3, "confirmed_at" = $4, "remark" = $5
  where "county_id" = $6 and "id" = $7;
-- shared outbox 1

-- volunteering.offers: 3 statements
-- shared session 1
select o.id, o.body_id as "bodyId", b.name as "bodyName", b.kind, o.role, a.name as "areaName", b.township_id as "townshipId", b.village_id as "villageId", o.person_id as "personId", p.name, o.said, o.at, (select v.name
  from membership m
  join household h on h.county_id = m.county_id and h.id = m.household_id
  join area v on v.county_id = h.county_id and v.id = h.village_id
  where m.county_id = o.county_id and m.person_id = o.person_id and m.valid_to is null
  limit 1) as "from", case when o.guardian is not null then json_build_object('guardian', o.guardian, 'heard', o.guardian_heard) end as consent, (select json_build_object('on', o.signed_on, 'witness', o.witness, 'name', n.name)
  from person n
  where n.county_id = o.county_id and n.id = o.noted_by_person_id) as signed
  from body_offer o
  join body b on b.county_id = o.county_id and b.id = o.body_id
  join area a on a.county_id = b.county_id and a.id = b.area_id
  join person p on p.county_id = o.county_id and p.id = o.person_id
  where o.county_id = $1 and o.accepted is null and o.withdrawn_at is null and b.id in ((select "id"
  from "body"
  where ("body"."county_id" = $2 and "body"."village_id" = $3::bigint))) and ($4::bigint is null or $5 in (b.area_id, b.village_id, b.township_id)) and ($6::bigint is null or o.id > $7)
  order by o.id
  limit $8;
-- shared household 6

-- volunteering.answer: 7 statements
-- shared session 1
-- shared idempotency 1
select "id", "body_id", "person_id", "role", "said", "at", "guardian", "noted_by_person_id", accepted is null and withdrawn_at is null as "open"
  from "body_offer"
  where "county_id" = $1 and "id" = $2
  for
  update;
-- shared body 3
update "body_offer"
  set "accepted" = $1, "answer" = $2, "answered_at" = $3, "by_account_id" = $4
  where "county_id" = $5 and "id" = $6;
-- shared body_member 9
-- shared outbox 1

-- volunteering.deeds: 2 statements
-- shared session 1
select d.id, d.body_id as "bodyId", d.on_day as "on", (select b.name
  from body b
  where b.county_id = d.county_id and b.id = d.body_id) as "bodyName", (select v.name
  from area v
  where v.county_id = d.county_id and v.id = d.village_id) as "areaName", (select p.name
  from person p
  where p.county_id = d.county_id and p.id = d.person_id) as name, d.half_hours as "halfHours", d.topic, d.state, d.code, d.confirmed_as as "confirmedAs", d.remark, (select json_build_object('heard', d.heard, 'name', n.name)
  from person n
  where n.county_id = d.county_id and n.id = d.noted_by_person_id) as noted
  from body_deed d
  where d.county_id = $1 and d.id in ((select "id"
  from "body_deed"
  where ("body_deed"."county_id" = $2 and "body_deed"."village_id" = $3::bigint))) and ($4::bigint is null or $5 in (d.village_id, d.township_id)) and ($6::bigint is null or d.body_id = $7) and ($8::text is null or d.state = $9) and ($10::bigint is null or d.id < $11)
  order by d.id desc
  limit $12;

-- volunteering.figures: 2 statements
-- shared session 1
select b.id, b.name, b.kind, a.name as "areaName", b.township_id as "townshipId", b.village_id as "villageId", b.persons, d.deeds, d."halfHours", d.doers, d.waiting
  from body b
  join area a on a.county_id = b.county_id and a.id = b.area_id
  cross join lateral (select count(*) filter (where state = 'confirmed')::int as deeds, coalesce(sum(half_hours) filter (where state = 'confirmed'), 0)::int as "halfHours", count(distinct person_id) filter (where state = 'confirmed')::int as doers, count(*) filter (where state = 'told')::int as waiting
  from body_deed
  where county_id = b.county_id and body_id = b.id and on_day between $1::date and $2::date) d
  where b.county_id = $3 and b.valid_to is null and b.kind = any($4::text[]) and b.id in ((select "id"
  from "body"
  where ("body"."county_id" = $5 and "body"."village_id" = $6::bigint))) and ($7::bigint is null or $8 in (b.area_id, b.village_id, b.township_id)) and ($9::bigint is null or b.id > $10)
  order by b.id
  limit $11;

-- volunteering.review: 6 statements
-- shared session 1
-- shared idempotency 1
-- shared body 2
-- shared body_member 8
insert into "body_review" ("county_id", "body_id", "seat_id", "on_day", "said", "by_account_id", "at")
  values ($…)
  returning "id";
-- shared outbox 1

-- volunteering.reviews: 3 statements
-- shared session 1
-- shared body 2
select r.id, r.seat_id, m.role, coalesce(p.name, m.unit) as name, r.on_day, r.said
  from body_review r
  join body_member m on m.county_id = r.county_id and m.id = r.seat_id
  left join person p on p.county_id = m.county_id and p.id = m.person_id
  where r.county_id = $1 and r.body_id = $2
  order by r.id desc
  limit 100;
