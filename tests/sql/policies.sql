-- policies.list: 2 statements
-- shared session 1
-- shared policy_pilot 1

-- policies.inForce: 3 statements
-- shared session 1
-- shared area 2
-- shared policy_pilot 1

-- policies.adopt: 5 statements
-- shared session 1
-- shared idempotency 1
-- shared none 2
insert into "policy" ("county_id", "subject", "title", "number", "summary", "adopted_by", "adopted_on", "valid_from", "replaces_id", "facts", "by_account_id", "at")
  values ($…)
  returning "id";
-- shared outbox 1

-- policies.pilot: 6 statements
-- shared session 1
-- shared idempotency 1
select p.id, p.subject, p.title, p.number, p.summary, p.adopted_by as "adoptedBy", p.adopted_on as "adoptedOn", p.valid_from as "validFrom", p.valid_to as "validTo", p.replaces_id as "replacesId", p.facts, coalesce((select jsonb_agg(jsonb_build_object('areaId', i.area_id, 'name', a.name, 'from', i.valid_from)
  order by i.area_id)
  from policy_pilot i
  join area a on a.county_id = i.county_id and a.id = i.area_id
  where i.county_id = p.county_id and i.policy_id = p.id), '[]') as pilots
  from policy p
  where p.county_id = $1 and p.id = $2
  for
  update of p;
-- shared area 2
insert into "policy_pilot" ("county_id", "policy_id", "area_id", "valid_from")
  values ($…);
-- shared outbox 1

-- policies.spread: 6 statements
-- shared session 1
-- shared idempotency 1
-- shared none 2
select p.id, p.subject, p.title, p.number, p.summary, p.adopted_by as "adoptedBy", p.adopted_on as "adoptedOn", p.valid_from as "validFrom", p.valid_to as "validTo", p.replaces_id as "replacesId", p.facts, coalesce((select jsonb_agg(jsonb_build_object('areaId', i.area_id, 'name', a.name, 'from', i.valid_from)
  order by i.area_id)
  from policy_pilot i
  join area a on a.county_id = i.county_id and a.id = i.area_id
  where i.county_id = p.county_id and i.policy_id = p.id), '[]') as pilots
  from policy p
  where p.county_id = $1 and p.id = $2
  for
  update of p;
update "policy"
  set "valid_from" = $1
  where "county_id" = $2 and "id" = $3;
-- shared outbox 1

-- policies.readOwn: 4 statements
-- shared session 1
-- shared membership 2
select "id", "by_household" as "byHousehold", "given_on" as "givenOn", "withdrawn_on" as "withdrawnOn", "withdrawn_by_household" as "withdrawnByHousehold"
  from "policy_consent"
  where "county_id" = $1 and "household_id" = $2
  order by "id" desc
  limit $3;
select "policy_use"."id", "policy_id" as "policyId", "title", "used_from" as "from", "used_to" as "to"
  from "policy_use"
  inner join "policy" on "policy"."county_id" = "policy_use"."county_id" and "policy"."id" = "policy_use"."policy_id"
  where "policy_use"."county_id" = $1 and "household_id" = $2 and "struck_at" is null
  order by "policy_use"."id" desc
  limit $3;

-- policies.agree: 6 statements
-- shared session 1
-- shared idempotency 1
-- shared membership 2
select "id", "by_household" as "byHousehold", "given_on" as "givenOn", "withdrawn_on" as "withdrawnOn", "withdrawn_by_household" as "withdrawnByHousehold"
  from "policy_consent"
  where "county_id" = $1 and "household_id" = $2
  order by "id" desc
  limit $3;
insert into "policy_consent" ("county_id", "household_id", "by_household", "given_on", "by_account_id", "at")
  values ($…)
  returning "id";
-- shared outbox 1

-- policies.ofHousehold: 7 statements
-- shared session 1
-- shared household 2
-- shared household 4
-- shared access_log 1
-- shared policy_pilot 1
select "id", "by_household" as "byHousehold", "given_on" as "givenOn", "withdrawn_on" as "withdrawnOn", "withdrawn_by_household" as "withdrawnByHousehold"
  from "policy_consent"
  where "county_id" = $1 and "household_id" = $2
  order by "id" desc
  limit $3;
select "policy_use"."id", "policy_id" as "policyId", "title", "used_from" as "from", "used_to" as "to"
  from "policy_use"
  inner join "policy" on "policy"."county_id" = "policy_use"."county_id" and "policy"."id" = "policy_use"."policy_id"
  where "policy_use"."county_id" = $1 and "household_id" = $2 and "struck_at" is null
  order by "policy_use"."id" desc
  limit $3;

-- policies.noteConsent: 6 statements
-- shared session 1
-- shared idempotency 1
-- shared household 2
select "id", "by_household" as "byHousehold", "given_on" as "givenOn", "withdrawn_on" as "withdrawnOn", "withdrawn_by_household" as "withdrawnByHousehold"
  from "policy_consent"
  where "county_id" = $1 and "household_id" = $2
  order by "id" desc
  limit $3;
insert into "policy_consent" ("county_id", "household_id", "by_household", "given_on", "by_account_id", "at")
  values ($…)
  returning "id";
-- shared outbox 1

-- policies.recordUse: 7 statements
-- shared session 1
-- shared idempotency 1
-- shared household 2
-- shared policy_pilot 1
select "policy_use"."id", "policy_id" as "policyId", "title", "used_from" as "from", "used_to" as "to"
  from "policy_use"
  inner join "policy" on "policy"."county_id" = "policy_use"."county_id" and "policy"."id" = "policy_use"."policy_id"
  where "policy_use"."county_id" = $1 and "household_id" = $2 and "struck_at" is null
  order by "policy_use"."id" desc
  limit $3;
insert into "policy_use" ("county_id", "policy_id", "household_id", "used_from", "used_to", "by_account_id", "at")
  values ($…)
  returning "id";
-- shared outbox 1

-- policies.endUse: 6 statements
-- shared session 1
-- shared idempotency 1
-- shared household 2
select "policy_use"."id", "policy_id" as "policyId", "title", "used_from" as "from", "used_to" as "to"
  from "policy_use"
  inner join "policy" on "policy"."county_id" = "policy_use"."county_id" and "policy"."id" = "policy_use"."policy_id"
  where "policy_use"."county_id" = $1 and "household_id" = $2 and "struck_at" is null
  order by "policy_use"."id" desc
  limit $3;
update "policy_use"
  set "used_to" = $1
  where "county_id" = $2 and "id" = $3;
-- shared outbox 1

-- policies.strikeUse: 6 statements
-- shared session 1
-- shared idempotency 1
-- shared household 2
select "policy_use"."id", "policy_id" as "policyId", "title", "used_from" as "from", "used_to" as "to"
  from "policy_use"
  inner join "policy" on "policy"."county_id" = "policy_use"."county_id" and "policy"."id" = "policy_use"."policy_id"
  where "policy_use"."county_id" = $1 and "household_id" = $2 and "struck_at" is null
  order by "policy_use"."id" desc
  limit $3;
update "policy_use"
  set "struck_at" = $1
  where "county_id" = $2 and "id" = $3;
-- shared outbox 1

-- policies.uptake: 2 statements
-- shared session 1
select "policy_use"."policy_id" as "policyId", count(distinct household.id)::int as "households"
  from "household"
  inner join "policy_use" on "policy_use"."county_id" = "household"."county_id" and "policy_use"."household_id" = "household"."id"
  where ("household"."county_id" = $1 and "household"."township_id" = $2::bigint) and "household"."valid_to" is null and "policy_use"."struck_at" is null and "policy_use"."used_from" <= $3 and ("policy_use"."used_to" is null or "policy_use"."used_to" >= $4)
  group by "policy_use"."policy_id"
  order by "policy_use"."policy_id" desc
  limit $5;
