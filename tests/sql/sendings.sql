-- sendings.list: 2 statements
-- shared session 1
select "id", "way", "template", "to_sealed", "state", "tries", "reason", "at", "next_at", "ended_at"
  from "sending"
  where "sending"."county_id" = $1 and "state" = $2
  order by "id" desc
  limit $3;

-- sendings.ways: 2 statements
-- shared session 1
select "way", "state", count(*) as "n", max("ended_at") as "last"
  from "sending"
  where "sending"."county_id" = $1 and "state" in ($…)
  group by "way", "state";

-- sendings.again: 6 statements
-- shared session 1
-- shared idempotency 1
select "id", "way", "template", "account_id", "person_id", "device_id", "facts"
  from "sending"
  where "sending"."county_id" = $1 and state = 'dead' and "id" = $2
  order by "id"
  limit $3
  for
  update;
select "id"
  from "sending"
  where "county_id" = $1 and "way" = $2 and "template" = $3 and sending.state = 'waiting' and "account_id" = $4 and person_id is not distinct
  from $5 and device_id is not distinct
  from $6;
update "sending"
  set "state" = $1, "ended_at" = $2, "tries" = $3, "next_at" = $4
  where "county_id" = $5 and "id" = $6;
-- shared outbox 1

-- sendings.allAgain: 3 statements
-- shared session 1
select "id", "way", "template", "account_id", "person_id", "device_id", "facts"
  from "sending"
  where "sending"."county_id" = $1 and state = 'dead' and ("way" = $2 and "template" = $3)
  order by "id"
  limit $4
  for
  update;
-- shared outbox 1
