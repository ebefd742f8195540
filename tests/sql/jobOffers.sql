-- jobOffers.near: 4 statements
-- shared session 1
-- shared area 2
select o.id, o.body_id as "employerId", b.name as employer, a.name as "areaName", o.title, o.places, o.filled, o.wage_from as "wageFrom", o.wage_to as "wageTo", o.phone, o.note, o.opened_on as "openedOn", o.closed_on as "closedOn"
  from job_offer o
  join body b on b.county_id = o.county_id and b.id = o.body_id
  join area a on a.county_id = b.county_id and a.id = b.area_id
  where o.county_id = $1 and o.closed_on is null and o.filled < o.places and b.township_id = $2 and b.valid_to is null and true
  order by o.id desc
  limit $3;
-- shared body_member 7

-- jobOffers.ofEmployer: 3 statements
-- shared session 1
-- shared body 2
select o.id, o.body_id as "employerId", b.name as employer, a.name as "areaName", o.title, o.places, o.filled, o.wage_from as "wageFrom", o.wage_to as "wageTo", o.phone, o.note, o.opened_on as "openedOn", o.closed_on as "closedOn"
  from job_offer o
  join body b on b.county_id = o.county_id and b.id = o.body_id
  join area a on a.county_id = b.county_id and a.id = b.area_id
  where o.county_id = $1 and o.body_id = $2 and true
  order by o.id desc
  limit $3;

-- jobOffers.ledger: 4 statements
-- shared session 1
-- shared body_member 3
select b.id as "bodyId", coalesce(j.offers, 0)::int as offers, coalesce(j.places, 0)::int as places, coalesce(j.filled, 0)::int as filled, coalesce(w.wages, 0)::bigint as wages
  from body b
  left join lateral (select count(*) as offers, sum(o.places) as places, sum(o.filled) as filled
  from job_offer o
  where o.county_id = b.county_id and o.body_id = b.id and o.opened_on between $1 and $2) j on true
  left join lateral (select sum(s.wages) as wages
  from wage_sum s
  where s.county_id = b.county_id and s.body_id = b.id and s.year = $3) w on true
  where b.county_id = $4 and b.id = any($5::bigint[]);
with each as (select coalesce(j.offers, 0)::int as offers, coalesce(j.places, 0)::int as places, coalesce(j.filled, 0)::int as filled, coalesce(w.wages, 0)::bigint as wages
  from body b
  left join lateral (select count(*) as offers, sum(o.places) as places, sum(o.filled) as filled
  from job_offer o
  where o.county_id = b.county_id and o.body_id = b.id and o.opened_on between $1 and $2) j on true
  left join lateral (select sum(s.wages) as wages
  from wage_sum s
  where s.county_id = b.county_id and s.body_id = b.id and s.year = $3) w on true
  where b.county_id = $4 and b.valid_to is null and b.kind = any($5::text[]) and (b.township_id = any($6::bigint[]) or b.village_id = any($7::bigint[]) or b.group_id = any($8::bigint[])) and true)
  select count(*)::int as employers, coalesce(sum(offers), 0)::int as offers, coalesce(sum(places), 0)::int as places, coalesce(sum(filled), 0)::int as filled, coalesce(sum(wages), 0)::bigint as wages
  from each;

-- jobOffers.offer: 5 statements
-- shared session 1
-- shared idempotency 1
-- shared body 2
insert into "job_offer" ("county_id", "body_id", "title", "places", "wage_from", "wage_to", "phone", "note", "opened_on", "by_account_id", "at")
  values ($…)
  returning "id";
-- shared outbox 1

-- jobOffers.fill: 6 statements
-- shared session 1
-- shared idempotency 1
select o.id, o.body_id as "employerId", b.name as employer, a.name as "areaName", o.title, o.places, o.filled, o.wage_from as "wageFrom", o.wage_to as "wageTo", o.phone, o.note, o.opened_on as "openedOn", o.closed_on as "closedOn"
  from job_offer o
  join body b on b.county_id = o.county_id and b.id = o.body_id
  join area a on a.county_id = b.county_id and a.id = b.area_id
  where o.county_id = $1 and o.id = $2
  for
  update of o;
-- shared body 2
update "job_offer"
  set "filled" = $1
  where "county_id" = $2 and "id" = $3;
-- shared outbox 1

-- jobOffers.close: 6 statements
-- shared session 1
-- shared idempotency 1
select o.id, o.body_id as "employerId", b.name as employer, a.name as "areaName", o.title, o.places, o.filled, o.wage_from as "wageFrom", o.wage_to as "wageTo", o.phone, o.note, o.opened_on as "openedOn", o.closed_on as "closedOn"
  from job_offer o
  join body b on b.county_id = o.county_id and b.id = o.body_id
  join area a on a.county_id = b.county_id and a.id = b.area_id
  where o.county_id = $1 and o.id = $2
  for
  update of o;
-- shared body 2
update "job_offer"
  set "closed_on" = $1
  where "county_id" = $2 and "id" = $3;
-- shared outbox 1

-- jobOffers.pay: 5 statements
-- shared session 1
-- shared idempotency 1
-- shared body 2
insert into "wage_sum" ("county_id", "body_id", "year", "quarter", "workers", "wages", "by_account_id", "at")
  values ($…)
  on conflict ("county_id", "body_id", "year", "quarter") do
  update
  set "workers" = $9, "wages" = $10, "by_account_id" = $11, "at" = $12;
-- shared outbox 1
