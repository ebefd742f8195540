-- corrections.ask: 6 statements
-- shared session 1
-- shared idempotency 1
-- shared area 3
-- shared household 4
insert into correction_ask (county_id, household_id, person_id, field, said_sealed, key_id, note, township_id, village_id, group_id, grid_id, by_account_id, by_person_id, at)
  select county_id, id, $…, township_id, village_id, group_id, grid_id, $…
  from household
  where county_id = $9 and id = $10
  on conflict do nothing
  returning id;
-- shared outbox 1

-- corrections.mine: 3 statements
-- shared session 1
-- shared area 3
select "correction_ask"."id", "correction_ask"."state", "correction_ask"."field", "correction_ask"."said_sealed" as "said", "correction_ask"."note", "correction_ask"."at", "correction_ask"."decided_at" as "decidedAt", "correction_ask"."answer", "correction_ask"."event_id" as "eventId", "correction_ask"."person_id" as "personId", "h"."id" as "householdId", "h"."code" as "householdCode", "h"."address", "h"."tenure", "v"."name" as "villageName", "p"."name" as "personName", "p"."sex", "p"."birth_date" as "birthDate", "p"."identity_sealed" as "identity", "p"."phone_sealed" as "phone", "m"."relation", "correction_ask"."by_account_id" as "byAccountId", "correction_ask"."by_person_id" as "byPersonId", (select w.name
  from person w
  where w.county_id = correction_ask.county_id and w.id = correction_ask.by_person_id) as "byName", (select w.name
  from person w
  where w.county_id = correction_ask.county_id and w.id = correction_ask.decided_by_person_id) as "decidedByName", (select w.place
  from whereabouts w
  where w.county_id = p.county_id and w.person_id = p.id and w.kind = 'registeredElsewhere' and w.valid_to is null) as "registeredAt", (select w.reason
  from whereabouts w
  where w.county_id = p.county_id and w.person_id = p.id and w.kind = 'away' and w.valid_to is null) as "away", (select coalesce(json_agg(a.id
  order by a.id), '[]')
  from attachment a
  where a.county_id = correction_ask.county_id and a.correction_id = correction_ask.id and a.closed_at is null) as "photoIds"
  from "correction_ask"
  inner join "household" as "h" on "h"."county_id" = "correction_ask"."county_id" and "h"."id" = "correction_ask"."household_id"
  inner join "area" as "v" on "v"."county_id" = "correction_ask"."county_id" and "v"."id" = "correction_ask"."village_id"
  left join "person" as "p" on "p"."county_id" = "correction_ask"."county_id" and "p"."id" = "correction_ask"."person_id"
  left join "membership" as "m" on "m"."county_id" = "p"."county_id" and "m"."person_id" = "p"."id" and "m"."valid_to" is null
  where "correction_ask"."county_id" = $1 and "correction_ask"."household_id" = $2
  order by "correction_ask"."id" desc
  limit $3;

-- corrections.withdraw: 6 statements
-- shared session 1
-- shared idempotency 1
-- shared area 3
select "id", "state"
  from "correction_ask"
  where "county_id" = $1 and "household_id" = $2 and "id" = $3
  for
  update;
update "correction_ask"
  set "state" = $1, "answer" = $2, "event_id" = $3, "decided_at" = $4, "decided_by_account_id" = $5, "decided_by_person_id" = $6
  where "county_id" = $7 and "id" = $8;
-- shared outbox 1

-- corrections.list: 2 statements
-- shared session 1
select "correction_ask"."id", "correction_ask"."state", "correction_ask"."field", "correction_ask"."said_sealed" as "said", "correction_ask"."note", "correction_ask"."at", "correction_ask"."decided_at" as "decidedAt", "correction_ask"."answer", "correction_ask"."event_id" as "eventId", "correction_ask"."person_id" as "personId", "h"."id" as "householdId", "h"."code" as "householdCode", "h"."address", "h"."tenure", "v"."name" as "villageName", "p"."name" as "personName", "p"."sex", "p"."birth_date" as "birthDate", "p"."identity_sealed" as "identity", "p"."phone_sealed" as "phone", "m"."relation", "correction_ask"."by_account_id" as "byAccountId", "correction_ask"."by_person_id" as "byPersonId", (select w.name
  from person w
  where w.county_id = correction_ask.county_id and w.id = correction_ask.by_person_id) as "byName", (select w.name
  from person w
  where w.county_id = correction_ask.county_id and w.id = correction_ask.decided_by_person_id) as "decidedByName", (select w.place
  from whereabouts w
  where w.county_id = p.county_id and w.person_id = p.id and w.kind = 'registeredElsewhere' and w.valid_to is null) as "registeredAt", (select w.reason
  from whereabouts w
  where w.county_id = p.county_id and w.person_id = p.id and w.kind = 'away' and w.valid_to is null) as "away", (select coalesce(json_agg(a.id
  order by a.id), '[]')
  from attachment a
  where a.county_id = correction_ask.county_id and a.correction_id = correction_ask.id and a.closed_at is null) as "photoIds"
  from "correction_ask"
  inner join "household" as "h" on "h"."county_id" = "correction_ask"."county_id" and "h"."id" = "correction_ask"."household_id"
  inner join "area" as "v" on "v"."county_id" = "correction_ask"."county_id" and "v"."id" = "correction_ask"."village_id"
  left join "person" as "p" on "p"."county_id" = "correction_ask"."county_id" and "p"."id" = "correction_ask"."person_id"
  left join "membership" as "m" on "m"."county_id" = "p"."county_id" and "m"."person_id" = "p"."id" and "m"."valid_to" is null
  where ("correction_ask"."county_id" = $1 and "correction_ask"."village_id" = $2::bigint) and "correction_ask"."state" = $3
  order by "correction_ask"."id" asc
  limit $4;

-- corrections.decide: 5 statements
-- shared session 1
-- shared idempotency 1
select "id", "state", "field", "said_sealed" as "said", "household_id" as "householdId", "person_id" as "personId", "by_account_id" as "byAccountId", "by_person_id" as "byPersonId"
  from "correction_ask"
  where ("correction_ask"."county_id" = $1 and "correction_ask"."village_id" = $2::bigint) and "id" = $3
  for
  update;
update "correction_ask"
  set "state" = $1, "answer" = $2, "event_id" = $3, "decided_at" = $4, "decided_by_account_id" = $5, "decided_by_person_id" = $6
  where "county_id" = $7 and "id" = $8;
-- shared outbox 1

-- corrections.photo: 3 statements
-- shared session 1
-- shared area 3
select "a"."digest"
  from "correction_ask"
  inner join "attachment" as "a" on "a"."county_id" = "correction_ask"."county_id" and "a"."correction_id" = "correction_ask"."id" and "a"."closed_at" is null
  where (("correction_ask"."county_id" = $1 and false) or ("correction_ask"."county_id" = $2 and "correction_ask"."household_id" = $3)) and "correction_ask"."id" = $4 and "a"."id" = $5;
