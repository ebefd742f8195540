-- sessions.read: 5 statements
-- shared second_factor 2
-- shared account 2
-- shared account_person 4
-- shared upper_post 1
-- shared second_factor 1

-- sessions.list: 2 statements
-- shared session 1
select "session"."id", "session"."token_hash", "session"."device", "session"."created_at", "session"."seen_at", "county"."name" as "area"
  from "session"
  left join "county" on "county"."id" = "session"."county_id"
  where "session"."account_id" = $1 and "session"."ended_at" is null and "session"."expires_at" > $2
  order by "session"."seen_at" desc
  limit $3;

-- sessions.end: 4 statements
-- shared session 1
-- shared idempotency 1
update "session"
  set "ended_at" = $1
  where "id" = $2 and "account_id" = $3 and "ended_at" is null and "expires_at" > $4;
-- shared outbox 1

-- sessions.endOthers: 4 statements
-- shared session 1
select "session"."id", "session"."token_hash", "session"."device", "session"."created_at", "session"."seen_at", "county"."name" as "area"
  from "session"
  left join "county" on "county"."id" = "session"."county_id"
  where "session"."account_id" = $1 and "session"."ended_at" is null and "session"."expires_at" > $2
  order by "session"."seen_at" desc
  limit $3;
update "session"
  set "ended_at" = $1
  where "account_id" = $2 and "token_hash" != $3 and "ended_at" is null;
-- shared outbox 1

-- sessions.ofAccount: 4 statements
-- shared session 1
-- shared account_person 3
-- shared person 2
select "session"."id", "session"."token_hash", "session"."device", "session"."created_at", "session"."seen_at", "county"."name" as "area"
  from "session"
  left join "county" on "county"."id" = "session"."county_id"
  where "session"."account_id" = $1 and "session"."ended_at" is null and "session"."expires_at" > $2
  order by "session"."seen_at" desc
  limit $3;

-- sessions.endOfAccount: 6 statements
-- shared session 1
-- shared idempotency 1
-- shared account_person 3
-- shared person 2
-- shared session 2
-- shared outbox 1
