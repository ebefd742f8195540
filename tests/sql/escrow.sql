-- escrow.keep: 5 statements
-- shared session 1
-- shared idempotency 1
-- shared attempt 2
insert into "device_key" ("account_id", "device_id", "sealed_key", "key_id", "created_at")
  values ($…)
  on conflict ("account_id", "device_id") do
  update
  set "sealed_key" = $6, "key_id" = $7, "created_at" = $8
  returning "id";
-- shared outbox 1

-- escrow.recover: 4 statements
-- shared session 1
-- shared attempt 2
select "created_at"
  from "session"
  where "token_hash" = $1;
select "id", "sealed_key"
  from "device_key"
  where "account_id" = $1 and "device_id" = $2;
