-- signOns.offered: 2 statements
-- shared session 1
select *
  from "sign_on"
  where "county_id" = $1;

-- signOns.begin: 3 statements
-- shared session 1
-- shared attempt 2
select *
  from "sign_on"
  where "county_id" = $1;

-- signOns.finish: 2 statements
-- shared session 1
select *
  from "sign_on"
  where "county_id" = $1;

-- signOns.read: 2 statements
-- shared session 1
select *
  from "sign_on"
  where "county_id" = $1;

-- signOns.save: 5 statements
-- shared session 1
-- shared idempotency 1
select *
  from "sign_on"
  where "county_id" = $1;
insert into "sign_on" ("county_id", "issuer", "client_id", "secret_sealed", "key_id", "match_by", "label", "enabled", "changed_at")
  values ($…)
  on conflict ("county_id") do
  update
  set "county_id" = $10, "issuer" = $11, "client_id" = $12, "secret_sealed" = $13, "key_id" = $14, "match_by" = $15, "label" = $16, "enabled" = $17, "changed_at" = $18;
-- shared outbox 1

-- signOns.tie: 7 statements
-- shared session 1
-- shared idempotency 1
-- shared account_person 3
-- shared person 2
select *
  from "sign_on"
  where "county_id" = $1;
insert into "sign_on_subject" ("issuer", "subject_hash", "account_id", "county_id", "since", "ended_at")
  values ($…)
  on conflict ("issuer", "subject_hash") do
  update
  set "account_id" = $7, "county_id" = $8, "since" = $9, "ended_at" = $10
  where "sign_on_subject"."county_id" = $11;
-- shared outbox 1
