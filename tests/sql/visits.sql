-- visits.toVisit: 7 statements
-- shared session 1
select c.id as "contactId", c.line, c.level, c.household_id as "householdId", c.township_id as "townshipId", c.village_id as "villageId"
  from contact c
  where c.county_id = $1 and c.by_person_id = $2 and c.household_id is not null and ($3::bigint is null or c.household_id = $4::bigint) and c.ended_on is null and c.term_from <= $5::date and (c.term_to is null or c.term_to >= $6::date)
  order by c.household_id, c.id
  limit 500;
select h.id, h.address, h.township_id as "townshipId", h.village_id as "villageId", v.name as "villageName", g.name as "groupName", (select p.name
  from membership m
  join person p on p.county_id = m.county_id and p.id = m.person_id
  where m.county_id = h.county_id and m.household_id = h.id and m.is_head and m.valid_to is null
  limit 1) as "headName", (select m.person_id
  from membership m
  where m.county_id = h.county_id and m.household_id = h.id and m.is_head and m.valid_to is null
  limit 1) as "headId", (select min(c.term_from)
  from contact c
  where c.county_id = h.county_id and c.household_id = h.id and c.ended_on is null) as since
  from household h
  join area v on v.county_id = h.county_id and v.id = h.village_id
  left join area g on g.county_id = h.county_id and g.id = h.group_id
  where h.county_id = $1 and h.id = any($2::bigint[]) and h.valid_to is null;
select c.id, c.household_id as "householdId", c.need_sealed as need, c.measure_sealed as measure, c.result_sealed as result, c.owner_person_id as "ownerPersonId", p.name as "ownerName", c.due_on as "dueOn", c.opened_on as "openedOn", c.closed_on as "closedOn", (select json_build_object('on', c.signed_on, 'witness', c.witness, 'name', n.name)
  from person n
  where n.county_id = c.county_id and n.id = c.noted_by_person_id) as signed
  from care_plan c
  join person p on p.county_id = c.county_id and p.id = c.owner_person_id
  where c.county_id = $1 and c.household_id = any($2::bigint[]) and c.closed_on is null;
select h.id, h.township_id as "townshipId", h.village_id as "villageId", string_agg(concat(m.relation, '|', p.sex, '|', p.birth_date, '|', a.reason), ';') filter (where p.id is not null) as members
  from household h
  left join membership m on m.county_id = h.county_id and m.household_id = h.id and m.valid_to is null
  left join person p on p.county_id = m.county_id and p.id = m.person_id and p.valid_to is null
  left join whereabouts a on a.county_id = p.county_id and a.person_id = p.id and a.kind = 'away' and a.valid_to is null
  where h.county_id = $1 and h.id = any($2::bigint[])
  group by h.county_id, h.id;
select c.household_id as "of", c.field, c.year, c.value
  from circumstance c
  where c.county_id = $1 and c.household_id = any($2::bigint[]) and c.closed_at is null and c.keep_until >= $3 and (c.objected_at is null or c.answered_at is not null)
  union all
  select m.household_id, c.field, c.year, c.value
  from membership m
  join circumstance c on c.county_id = m.county_id and c.person_id = m.person_id
  where m.county_id = $4 and m.household_id = any($5::bigint[]) and m.valid_to is null and c.closed_at is null and c.keep_until >= $6 and (c.objected_at is null or c.answered_at is not null);
select w.household_id as "householdId", max(w.on_day) as "on", max(w.on_day) filter (where w.by_person_id = $1::bigint) as "ownOn"
  from visit w
  where w.county_id = $2 and w.household_id = any($3::bigint[])
  group by w.household_id;

-- visits.household: 12 statements
-- shared session 1
select c.id as "contactId", c.line, c.level, c.household_id as "householdId", c.township_id as "townshipId", c.village_id as "villageId"
  from contact c
  where c.county_id = $1 and c.by_person_id = $2 and c.household_id is not null and ($3::bigint is null or c.household_id = $4::bigint) and c.ended_on is null and c.term_from <= $5::date and (c.term_to is null or c.term_to >= $6::date)
  order by c.household_id, c.id
  limit 500;
-- shared post 4
select h.id, h.address, h.township_id as "townshipId", h.village_id as "villageId", v.name as "villageName", g.name as "groupName", (select p.name
  from membership m
  join person p on p.county_id = m.county_id and p.id = m.person_id
  where m.county_id = h.county_id and m.household_id = h.id and m.is_head and m.valid_to is null
  limit 1) as "headName", (select m.person_id
  from membership m
  where m.county_id = h.county_id and m.household_id = h.id and m.is_head and m.valid_to is null
  limit 1) as "headId", (select min(c.term_from)
  from contact c
  where c.county_id = h.county_id and c.household_id = h.id and c.ended_on is null) as since
  from household h
  join area v on v.county_id = h.county_id and v.id = h.village_id
  left join area g on g.county_id = h.county_id and g.id = h.group_id
  where h.county_id = $1 and h.id = any($2::bigint[]) and h.valid_to is null;
select c.id, c.household_id as "householdId", c.need_sealed as need, c.measure_sealed as measure, c.result_sealed as result, c.owner_person_id as "ownerPersonId", p.name as "ownerName", c.due_on as "dueOn", c.opened_on as "openedOn", c.closed_on as "closedOn", (select json_build_object('on', c.signed_on, 'witness', c.witness, 'name', n.name)
  from person n
  where n.county_id = c.county_id and n.id = c.noted_by_person_id) as signed
  from care_plan c
  join person p on p.county_id = c.county_id and p.id = c.owner_person_id
  where c.county_id = $1 and c.household_id = any($2::bigint[]) and c.closed_on is null;
-- shared household_tier 1
select h.id, h.township_id as "townshipId", h.village_id as "villageId", string_agg(concat(m.relation, '|', p.sex, '|', p.birth_date, '|', a.reason), ';') filter (where p.id is not null) as members
  from household h
  left join membership m on m.county_id = h.county_id and m.household_id = h.id and m.valid_to is null
  left join person p on p.county_id = m.county_id and p.id = m.person_id and p.valid_to is null
  left join whereabouts a on a.county_id = p.county_id and a.person_id = p.id and a.kind = 'away' and a.valid_to is null
  where h.county_id = $1 and h.id = any($2::bigint[])
  group by h.county_id, h.id;
select c.household_id as "of", c.field, c.year, c.value
  from circumstance c
  where c.county_id = $1 and c.household_id = any($2::bigint[]) and c.closed_at is null and c.keep_until >= $3 and (c.objected_at is null or c.answered_at is not null)
  union all
  select m.household_id, c.field, c.year, c.value
  from membership m
  join circumstance c on c.county_id = m.county_id and c.person_id = m.person_id
  where m.county_id = $4 and m.household_id = any($5::bigint[]) and m.valid_to is null and c.closed_at is null and c.keep_until >= $6 and (c.objected_at is null or c.answered_at is not null);
select w.household_id as "householdId", max(w.on_day) as "on", max(w.on_day) filter (where w.by_person_id = $1::bigint) as "ownOn"
  from visit w
  where w.county_id = $2 and w.household_id = any($3::bigint[])
  group by w.household_id;
-- shared access_log 2
select w.id, w.household_id as "householdId", w.township_id as "townshipId", w.village_id as "villageId", h.code, (select p.name
  from membership m
  join person p on p.county_id = m.county_id and p.id = m.person_id
  where m.county_id = h.county_id and m.household_id = h.id and m.is_head and m.valid_to is null
  limit 1) as "headName", w.on_day as "on", w.outcome, w.duty, w.topics, w.line, w.text_sealed as text, b.name as "byName", (select json_build_object('heard', w.heard, 'name', n.name)
  from person n
  where n.county_id = w.county_id and n.id = w.noted_by_person_id) as noted, w.by_person_id as "byPersonId", w.request_id as "requestId", r.number
  from visit w
  join household h on h.county_id = w.county_id and h.id = w.household_id
  join person b on b.county_id = w.county_id and b.id = w.by_person_id
  left join request r on r.county_id = w.county_id and r.id = w.request_id
  where w.county_id = $1 and w.household_id = $2 and w.line = any($3::text[]) and w.by_person_id = $4
  order by w.on_day desc, w.id desc
  limit $5;

-- visits.record: 7 statements
-- shared session 1
-- shared idempotency 1
select c.id as "contactId", c.line, c.level, c.household_id as "householdId", c.township_id as "townshipId", c.village_id as "villageId"
  from contact c
  where c.county_id = $1 and c.by_person_id = $2 and c.household_id is not null and ($3::bigint is null or c.household_id = $4::bigint) and c.ended_on is null and c.term_from <= $5::date and (c.term_to is null or c.term_to >= $6::date)
  order by c.household_id, c.id
  limit 500;
-- shared post 4
select h.id, h.address, h.township_id as "townshipId", h.village_id as "villageId", v.name as "villageName", g.name as "groupName", (select p.name
  from membership m
  join person p on p.county_id = m.county_id and p.id = m.person_id
  where m.county_id = h.county_id and m.household_id = h.id and m.is_head and m.valid_to is null
  limit 1) as "headName", (select m.person_id
  from membership m
  where m.county_id = h.county_id and m.household_id = h.id and m.is_head and m.valid_to is null
  limit 1) as "headId", (select min(c.term_from)
  from contact c
  where c.county_id = h.county_id and c.household_id = h.id and c.ended_on is null) as since
  from household h
  join area v on v.county_id = h.county_id and v.id = h.village_id
  left join area g on g.county_id = h.county_id and g.id = h.group_id
  where h.county_id = $1 and h.id = any($2::bigint[]) and h.valid_to is null;
insert into "visit" ("county_id", "household_id", "township_id", "village_id", "contact_id", "line", "duty", "topics", "outcome", "text_sealed", "key_id", "on_day", "by_person_id", "by_account_id", "plan_id", "request_id", "said_at", "received_at", "heard", "noted_by_person_id")
  values ($…)
  returning "id";
-- shared outbox 1

-- visits.noteFor: 7 statements
-- shared session 1
-- shared idempotency 1
select c.id, c.line, c.household_id as "householdId", c.by_person_id as "personId", c.term_from as since
  from contact c
  where c.county_id = $1 and c.id = $2 and c.household_id is not null and (c.ended_on is null or c.ended_on >= $3::date) and (c.term_to is null or c.term_to >= $4::date);
-- shared household 3
select h.id, h.address, h.township_id as "townshipId", h.village_id as "villageId", v.name as "villageName", g.name as "groupName", (select p.name
  from membership m
  join person p on p.county_id = m.county_id and p.id = m.person_id
  where m.county_id = h.county_id and m.household_id = h.id and m.is_head and m.valid_to is null
  limit 1) as "headName", (select m.person_id
  from membership m
  where m.county_id = h.county_id and m.household_id = h.id and m.is_head and m.valid_to is null
  limit 1) as "headId", (select min(c.term_from)
  from contact c
  where c.county_id = h.county_id and c.household_id = h.id and c.ended_on is null) as since
  from household h
  join area v on v.county_id = h.county_id and v.id = h.village_id
  left join area g on g.county_id = h.county_id and g.id = h.group_id
  where h.county_id = $1 and h.id = any($2::bigint[]) and h.valid_to is null;
insert into "visit" ("county_id", "household_id", "township_id", "village_id", "contact_id", "line", "duty", "topics", "outcome", "text_sealed", "key_id", "on_day", "by_person_id", "by_account_id", "plan_id", "request_id", "said_at", "received_at", "heard", "noted_by_person_id")
  values ($…)
  returning "id";
-- shared outbox 1

-- visits.notePlan: 8 statements
-- shared session 1
-- shared idempotency 1
select c.id, c.line, c.household_id as "householdId", c.by_person_id as "personId", c.term_from as since
  from contact c
  where c.county_id = $1 and c.id = $2 and c.household_id is not null and (c.ended_on is null or c.ended_on >= $3::date) and (c.term_to is null or c.term_to >= $4::date);
-- shared household 3
select h.id, h.address, h.township_id as "townshipId", h.village_id as "villageId", v.name as "villageName", g.name as "groupName", (select p.name
  from membership m
  join person p on p.county_id = m.county_id and p.id = m.person_id
  where m.county_id = h.county_id and m.household_id = h.id and m.is_head and m.valid_to is null
  limit 1) as "headName", (select m.person_id
  from membership m
  where m.county_id = h.county_id and m.household_id = h.id and m.is_head and m.valid_to is null
  limit 1) as "headId", (select min(c.term_from)
  from contact c
  where c.county_id = h.county_id and c.household_id = h.id and c.ended_on is null) as since
  from household h
  join area v on v.county_id = h.county_id and v.id = h.village_id
  left join area g on g.county_id = h.county_id and g.id = h.group_id
  where h.county_id = $1 and h.id = any($2::bigint[]) and h.valid_to is null;
-- shared household_tier 1
insert into "care_plan" ("county_id", "household_id", "township_id", "village_id", "need_sealed", "measure_sealed", "key_id", "owner_person_id", "due_on", "opened_on", "by_account_id", "at", "signed_on", "witness", "noted_by_person_id")
  values ($…)
  on conflict ("county_id", "household_id")
  where "closed_on" is null do nothing
  returning "id";
-- shared outbox 1

-- visits.ask: 11 statements
-- shared session 1
-- shared idempotency 1
select w.id, w.household_id as "householdId", w.township_id as "townshipId", w.village_id as "villageId", h.code, (select p.name
  from membership m
  join person p on p.county_id = m.county_id and p.id = m.person_id
  where m.county_id = h.county_id and m.household_id = h.id and m.is_head and m.valid_to is null
  limit 1) as "headName", w.on_day as "on", w.outcome, w.duty, w.topics, w.line, w.text_sealed as text, b.name as "byName", (select json_build_object('heard', w.heard, 'name', n.name)
  from person n
  where n.county_id = w.county_id and n.id = w.noted_by_person_id) as noted, w.by_person_id as "byPersonId", w.request_id as "requestId", r.number
  from visit w
  join household h on h.county_id = w.county_id and h.id = w.household_id
  join person b on b.county_id = w.county_id and b.id = w.by_person_id
  left join request r on r.county_id = w.county_id and r.id = w.request_id
  where w.county_id = $1 and w.id = $2
  for
  update of w;
select c.id as "contactId", c.line, c.level, c.household_id as "householdId", c.township_id as "townshipId", c.village_id as "villageId"
  from contact c
  where c.county_id = $1 and c.by_person_id = $2 and c.household_id is not null and ($3::bigint is null or c.household_id = $4::bigint) and c.ended_on is null and c.term_from <= $5::date and (c.term_to is null or c.term_to >= $6::date)
  order by c.household_id, c.id
  limit 500;
-- shared post 4
select h.id, h.address, h.township_id as "townshipId", h.village_id as "villageId", v.name as "villageName", g.name as "groupName", (select p.name
  from membership m
  join person p on p.county_id = m.county_id and p.id = m.person_id
  where m.county_id = h.county_id and m.household_id = h.id and m.is_head and m.valid_to is null
  limit 1) as "headName", (select m.person_id
  from membership m
  where m.county_id = h.county_id and m.household_id = h.id and m.is_head and m.valid_to is null
  limit 1) as "headId", (select min(c.term_from)
  from contact c
  where c.county_id = h.county_id and c.household_id = h.id and c.ended_on is null) as since
  from household h
  join area v on v.county_id = h.county_id and v.id = h.village_id
  left join area g on g.county_id = h.county_id and g.id = h.group_id
  where h.county_id = $1 and h.id = any($2::bigint[]) and h.valid_to is null;
select p.id as "personId", p.name, p.phone_sealed as "phoneSealed", p.birth_date as "birthDate", p.identity_sealed as "identitySealed", h.township_id as "townshipId", h.village_id as "villageId", h.group_id as "groupId", h.grid_id as "gridId", g.ancestor_ids as "ancestorIds"
  from person p
  left join membership m on m.county_id = p.county_id and m.person_id = p.id and m.valid_to is null
  left join household h on h.county_id = p.county_id and h.id = m.household_id and h.valid_to is null
  left join grid g on g.county_id = h.county_id and g.id = h.grid_id
  where p.county_id = $1 and p.id = $2 and p.valid_to is null and ($3 or h.township_id = any($4::bigint[]) or h.village_id = any($5::bigint[]) or h.group_id = any($6::bigint[]) or (g.ancestor_ids || g.id) && $7::bigint[]);
-- shared none 1
-- shared request 3
update "visit"
  set "request_id" = $1
  where "county_id" = $2 and "id" = $3;
-- shared outbox 1

-- visits.plan: 8 statements
-- shared session 1
-- shared idempotency 1
select c.id as "contactId", c.line, c.level, c.household_id as "householdId", c.township_id as "townshipId", c.village_id as "villageId"
  from contact c
  where c.county_id = $1 and c.by_person_id = $2 and c.household_id is not null and ($3::bigint is null or c.household_id = $4::bigint) and c.ended_on is null and c.term_from <= $5::date and (c.term_to is null or c.term_to >= $6::date)
  order by c.household_id, c.id
  limit 500;
-- shared post 4
select h.id, h.address, h.township_id as "townshipId", h.village_id as "villageId", v.name as "villageName", g.name as "groupName", (select p.name
  from membership m
  join person p on p.county_id = m.county_id and p.id = m.person_id
  where m.county_id = h.county_id and m.household_id = h.id and m.is_head and m.valid_to is null
  limit 1) as "headName", (select m.person_id
  from membership m
  where m.county_id = h.county_id and m.household_id = h.id and m.is_head and m.valid_to is null
  limit 1) as "headId", (select min(c.term_from)
  from contact c
  where c.county_id = h.county_id and c.household_id = h.id and c.ended_on is null) as since
  from household h
  join area v on v.county_id = h.county_id and v.id = h.village_id
  left join area g on g.county_id = h.county_id and g.id = h.group_id
  where h.county_id = $1 and h.id = any($2::bigint[]) and h.valid_to is null;
-- shared household_tier 1
insert into "care_plan" ("county_id", "household_id", "township_id", "village_id", "need_sealed", "measure_sealed", "key_id", "owner_person_id", "due_on", "opened_on", "by_account_id", "at", "signed_on", "witness", "noted_by_person_id")
  values ($…)
  on conflict ("county_id", "household_id")
  where "closed_on" is null do nothing
  returning "id";
-- shared outbox 1

-- visits.list: 4 statements
-- shared session 1
select "id"
  from "visit"
  where ("visit"."county_id" = $1 and "visit"."village_id" = $2::bigint)
  order by "id" desc
  limit $3;
select w.id, w.household_id as "householdId", w.township_id as "townshipId", w.village_id as "villageId", h.code, (select p.name
  from membership m
  join person p on p.county_id = m.county_id and p.id = m.person_id
  where m.county_id = h.county_id and m.household_id = h.id and m.is_head and m.valid_to is null
  limit 1) as "headName", w.on_day as "on", w.outcome, w.duty, w.topics, w.line, w.text_sealed as text, b.name as "byName", (select json_build_object('heard', w.heard, 'name', n.name)
  from person n
  where n.county_id = w.county_id and n.id = w.noted_by_person_id) as noted, w.by_person_id as "byPersonId", w.request_id as "requestId", r.number
  from visit w
  join household h on h.county_id = w.county_id and h.id = w.household_id
  join person b on b.county_id = w.county_id and b.id = w.by_person_id
  left join request r on r.county_id = w.county_id and r.id = w.request_id
  where w.county_id = $1 and w.id = any($2::bigint[])
  order by w.id desc;
-- shared access_log 2

-- visits.ofLine: 4 statements
-- shared session 1
select "contact"."township_id" as "id", count(distinct contact.by_person_id)::int as "contacts", count(distinct contact.household_id)::int as "households"
  from "contact"
  where ("contact"."county_id" = $1 and "contact"."village_id" = $2::bigint) and "contact"."line" = $3 and "contact"."household_id" is not null and "contact"."ended_on" is null and (contact.term_to is null or contact.term_to >= $4::date) and true
  group by "contact"."township_id";
select "visit"."township_id" as "id", count(distinct visit.household_id)::int as "visited", count(distinct request.id)::int as "requests", (count(distinct request.id) filter (where request.phase in ('answered', 'shown') and request.solved is distinct
  from false))::int as "solved"
  from "visit"
  left join "request" on "request"."county_id" = "visit"."county_id" and "request"."id" = "visit"."request_id"
  where ("visit"."county_id" = $1 and "visit"."village_id" = $2::bigint) and "visit"."line" = $3 and true
  group by "visit"."township_id";
select a.id, a.name
  from area a
  where a.county_id = $1 and a.id = any($2::bigint[])
  order by a.sort, a.code
  limit $3;

-- visits.ofHousehold: 6 statements
-- shared session 1
-- shared household 3
-- shared household 4
-- shared access_log 1
select w.id, w.household_id as "householdId", w.township_id as "townshipId", w.village_id as "villageId", h.code, (select p.name
  from membership m
  join person p on p.county_id = m.county_id and p.id = m.person_id
  where m.county_id = h.county_id and m.household_id = h.id and m.is_head and m.valid_to is null
  limit 1) as "headName", w.on_day as "on", w.outcome, w.duty, w.topics, w.line, w.text_sealed as text, b.name as "byName", (select json_build_object('heard', w.heard, 'name', n.name)
  from person n
  where n.county_id = w.county_id and n.id = w.noted_by_person_id) as noted, w.by_person_id as "byPersonId", w.request_id as "requestId", r.number
  from visit w
  join household h on h.county_id = w.county_id and h.id = w.household_id
  join person b on b.county_id = w.county_id and b.id = w.by_person_id
  left join request r on r.county_id = w.county_id and r.id = w.request_id
  where w.county_id = $1 and w.household_id = $2 and true
  order by w.on_day desc, w.id desc
  limit $3;
select c.id, c.household_id as "householdId", c.need_sealed as need, c.measure_sealed as measure, c.result_sealed as result, c.owner_person_id as "ownerPersonId", p.name as "ownerName", c.due_on as "dueOn", c.opened_on as "openedOn", c.closed_on as "closedOn", (select json_build_object('on', c.signed_on, 'witness', c.witness, 'name', n.name)
  from person n
  where n.county_id = c.county_id and n.id = c.noted_by_person_id) as signed
  from care_plan c
  join person p on p.county_id = c.county_id and p.id = c.owner_person_id
  where c.county_id = $1 and c.household_id = $2
  order by c.id desc
  limit 1;

-- visits.own: 4 statements
-- shared session 1
-- shared area 3
select w.id, w.household_id as "householdId", w.township_id as "townshipId", w.village_id as "villageId", h.code, (select p.name
  from membership m
  join person p on p.county_id = m.county_id and p.id = m.person_id
  where m.county_id = h.county_id and m.household_id = h.id and m.is_head and m.valid_to is null
  limit 1) as "headName", w.on_day as "on", w.outcome, w.duty, w.topics, w.line, w.text_sealed as text, b.name as "byName", (select json_build_object('heard', w.heard, 'name', n.name)
  from person n
  where n.county_id = w.county_id and n.id = w.noted_by_person_id) as noted, w.by_person_id as "byPersonId", w.request_id as "requestId", r.number
  from visit w
  join household h on h.county_id = w.county_id and h.id = w.household_id
  join person b on b.county_id = w.county_id and b.id = w.by_person_id
  left join request r on r.county_id = w.county_id and r.id = w.request_id
  where w.county_id = $1 and w.household_id = $2 and true
  order by w.on_day desc, w.id desc
  limit $3;
select c.id, c.household_id as "householdId", c.need_sealed as need, c.measure_sealed as measure, c.result_sealed as result, c.owner_person_id as "ownerPersonId", p.name as "ownerName", c.due_on as "dueOn", c.opened_on as "openedOn", c.closed_on as "closedOn", (select json_build_object('on', c.signed_on, 'witness', c.witness, 'name', n.name)
  from person n
  where n.county_id = c.county_id and n.id = c.noted_by_person_id) as signed
  from care_plan c
  join person p on p.county_id = c.county_id and p.id = c.owner_person_id
  where c.county_id = $1 and c.household_id = $2
  order by c.id desc
  limit 1;
