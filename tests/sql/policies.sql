-- policies.list: 2 statements
-- shared second_factor 2
-- shared policy_pilot 1

-- policies.inForce: 3 statements
-- shared second_factor 2
-- shared area 1
-- shared policy_pilot 1

-- policies.adopt: 4 statements
-- shared second_factor 2
-- shared none 1
insert into "policy" ("county_id", "subject", "title", "number", "summary", "adopted_by", "adopted_on", "valid_from", "replaces_id", "by_account_id", "at")
  values ($…)
  returning "id";
-- shared outbox 1

-- policies.pilot: 5 statements
-- shared second_factor 2
select p.id, p.subject, p.title, p.number, p.summary, p.adopted_by as "adoptedBy", p.adopted_on as "adoptedOn", p.valid_from as "validFrom", p.valid_to as "validTo", p.replaces_id as "replacesId", coalesce((select jsonb_agg(jsonb_build_object('areaId', i.area_id, 'name', a.name, 'from', i.valid_from)
  order by i.area_id)
  from policy_pilot i
  join area a on a.county_id = i.county_id and a.id = i.area_id
  where i.county_id = p.county_id and i.policy_id = p.id), '[]') as pilots
  from policy p
  where p.county_id = $1 and p.id = $2
  for
  update of p;
-- shared area 1
insert into "policy_pilot" ("county_id", "policy_id", "area_id", "valid_from")
  values ($…);
-- shared outbox 1

-- policies.spread: 5 statements
-- shared second_factor 2
-- shared none 1
select p.id, p.subject, p.title, p.number, p.summary, p.adopted_by as "adoptedBy", p.adopted_on as "adoptedOn", p.valid_from as "validFrom", p.valid_to as "validTo", p.replaces_id as "replacesId", coalesce((select jsonb_agg(jsonb_build_object('areaId', i.area_id, 'name', a.name, 'from', i.valid_from)
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
