-- minorLooks.ask: 8 statements
-- shared session 1
-- shared idempotency 1
-- shared person 3
-- shared membership 2
select "id"
  from "minor_look"
  where "county_id" = $1 and "person_id" = $2 and "field" = $3 and "asked_by_person_id" = $4 and "approved" is null;
insert into "minor_look" ("county_id", "person_id", "township_id", "village_id", "field", "reason", "asked_by_account_id", "asked_at", "asked_by_person_id", "asked_by_title")
  values ($…)
  returning "id";
-- shared post 3
-- shared outbox 1

-- minorLooks.mine: 3 statements
-- shared session 1
select "minor_look"."id", "minor_look"."person_id" as "personId", "child"."name" as "personName", "village"."name" as "villageName", "minor_look"."township_id" as "townshipId", "minor_look"."field", "minor_look"."reason", "minor_look"."asked_at" as "askedAt", "asked_by_account_id" as "askedByAccountId", "asked_by_person_id" as "askedByPersonId", "asker"."name" as "byName", "asked_by_title" as "byTitle", "approved", "word", "decided_by_person_id" as "decidedByPersonId", "officer"."name" as "decidedByName", "decided_by_title" as "decidedByTitle", "decided_at" as "decidedAt", "expires_at" as "expiresAt", "used_at" as "usedAt"
  from "minor_look"
  inner join "person" as "child" on "child"."county_id" = "minor_look"."county_id" and "child"."id" = "minor_look"."person_id"
  inner join "area" as "village" on "village"."county_id" = "minor_look"."county_id" and "village"."id" = "minor_look"."village_id"
  inner join "person" as "asker" on "asker"."county_id" = "minor_look"."county_id" and "asker"."id" = "minor_look"."asked_by_person_id"
  left join "person" as "officer" on "officer"."county_id" = "minor_look"."county_id" and "officer"."id" = "minor_look"."decided_by_person_id"
  where "minor_look"."county_id" = $1 and "asked_by_account_id" = $2
  order by "minor_look"."id" desc
  limit $3;
-- shared household 5

-- minorLooks.waiting: 2 statements
-- shared second_factor 2
select "minor_look"."id", "minor_look"."person_id" as "personId", "child"."name" as "personName", "village"."name" as "villageName", "minor_look"."township_id" as "townshipId", "minor_look"."field", "minor_look"."reason", "minor_look"."asked_at" as "askedAt", "asked_by_account_id" as "askedByAccountId", "asked_by_person_id" as "askedByPersonId", "asker"."name" as "byName", "asked_by_title" as "byTitle", "approved", "word", "decided_by_person_id" as "decidedByPersonId", "officer"."name" as "decidedByName", "decided_by_title" as "decidedByTitle", "decided_at" as "decidedAt", "expires_at" as "expiresAt", "used_at" as "usedAt"
  from "minor_look"
  inner join "person" as "child" on "child"."county_id" = "minor_look"."county_id" and "child"."id" = "minor_look"."person_id"
  inner join "area" as "village" on "village"."county_id" = "minor_look"."county_id" and "village"."id" = "minor_look"."village_id"
  inner join "person" as "asker" on "asker"."county_id" = "minor_look"."county_id" and "asker"."id" = "minor_look"."asked_by_person_id"
  left join "person" as "officer" on "officer"."county_id" = "minor_look"."county_id" and "officer"."id" = "minor_look"."decided_by_person_id"
  where ("minor_look"."county_id" = $1 and "minor_look"."village_id" = $2::bigint) and "approved" is null
  order by "minor_look"."id" desc
  limit $3;

-- minorLooks.decide: 5 statements
-- shared session 1
-- shared idempotency 1
select "id", "person_id" as "personId", "approved", "asked_by_person_id" as "askedByPersonId", "asked_by_account_id" as "askedByAccountId", "township_id" as "townshipId", "village_id" as "villageId"
  from "minor_look"
  where ("minor_look"."county_id" = $1 and "minor_look"."village_id" = $2::bigint) and "id" = $3
  for
  update;
update "minor_look"
  set "approved" = $1, "word" = $2, "expires_at" = $3, "decided_by_account_id" = $4, "decided_at" = $5, "decided_by_person_id" = $6, "decided_by_title" = $7
  where "county_id" = $8 and "id" = $9;
-- shared outbox 1

-- minorLooks.open: 7 statements
-- shared session 1
-- shared idempotency 1
select "id", "person_id" as "personId", "field", "reason", "approved", "expires_at" as "expiresAt", "used_at" as "usedAt", "asked_by_person_id" as "askedByPersonId", "decided_by_person_id" as "decidedByPersonId", "decided_by_title" as "decidedByTitle"
  from "minor_look"
  where "county_id" = $1 and "asked_by_account_id" = $2 and "id" = $3
  for
  update;
-- shared person 3
update "minor_look"
  set "used_at" = $1
  where "county_id" = $2 and "id" = $3;
-- shared access_log 1
-- shared outbox 1

-- minorLooks.account: 4 statements
-- shared second_factor 2
select "village_id" as "villageId", count(*)::int as "asked", (count(*) filter (where approved))::int as "approved", (count(*) filter (where not approved))::int as "refused", (count(*) filter (where approved is null))::int as "waiting", (count(used_at))::int as "used", (count(*) filter (where used_at is null and expires_at <= $1))::int as "expired"
  from "minor_look"
  where "minor_look"."county_id" = $2 and "asked_at" >= $3 and "asked_at" < $4
  group by "village_id"
  limit $5;
select "household"."village_id" as "villageId", (count(*) filter (where access_log.field in ('identity', 'phone') and access_log.approved_by_person_id is null))::int as "unapproved", (count(*) filter (where access_log.field not in ('identity', 'phone')))::int as "pages"
  from "household"
  inner join "membership" on "membership"."county_id" = "household"."county_id" and "membership"."household_id" = "household"."id" and "membership"."valid_to" is null
  inner join "person" on "person"."county_id" = "membership"."county_id" and "person"."id" = "membership"."person_id"
  inner join "access_log" on "access_log"."county_id" = "person"."county_id" and "access_log"."person_id" = "person"."id"
  where "household"."county_id" = $1 and "access_log"."at" >= $2 and "access_log"."at" < $3 and person.birth_date > to_char(access_log.at at time zone 'Asia/Shanghai' - interval '18 years', 'YYYY-MM-DD')
  group by "household"."village_id"
  limit $4;
select v.id, v.name, coalesce(t.name, '') as "townshipName"
  from area v
  left join area t on t.county_id = v.county_id and t.id = v.township_id
  where v.county_id = $1 and v.id = any($2::bigint[])
  order by t.id, v.id;

-- minorLooks.listYear: 2 statements
-- shared session 1
select "minor_look"."id", "minor_look"."person_id" as "personId", "child"."name" as "personName", "village"."name" as "villageName", "minor_look"."township_id" as "townshipId", "minor_look"."field", "minor_look"."reason", "minor_look"."asked_at" as "askedAt", "asked_by_account_id" as "askedByAccountId", "asked_by_person_id" as "askedByPersonId", "asker"."name" as "byName", "asked_by_title" as "byTitle", "approved", "word", "decided_by_person_id" as "decidedByPersonId", "officer"."name" as "decidedByName", "decided_by_title" as "decidedByTitle", "decided_at" as "decidedAt", "expires_at" as "expiresAt", "used_at" as "usedAt"
  from "minor_look"
  inner join "person" as "child" on "child"."county_id" = "minor_look"."county_id" and "child"."id" = "minor_look"."person_id"
  inner join "area" as "village" on "village"."county_id" = "minor_look"."county_id" and "village"."id" = "minor_look"."village_id"
  inner join "person" as "asker" on "asker"."county_id" = "minor_look"."county_id" and "asker"."id" = "minor_look"."asked_by_person_id"
  left join "person" as "officer" on "officer"."county_id" = "minor_look"."county_id" and "officer"."id" = "minor_look"."decided_by_person_id"
  where "minor_look"."county_id" = $1 and "asked_at" >= $2 and "asked_at" < $3
  order by "minor_look"."id" desc
  limit $4;

-- minorLooks.takeAccount: 5 statements
-- shared session 1
-- shared idempotency 1
select "minor_look"."id", "minor_look"."person_id" as "personId", "child"."name" as "personName", "village"."name" as "villageName", "minor_look"."township_id" as "townshipId", "minor_look"."field", "minor_look"."reason", "minor_look"."asked_at" as "askedAt", "asked_by_account_id" as "askedByAccountId", "asked_by_person_id" as "askedByPersonId", "asker"."name" as "byName", "asked_by_title" as "byTitle", "approved", "word", "decided_by_person_id" as "decidedByPersonId", "officer"."name" as "decidedByName", "decided_by_title" as "decidedByTitle", "decided_at" as "decidedAt", "expires_at" as "expiresAt", "used_at" as "usedAt"
  from "minor_look"
  inner join "person" as "child" on "child"."county_id" = "minor_look"."county_id" and "child"."id" = "minor_look"."person_id"
  inner join "area" as "village" on "village"."county_id" = "minor_look"."county_id" and "village"."id" = "minor_look"."village_id"
  inner join "person" as "asker" on "asker"."county_id" = "minor_look"."county_id" and "asker"."id" = "minor_look"."asked_by_person_id"
  left join "person" as "officer" on "officer"."county_id" = "minor_look"."county_id" and "officer"."id" = "minor_look"."decided_by_person_id"
  where "minor_look"."county_id" = $1 and "asked_at" >= $2 and "asked_at" < $3
  order by "minor_look"."id" desc
  limit $4;
-- shared export 1
-- shared outbox 1

-- minorLooks.accountFile: 2 statements
-- shared session 1
-- shared export 2
