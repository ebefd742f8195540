-- packs.read: 4 statements
-- shared session 1
select *
  from "pack_release"
  where "pack_release"."county_id" = $1 and "area_id" is null
  order by "id" desc
  limit $2;
select max("id") as "last"
  from "pack_release"
  where "pack_release"."county_id" = $1;
select *
  from "pack_release"
  where "pack_release"."county_id" = $1 and "area_id" is not null
  order by "id" desc
  limit $2;

-- packs.draft: 2 statements
-- shared session 1
select "id", "edition", "made_from", "by_title", "changed_at", pack as "pack"
  from "pack_draft"
  where "pack_draft"."county_id" = $1 and "ended_at" is null;

-- packs.tryOut: 4 statements
-- shared session 1
select "id", "edition", "made_from", "by_title", "changed_at", pack as "pack"
  from "pack_draft"
  where "pack_draft"."county_id" = $1 and "ended_at" is null;
select "id", "number", "category", "triage_class", "received_at", "pack_id", "pack_version", "procedure_id"
  from "request"
  where "request"."county_id" = $1 and "number" = $2;
select "to_state", "received_at"
  from "request_step"
  where "county_id" = $1 and "request_id" = $2
  order by "seq" desc
  limit $3;

-- packs.draw: 2 statements
-- shared session 1
select "id", "edition", "made_from", "by_title", "changed_at", pack as "pack"
  from "pack_draft"
  where "pack_draft"."county_id" = $1 and "ended_at" is null;

-- packs.upload: 6 statements
-- shared session 1
-- shared idempotency 1
select *
  from "pack_release"
  where "pack_release"."county_id" = $1 and "area_id" is null
  order by "id" desc
  limit $2;
select "version"
  from "pack_version"
  where "pack_id" = $1;
insert into "pack_draft" ("county_id", "pack", "made_from", "by_account_id", "by_title", "changed_at")
  values ($…)
  on conflict ("county_id")
  where "ended_at" is null do nothing
  returning "id";
-- shared outbox 1

-- packs.edit: 7 statements
-- shared session 1
-- shared idempotency 1
select "id", "edition", "made_from", "by_title", "changed_at", pack as "pack"
  from "pack_draft"
  where "pack_draft"."county_id" = $1 and "ended_at" is null;
select *
  from "pack_release"
  where "pack_release"."county_id" = $1 and "area_id" is null
  order by "id" desc
  limit $2;
select "version"
  from "pack_version"
  where "pack_id" = $1;
insert into "pack_draft" ("county_id", "pack", "made_from", "by_account_id", "by_title", "changed_at")
  values ($…)
  on conflict ("county_id")
  where "ended_at" is null do nothing
  returning "id";
-- shared outbox 1

-- packs.giveUp: 4 statements
-- shared session 1
-- shared idempotency 1
update "pack_draft"
  set "ended_at" = $1
  where "pack_draft"."county_id" = $2 and "ended_at" is null and "edition" = $3
  returning "id", pack as "pack";
-- shared outbox 1

-- packs.schedule: 10 statements
-- shared session 1
-- shared idempotency 1
select *
  from "pack_release"
  where "pack_release"."county_id" = $1 and "area_id" is null
  order by "id" desc
  limit $2;
select *
  from "pack_release"
  where "pack_release"."county_id" = $1 and "area_id" is not null
  order by "id" desc
  limit $2;
update "pack_draft"
  set "ended_at" = $1
  where "pack_draft"."county_id" = $2 and "ended_at" is null and "edition" = $3
  returning "id", pack as "pack";
insert into "pack_version" ("pack_id", "version", "sha256", "content")
  values ($…)
  on conflict do nothing;
select "sha256"
  from "pack_version"
  where "pack_id" = $1 and "version" = $2;
insert into "pack_release" ("county_id", "follows", "kind", "pack_id", "version", "former_version", "effective_from", "withdraws", "by_account_id", "by_person_id", "by_title", "at")
  values ($…)
  on conflict ("county_id", "follows") do nothing
  returning "id";
insert into county_pack (county_id, area_id, pack_id, version, sort, effective_from)
  values ($…)
  on conflict (county_id, area_id, pack_id, effective_from) do
  update
  set version = excluded.version, sort = excluded.sort, effective_to = null;
-- shared outbox 1

-- packs.decideArea: 11 statements
-- shared session 1
-- shared idempotency 1
-- shared area 2
select *
  from "pack_release"
  where "pack_release"."county_id" = $1 and "area_id" is not null
  order by "id" desc
  limit $2;
insert into "pack_version" ("pack_id", "version", "sha256", "content")
  values ($…)
  on conflict do nothing;
select "sha256"
  from "pack_version"
  where "pack_id" = $1 and "version" = $2;
select max("id") as "last"
  from "pack_release"
  where "pack_release"."county_id" = $1;
insert into "pack_release" ("county_id", "follows", "kind", "area_id", "models", "former_models", "effective_from", "withdraws", "by_account_id", "by_person_id", "by_title", "at")
  values ($…)
  on conflict ("county_id", "follows") do nothing
  returning "id";
update "county_pack"
  set "effective_to" = $1
  where "county_pack"."county_id" = $2 and "area_id" = $3 and "effective_from" <= $4 and ("effective_to" is null or "effective_to" > $5);
insert into county_pack (county_id, area_id, pack_id, version, sort, effective_from)
  values ($…)
  on conflict (county_id, area_id, pack_id, effective_from) do
  update
  set version = excluded.version, sort = excluded.sort, effective_to = null;
-- shared outbox 1

-- packs.withdraw: 10 statements
-- shared session 1
-- shared idempotency 1
select *
  from "pack_release"
  where "pack_release"."county_id" = $1 and "area_id" is null
  order by "id" desc
  limit $2;
insert into "pack_release" ("county_id", "follows", "kind", "pack_id", "version", "former_version", "effective_from", "withdraws", "by_account_id", "by_person_id", "by_title", "at")
  values ($…)
  on conflict ("county_id", "follows") do nothing
  returning "id";
update "county_pack"
  set "effective_to" = $1
  where "county_pack"."county_id" = $2 and "pack_id" = $3 and "effective_from" = $4;
select content as "content"
  from "pack_version"
  where "pack_id" = $1 and "version" = $2;
select "version"
  from "pack_version"
  where "pack_id" = $1;
insert into "pack_draft" ("county_id", "pack", "made_from", "by_account_id", "by_title", "changed_at")
  values ($…)
  on conflict ("county_id")
  where "ended_at" is null do nothing
  returning "id";
-- shared outbox 1

-- packs.stepBack: 10 statements
-- shared session 1
-- shared idempotency 1
select *
  from "pack_release"
  where "pack_release"."county_id" = $1 and "area_id" is not null
  order by "id" desc
  limit $2;
select *
  from "pack_release"
  where "pack_release"."county_id" = $1 and "area_id" is null
  order by "id" desc
  limit $2;
insert into "pack_release" ("county_id", "follows", "kind", "pack_id", "version", "former_version", "effective_from", "withdraws", "by_account_id", "by_person_id", "by_title", "at")
  values ($…)
  on conflict ("county_id", "follows") do nothing
  returning "id";
update "county_pack"
  set "effective_to" = $1
  where "county_pack"."county_id" = $2 and "pack_id" = $3 and "effective_from" <= $4 and "effective_to" is null;
select content as "content"
  from "pack_version"
  where "pack_id" = $1 and "version" = $2;
select "version"
  from "pack_version"
  where "pack_id" = $1;
insert into "pack_draft" ("county_id", "pack", "made_from", "by_account_id", "by_title", "changed_at")
  values ($…)
  on conflict ("county_id")
  where "ended_at" is null do nothing
  returning "id";
-- shared outbox 1
