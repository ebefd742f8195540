-- secondFactors.read: 2 statements
-- shared session 1
select *
  from "second_factor"
  where "account_id" = $1
  for
  update;

-- secondFactors.begin: 4 statements
-- shared session 1
select *
  from "second_factor"
  where "account_id" = $1
  for
  update;
insert into "second_factor" ("account_id", "secret_sealed", "key_id", "confirmed_at", "last_step", "created_at")
  values ($…)
  on conflict ("account_id") do
  update
  set "secret_sealed" = $7, "key_id" = $8, "confirmed_at" = $9, "last_step" = $10, "created_at" = $11;
-- shared outbox 1

-- secondFactors.confirm: 2 statements
-- shared session 1
select *
  from "second_factor"
  where "account_id" = $1
  for
  update;

-- secondFactors.pass: 2 statements
-- shared session 1
select *
  from "second_factor"
  where "account_id" = $1
  for
  update;

-- secondFactors.reset: 8 statements
-- shared session 1
-- shared idempotency 1
-- shared account_person 3
-- shared person 2
delete
  from "recovery_code"
  where "account_id" = $1;
delete
  from "second_factor"
  where "account_id" = $1;
-- shared session 2
-- shared outbox 1
