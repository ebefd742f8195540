-- contacts.lines: 1 statements
-- shared session 1

-- contacts.coverage: 6 statements
-- shared session 1
select "household"."township_id" as "areaId", count(*)::int as "homes"
  from "household"
  where ("household"."county_id" = $1 and "household"."village_id" = $2::bigint) and "household"."valid_to" is null and true and true
  group by "household"."township_id";
select "contact"."township_id" as "areaId", "contact"."village_id" as "villageId", count(*)::int as "held", count(distinct contact.household_id)::int as "covered"
  from "contact"
  where ("contact"."county_id" = $1 and "contact"."village_id" = $2::bigint) and "contact"."line" = $3 and "contact"."household_id" is not null and contact.ended_on is null and (contact.term_to is null or contact.term_to >= $4::date) and true and true
  group by "contact"."township_id", "contact"."village_id";
with "one" as (select "contact"."by_person_id", min("contact"."township_id") as "areaId", count(*) as "n"
  from "contact"
  where ("contact"."county_id" = $1 and "contact"."village_id" = $2::bigint) and "contact"."line" = $3 and "contact"."household_id" is not null and contact.ended_on is null and (contact.term_to is null or contact.term_to >= $4::date) and true
  group by "contact"."township_id", "contact"."by_person_id")
  select "one"."areaId", count(*)::int as "contacts", (count(*) filter (where n < $5))::int as "few", (count(*) filter (where n > $6))::int as "many"
  from "one"
  group by "one"."areaId";
select "contact_wish"."township_id" as "areaId", (count(*) filter (where contact_wish.kind = 'refuse'))::int as "refused", (count(*) filter (where contact_wish.kind = 'another'))::int as "wishes"
  from "contact_wish"
  inner join "household" on "household"."county_id" = "contact_wish"."county_id" and "household"."id" = "contact_wish"."household_id" and "household"."valid_to" is null
  where ("contact_wish"."county_id" = $1 and "contact_wish"."village_id" = $2::bigint) and "contact_wish"."line" = $3 and "contact_wish"."closed_on" is null and true and true
  group by "contact_wish"."township_id";
select "id", "name", "township_id" as "townshipId"
  from "area"
  where "county_id" = $1 and "level" = $2 and "valid_to" is null
  order by "sort", "code"
  limit $3;

-- contacts.ofVillage: 9 statements
-- shared session 1
-- shared area 2
select w.id, w.household_id as "householdId", h.code, w.kind, w.said, w.at, case when w.heard is not null then (select json_build_object('heard', w.heard, 'name', n.name)
  from person n
  where n.county_id = w.county_id and n.id = w.by_person_id) end as noted, (select p.name
  from membership m
  join person p on p.county_id = m.county_id and p.id = m.person_id
  where m.county_id = h.county_id and m.household_id = h.id and m.is_head and m.valid_to is null
  limit 1) as "headName"
  from contact_wish w
  join household h on h.county_id = w.county_id and h.id = w.household_id and h.valid_to is null
  where w.county_id = $1 and w.village_id = $2 and w.line = $3 and w.closed_on is null
  order by w.id
  limit 200;
select "household"."village_id" as "areaId", count(*)::int as "homes"
  from "household"
  where ("household"."county_id" = $1 and "household"."village_id" = $2::bigint) and "household"."valid_to" is null and "household"."township_id" = $3 and "household"."village_id" = $4 and true
  group by "household"."village_id";
select "contact"."village_id" as "areaId", "contact"."village_id" as "villageId", count(*)::int as "held", count(distinct contact.household_id)::int as "covered"
  from "contact"
  where ("contact"."county_id" = $1 and "contact"."village_id" = $2::bigint) and "contact"."line" = $3 and "contact"."household_id" is not null and contact.ended_on is null and (contact.term_to is null or contact.term_to >= $4::date) and "contact"."township_id" = $5 and "contact"."village_id" = $6 and true
  group by "contact"."township_id", "contact"."village_id";
with "one" as (select "contact"."by_person_id", min("contact"."village_id") as "areaId", count(*) as "n"
  from "contact"
  where ("contact"."county_id" = $1 and "contact"."village_id" = $2::bigint) and "contact"."line" = $3 and "contact"."household_id" is not null and contact.ended_on is null and (contact.term_to is null or contact.term_to >= $4::date) and "contact"."township_id" = $5 and "contact"."village_id" = $6
  group by "contact"."township_id", "contact"."by_person_id")
  select "one"."areaId", count(*)::int as "contacts", (count(*) filter (where n < $7))::int as "few", (count(*) filter (where n > $8))::int as "many"
  from "one"
  group by "one"."areaId";
select "contact_wish"."village_id" as "areaId", (count(*) filter (where contact_wish.kind = 'refuse'))::int as "refused", (count(*) filter (where contact_wish.kind = 'another'))::int as "wishes"
  from "contact_wish"
  inner join "household" on "household"."county_id" = "contact_wish"."county_id" and "household"."id" = "contact_wish"."household_id" and "household"."valid_to" is null
  where ("contact_wish"."county_id" = $1 and "contact_wish"."village_id" = $2::bigint) and "contact_wish"."line" = $3 and "contact_wish"."closed_on" is null and "contact_wish"."township_id" = $4 and "contact_wish"."village_id" = $5 and true
  group by "contact_wish"."village_id";
select c.id, c.level, c.by_person_id as "byId", b.name as "byName", c.person_id as "personId", p.name as "personName", c.term_to as "termTo"
  from contact c
  join person b on b.county_id = c.county_id and b.id = c.by_person_id
  join person p on p.county_id = c.county_id and p.id = c.person_id
  where c.county_id = $1 and c.village_id = $2 and c.line = $3 and c.person_id is not null and c.ended_on is null and (c.term_to is null or c.term_to >= $4::date)
  order by c.id
  limit $5;
with one as (
  select c.by_person_id, count(*)::int as households, min(c.term_to) as term_to
  from contact c
  where c.county_id = $1 and c.village_id = $2 and c.line = $3 and c.household_id is not null and c.ended_on is null and (c.term_to is null or c.term_to >= $4::date)
  group by c.by_person_id)
  select one.by_person_id as "personId", p.name, one.households, one.term_to as "termTo", (select count(*)::int
  from contact c
  where c.county_id = $5 and c.by_person_id = one.by_person_id and c.line = $6 and c.household_id is not null and c.ended_on is null and (c.term_to is null or c.term_to >= $7::date)) as all
  from one
  join person p on p.county_id = $8 and p.id = one.by_person_id
  order by p.name_pinyin, p.id
  limit $9;

-- contacts.households: 4 statements
-- shared session 1
-- shared area 2
select "household"."id", "household"."code", "household"."address", "g"."name" as "groupName", (select p.name
  from membership m
  join person p on p.county_id = m.county_id and p.id = m.person_id
  where m.county_id = household.county_id and m.household_id = household.id and m.is_head and m.valid_to is null
  limit 1) as "headName", exists (select
  from contact_wish w
  where w.county_id = household.county_id and w.household_id = household.id and w.line = $1 and w.kind = 'refuse' and w.closed_on is null) as "refused", (select coalesce(json_agg(json_build_object('id', c.id, 'personId', c.by_person_id, 'name', p.name, 'since', c.term_from, 'termTo', c.term_to, 'purpose', c.purpose)
  order by c.id), '[]')
  from contact c
  join person p on p.county_id = c.county_id and p.id = c.by_person_id
  where c.county_id = household.county_id and c.household_id = household.id and c.line = $2 and c.ended_on is null and (c.term_to is null or c.term_to >= $3::date)) as "contacts"
  from "household"
  left join "area" as "g" on "g"."county_id" = "household"."county_id" and "g"."id" = "household"."group_id"
  where ("household"."county_id" = $4 and "household"."village_id" = $5::bigint) and "household"."village_id" = $6 and "household"."valid_to" is null and true and true and true and "household"."id" > $7
  order by "household"."id"
  limit $8;
-- shared access_log 2

-- contacts.ended: 3 statements
-- shared session 1
-- shared area 2
select c.id, c.level, b.name, c.household_id as "householdId", h.code, c.purpose, c.term_from as "from", coalesce(c.ended_on, c.term_to) as "on", coalesce(c.end_reason, 'termOver') as reason, c.result, coalesce(p.name, (select m.name
  from membership s
  join person m on m.county_id = s.county_id and m.id = s.person_id
  where s.county_id = c.county_id and s.household_id = c.household_id and s.is_head and s.valid_to is null
  limit 1)) as "ofName", (select f.name
  from contact n
  join person f on f.county_id = n.county_id and f.id = n.by_person_id
  where n.county_id = c.county_id and n.village_id = c.village_id and n.line = c.line and n.follows_id = c.id
  limit 1) as "followedBy"
  from contact c
  join person b on b.county_id = c.county_id and b.id = c.by_person_id
  left join household h on h.county_id = c.county_id and h.id = c.household_id
  left join person p on p.county_id = c.county_id and p.id = c.person_id
  where c.county_id = $1 and c.village_id = $2 and c.line = $3 and ($4::bigint is null or c.by_person_id = $5::bigint) and ($6::bigint is null or c.id < $7::bigint) and (c.ended_on is not null or c.term_to < $8::date)
  order by c.id desc
  limit $9;

-- contacts.candidates: 3 statements
-- shared session 1
-- shared area 2
with found as (
  select o.person_id
  from post o
  where o.county_id = $1 and o.role = any($2::text[]) and o.term_from <= $3::date and (o.term_to is null or o.term_to >= $4::date) and ($5 or o.village_id = $6 or (o.village_id is null and o.township_id = $7))
  union
  select s.person_id
  from standing s
  where s.county_id = $8 and s.kind = any($9::text[]) and s.valid_from <= $10::date and (s.valid_to is null or s.valid_to > $11::date) and ($12 or s.village_id = $13)
  union
  select m.person_id
  from body b
  join body_member m on m.county_id = b.county_id and m.body_id = b.id and m.counted
  where b.county_id = $14 and b.kind = any($15::text[]) and ($16 or b.village_id = $17 or (b.village_id is null and b.township_id = $18)) )
  select p.id as "personId", p.name, (select count(*)::int
  from contact c
  where c.county_id = p.county_id and c.by_person_id = p.id and c.line = $19 and c.level = $20 and c.ended_on is null and (c.term_to is null or c.term_to >= $21::date)) as has
  from found
  join person p on p.county_id = $22 and p.id = found.person_id and p.valid_to is null
  where $23 or p.name like $24
  order by p.name_pinyin, p.id
  limit $25;

-- contacts.assign: 11 statements
-- shared session 1
-- shared idempotency 1
-- shared area 2
-- shared post 4
select "household"."id", "household"."township_id" as "townshipId", "household"."village_id" as "villageId", true as "ofTier"
  from "household"
  where ("household"."county_id" = $1 and "household"."village_id" = $2::bigint) and "household"."village_id" = $3 and "household"."valid_to" is null and household.id = any($4::bigint[])
  order by "household"."id"
  limit $5
  for
  update;
select h.id, array(select c.by_person_id
  from contact c
  where c.county_id = $1 and c.household_id = h.id and c.line = $2 and c.ended_on is null and (c.term_to is null or c.term_to >= $3::date)) as held, exists (select
  from contact_wish w
  where w.county_id = $4 and w.household_id = h.id and w.line = $5 and w.kind = 'refuse' and w.closed_on is null) as refused
  from unnest($6::bigint[]) as h(id);
update contact
  set ended_on = case when term_to < $1::date then term_to else greatest(term_from, $2::date) end, end_reason = case when term_to < $3::date then 'termOver' else $4 end
  where county_id = $5 and line = $6 and household_id = any($7::bigint[]) and ended_on is null and (not $8 or term_to < $9::date);
update contact_wish
  set closed_on = $1::date
  where county_id = $2 and line = $3 and kind = 'another' and household_id = any($4::bigint[]) and closed_on is null;
select count(*)::int as n
  from contact c
  where c.county_id = $1 and c.by_person_id = $2 and c.line = $3 and c.level = $4 and c.ended_on is null and (c.term_to is null or c.term_to >= $5::date);
insert into contact (county_id, line, level, by_person_id, household_id, person_id, township_id, village_id, purpose, term_from, term_to, follows_id, by_account_id, at)
  select $1::int, n.line, n.level, n."byPersonId", n."householdId", n."personId", n."townshipId", n."villageId", n.purpose, n."termFrom", n."termTo", n."followsId", $2::bigint, $3::timestamptz
  from jsonb_to_recordset($4::jsonb) as n(line text, level text, "byPersonId" bigint, "householdId" bigint, "personId" bigint, "townshipId" bigint, "villageId" bigint, purpose text, "termFrom" date, "termTo" date, "followsId" bigint)
  returning id;
-- shared outbox 1

-- contacts.handOver: 8 statements
-- shared session 1
-- shared idempotency 1
select *
  from "contact"
  where ("contact"."county_id" = $1 and "contact"."village_id" = $2::bigint) and "by_person_id" = $3 and "ended_on" is null
  order by "id"
  limit $4
  for
  update;
-- shared post 4
select *
  from "contact"
  where "contact"."county_id" = $1 and "by_person_id" = $2 and "ended_on" is null
  order by "id"
  limit $3
  for
  update;
update contact
  set ended_on = greatest(term_from, $1::date), end_reason = $2, result = $3
  where county_id = $4 and id = any($5::bigint[]) and ended_on is null;
insert into contact (county_id, line, level, by_person_id, household_id, person_id, township_id, village_id, purpose, term_from, term_to, follows_id, by_account_id, at)
  select $1::int, n.line, n.level, n."byPersonId", n."householdId", n."personId", n."townshipId", n."villageId", n.purpose, n."termFrom", n."termTo", n."followsId", $2::bigint, $3::timestamptz
  from jsonb_to_recordset($4::jsonb) as n(line text, level text, "byPersonId" bigint, "householdId" bigint, "personId" bigint, "townshipId" bigint, "villageId" bigint, purpose text, "termFrom" date, "termTo" date, "followsId" bigint)
  returning id;
-- shared outbox 1

-- contacts.end: 5 statements
-- shared session 1
-- shared idempotency 1
select "id", "line", "household_id" as "householdId", "by_person_id" as "byPersonId", "term_from" as "termFrom"
  from "contact"
  where ("contact"."county_id" = $1 and "contact"."village_id" = $2::bigint) and "id" = $3 and "ended_on" is null
  for
  update;
update contact
  set ended_on = greatest(term_from, $1::date), end_reason = $2, result = $3
  where county_id = $4 and id = any($5::bigint[]) and ended_on is null;
-- shared outbox 1

-- contacts.say: 6 statements
-- shared session 1
-- shared idempotency 1
-- shared area 2
-- shared person 3
with fresh as (
  insert into standing (county_id, person_id, kind, village_id, source, valid_from)
  values ($…, 'clerk', $5::date)
  on conflict (county_id, person_id, kind)
  where valid_to is null do nothing
  returning id)
  select id
  from fresh
  union all
  select id
  from standing
  where county_id = $6 and person_id = $7 and kind = $8 and valid_to is null
  limit 1;
-- shared outbox 1

-- contacts.answer: 5 statements
-- shared session 1
-- shared idempotency 1
select "id", "kind"
  from "contact_wish"
  where ("contact_wish"."county_id" = $1 and "contact_wish"."village_id" = $2::bigint) and "id" = $3 and "closed_on" is null
  for
  update;
update "contact_wish"
  set "closed_on" = $1, "answer" = $2
  where "county_id" = $3 and "id" = $4;
-- shared outbox 1

-- contacts.own: 5 statements
-- shared session 1
select h.id, h.township_id as "townshipId", h.village_id as "villageId", p.birth_date as "birthDate"
  from membership m
  join household h on h.county_id = m.county_id and h.id = m.household_id and h.valid_to is null
  join person p on p.county_id = m.county_id and p.id = m.person_id and p.valid_to is null
  where m.county_id = $1 and m.person_id = $2 and m.valid_to is null
  limit 1;
select c.id, c.line, c.level, c.by_person_id as "personId", p.name, c.term_from as since, c.term_to as "termTo", c.purpose
  from contact c
  join person p on p.county_id = c.county_id and p.id = c.by_person_id
  where c.county_id = $1 and c.household_id = $2 and c.ended_on is null and (c.term_to is null or c.term_to >= $3::date)
  order by c.id
  limit 100;
select distinct on (w.line) w.id, w.line, w.kind, w.said, w.at, w.closed_on as "closedOn", w.answer, case when w.heard is not null then (select json_build_object('heard', w.heard, 'name', n.name)
  from person n
  where n.county_id = w.county_id and n.id = w.by_person_id) end as noted
  from contact_wish w
  where w.county_id = $1 and w.household_id = $2
  order by w.line, w.id desc;
-- shared household_tier 1

-- contacts.ofHousehold: 8 statements
-- shared session 1
-- shared household 3
-- shared access_log 2
select c.id, c.line, c.level, c.by_person_id as "personId", p.name, c.term_from as since, c.term_to as "termTo", c.purpose
  from contact c
  join person p on p.county_id = c.county_id and p.id = c.by_person_id
  where c.county_id = $1 and c.household_id = $2 and c.ended_on is null and (c.term_to is null or c.term_to >= $3::date)
  order by c.id
  limit 100;
-- shared household_tier 1
select distinct on (w.line) w.id, w.line, w.kind, w.said, w.at, w.closed_on as "closedOn", w.answer, case when w.heard is not null then (select json_build_object('heard', w.heard, 'name', n.name)
  from person n
  where n.county_id = w.county_id and n.id = w.by_person_id) end as noted
  from contact_wish w
  where w.county_id = $1 and w.household_id = $2
  order by w.line, w.id desc;
select c.line, c.id, c.level, b.name, c.household_id as "householdId", h.code, c.purpose, c.term_from as "from", coalesce(c.ended_on, c.term_to) as "on", coalesce(c.end_reason, 'termOver') as reason, c.result, coalesce(p.name, (select m.name
  from membership s
  join person m on m.county_id = s.county_id and m.id = s.person_id
  where s.county_id = c.county_id and s.household_id = c.household_id and s.is_head and s.valid_to is null
  limit 1)) as "ofName", (select f.name
  from contact n
  join person f on f.county_id = n.county_id and f.id = n.by_person_id
  where n.county_id = c.county_id and n.village_id = c.village_id and n.line = c.line and n.follows_id = c.id
  limit 1) as "followedBy"
  from contact c
  join person b on b.county_id = c.county_id and b.id = c.by_person_id
  left join household h on h.county_id = c.county_id and h.id = c.household_id
  left join person p on p.county_id = c.county_id and p.id = c.person_id
  where c.county_id = $1 and c.household_id = $2 and (c.ended_on is not null or c.term_to < $3::date)
  order by c.id desc
  limit $4;

-- contacts.wish: 7 statements
-- shared session 1
-- shared idempotency 1
select h.id, h.township_id as "townshipId", h.village_id as "villageId", p.birth_date as "birthDate"
  from membership m
  join household h on h.county_id = m.county_id and h.id = m.household_id and h.valid_to is null
  join person p on p.county_id = m.county_id and p.id = m.person_id and p.valid_to is null
  where m.county_id = $1 and m.person_id = $2 and m.valid_to is null
  limit 1;
select "id", "kind", "heard"
  from "contact_wish"
  where "county_id" = $1 and "household_id" = $2 and "line" = $3 and "closed_on" is null
  for
  update;
select c.id, c.line, c.level, c.by_person_id as "personId", p.name, c.term_from as since, c.term_to as "termTo", c.purpose
  from contact c
  join person p on p.county_id = c.county_id and p.id = c.by_person_id
  where c.county_id = $1 and c.household_id = $2 and c.ended_on is null and (c.term_to is null or c.term_to >= $3::date)
  order by c.id
  limit 100;
insert into "contact_wish" ("county_id", "household_id", "township_id", "village_id", "line", "kind", "said", "by_account_id", "by_person_id", "heard", "at")
  values ($…)
  returning "id";
-- shared outbox 1

-- contacts.noteWish: 8 statements
-- shared session 1
-- shared idempotency 1
-- shared household 3
select "id", "kind", "heard"
  from "contact_wish"
  where "county_id" = $1 and "household_id" = $2 and "line" = $3 and "closed_on" is null
  for
  update;
select c.id, c.line, c.level, c.by_person_id as "personId", p.name, c.term_from as since, c.term_to as "termTo", c.purpose
  from contact c
  join person p on p.county_id = c.county_id and p.id = c.by_person_id
  where c.county_id = $1 and c.household_id = $2 and c.ended_on is null and (c.term_to is null or c.term_to >= $3::date)
  order by c.id
  limit 100;
insert into "contact_wish" ("county_id", "household_id", "township_id", "village_id", "line", "kind", "said", "by_account_id", "by_person_id", "heard", "at")
  values ($…)
  returning "id";
-- shared household 4
-- shared outbox 1
