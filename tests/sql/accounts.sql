-- accounts.askCode: 7 statements
-- shared session 1
-- shared attempt 2
update "one_time_code"
  set "used_at" = $1
  where "phone_hash" = $2 and "used_at" is null;
insert into "one_time_code" ("phone_hash", "code_hash", "created_at", "expires_at")
  values ($…);
insert into "delivery" ("adapter", "phone_hash", "phone_sealed", "template", "body_sealed", "created_at", "sent_at")
  values ($…);
-- shared outbox 1

-- accounts.signInByCode: 5 statements
-- shared session 1
-- shared attempt 1
select "id", "code_hash", "tries"
  from "one_time_code"
  where "phone_hash" = $1 and "used_at" is null and "expires_at" > $2
  order by "id" desc
  limit $3
  for
  update;
-- shared attempt 2
-- shared outbox 1

-- accounts.signInByPassword: 7 statements
-- shared session 1
-- shared attempt 1
-- shared account 3
-- shared attempt 2
-- shared outbox 1

-- accounts.signOut: 3 statements
-- shared session 1
update "session"
  set "ended_at" = $1
  where "token_hash" = $2 and "ended_at" is null;
-- shared outbox 1

-- accounts.changePassword: 2 statements
-- shared session 1
select *
  from "account"
  where "id" = $1
  for
  update;

-- accounts.speakAs: 8 statements
-- shared session 1
-- shared account_person 4
update "session"
  set "county_id" = $1, "person_id" = $2
  where "token_hash" = $3;
-- shared account 2
-- shared upper_post 1
-- shared second_factor 1
-- shared outbox 1

-- accounts.acceptInvitation: 5 statements
-- shared session 1
-- shared attempt 1
-- shared account 3
-- shared attempt 2
-- shared outbox 1

-- accounts.create: 10 statements
-- shared second_factor 2
-- shared idempotency 1
-- shared person 2
-- shared none 2
-- shared account_person 2
-- shared account 3
-- shared account 1
-- shared session 2
-- shared account_person 1
-- shared outbox 1

-- accounts.close: 7 statements
-- shared session 1
-- shared idempotency 1
-- shared account_person 3
-- shared person 2
update "account"
  set "closed_at" = $1
  where "id" = $2;
-- shared session 2
-- shared outbox 1
