-- duplicates.list: 3 statements
-- shared session 1
select d.id, d.first_id as "firstId", d.second_id as "secondId", d.why, d.state, d.found_on as "foundOn", d.decided_at as "decidedAt", d.reason, d.event_id as "eventId", (select p.name
  from person p
  where p.county_id = d.county_id and p.id = d.decided_by_person_id) as "decidedByName"
  from duplicate_pair d
  cross join lateral (select h.township_id, h.village_id
  from membership m
  join household h on h.county_id = m.county_id and h.id = m.household_id
  where m.county_id = d.county_id and m.person_id = d.first_id
  order by m.valid_to is null desc, m.id desc
  limit 1) f
  cross join lateral (select h.township_id, h.village_id
  from membership m
  join household h on h.county_id = m.county_id and h.id = m.household_id
  where m.county_id = d.county_id and m.person_id = d.second_id
  order by m.valid_to is null desc, m.id desc
  limit 1) s
  where d.county_id = $1 and d.state = 'waiting' and d.id > $2 and not exists (select
  from person m
  where m.county_id = d.county_id and m.id in (d.first_id, d.second_id) and m.end_kind = 'merged') and ($3::boolean or ( (f.township_id = any($4::bigint[]) or f.village_id = any($5::bigint[])) and (s.township_id = any($6::bigint[]) or s.village_id = any($7::bigint[]))))
  order by d.id asc
  limit $8;
select p.id, p.name, p.sex, p.birth_date as "birthDate", p.identity_sealed as identity, p.phone_sealed as phone, h.id as "householdId", h.code as "householdCode", v.name as "villageName", m.relation, p.source, p.valid_from as "from", p.valid_to as until, p.end_kind as "endKind"
  from person p
  left join lateral (select *
  from membership m
  where m.county_id = p.county_id and m.person_id = p.id
  order by m.valid_to is null desc, m.id desc
  limit 1) m on true
  left join household h on h.county_id = m.county_id and h.id = m.household_id
  left join area v on v.county_id = h.county_id and v.id = h.village_id
  where p.county_id = $1 and p.id = any($2::bigint[]);

-- duplicates.decide: 5 statements
-- shared session 1
-- shared idempotency 1
select d.id, d.first_id as "firstId", d.second_id as "secondId", d.why, d.state, d.found_on as "foundOn", d.decided_at as "decidedAt", d.reason, d.event_id as "eventId", (select p.name
  from person p
  where p.county_id = d.county_id and p.id = d.decided_by_person_id) as "decidedByName"
  from duplicate_pair d
  cross join lateral (select h.township_id, h.village_id
  from membership m
  join household h on h.county_id = m.county_id and h.id = m.household_id
  where m.county_id = d.county_id and m.person_id = d.first_id
  order by m.valid_to is null desc, m.id desc
  limit 1) f
  cross join lateral (select h.township_id, h.village_id
  from membership m
  join household h on h.county_id = m.county_id and h.id = m.household_id
  where m.county_id = d.county_id and m.person_id = d.second_id
  order by m.valid_to is null desc, m.id desc
  limit 1) s
  where d.county_id = $1 and d.id = $2 and ($3::boolean or ( (f.township_id = any($4::bigint[]) or f.village_id = any($5::bigint[])) and (s.township_id = any($6::bigint[]) or s.village_id = any($7::bigint[]))))
  for
  update of d;
update "duplicate_pair"
  set "state" = $1, "reason" = $2, "event_id" = $3, "decided_at" = $4, "decided_by_account_id" = $5, "decided_by_person_id" = $6
  where "county_id" = $7 and "id" = $8;
-- shared outbox 1

-- duplicates.seek: 4 statements
-- shared session 1
select "area"."id"
  from "area"
  where ("area"."county_id" = $1 and "area"."id" = $2::bigint) and "area"."id" = $3 and "area"."level" = $4;
with found as (
  select a.id as one, b.id as other, $1::text as why, $2::int as rank
  from person a
  join person b on b.county_id = a.county_id and b.id <> a.id and b.identity_hash = a.identity_hash and b.valid_to is not null and b.end_kind is distinct
  from 'merged' and exists (select
  from membership w
  where w.county_id = b.county_id and w.person_id = b.id and w.valid_to > w.valid_from)
  where a.county_id = $3 and a.valid_to is null and exists (select
  from membership m
  join household h on h.county_id = m.county_id and h.id = m.household_id
  where m.county_id = a.county_id and m.person_id = a.id and m.valid_to is null and h.village_id = $4)
  union all
  select a.id as one, b.id as other, $5::text as why, $6::int as rank
  from person a
  join person b on b.county_id = a.county_id and b.id <> a.id and b.document_hash = a.document_hash and b.valid_to is null
  where a.county_id = $7 and a.valid_to is null and exists (select
  from membership m
  join household h on h.county_id = m.county_id and h.id = m.household_id
  where m.county_id = a.county_id and m.person_id = a.id and m.valid_to is null and h.village_id = $8)
  union all
  select a.id as one, b.id as other, $9::text as why, $10::int as rank
  from person a
  join person b on b.county_id = a.county_id and b.id <> a.id and b.birth_date = a.birth_date and b.name_pinyin = a.name_pinyin and a.name_pinyin <> '' and b.valid_to is null and (a.sex = b.sex or a.sex not in ('1', '2') or b.sex not in ('1', '2')) and (a.identity_hash is null or b.identity_hash is null)
  where a.county_id = $11 and a.valid_to is null and exists (select
  from membership m
  join household h on h.county_id = m.county_id and h.id = m.household_id
  where m.county_id = a.county_id and m.person_id = a.id and m.valid_to is null and h.village_id = $12) ), offered as (
  insert into duplicate_pair (county_id, first_id, second_id, why, found_on)
  select distinct on (least(one, other), greatest(one, other)) $13::int, least(one, other), greatest(one, other), why, $14::date
  from found
  order by least(one, other), greatest(one, other), rank
  limit $15
  on conflict (county_id, first_id, second_id) do nothing
  returning id )
  select count(*)::int as n
  from offered;
-- shared outbox 1
