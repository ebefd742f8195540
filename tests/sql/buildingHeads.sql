-- buildingHeads.previewList: 16 statements
-- shared session 1
-- shared area 2
savepoint "head_list";
select p.id, p.name, p.birth_date as "birthDate", encode(p.identity_hash, 'hex') as identity, encode(p.identity_tail_hash, 'hex') as "identityTail", encode(p.phone_hash, 'hex') as phone, encode(p.phone_tail_hash, 'hex') as "phoneTail", d.building
  from household h
  join membership m on m.county_id = h.county_id and m.household_id = h.id and m.valid_to is null
  join person p on p.county_id = m.county_id and p.id = m.person_id and p.valid_to is null
  left join dwelling d on d.county_id = h.county_id and d.id = h.dwelling_id
  where h.county_id = $1 and h.village_id = $2 and h.valid_to is null and p.name = any($3::text[])
  order by p.id;
savepoint "head_line";
select count(distinct community)::int as n
  from dwelling
  where county_id = $1 and village_id = $2 and building = $3 and valid_to is null;
select g.id, g.name, g.building, (select count(*)::int
  from household h
  join dwelling d on d.county_id = h.county_id and d.id = h.dwelling_id and d.building = $1 and ($2 = '' or d.community = $3)
  where h.county_id = g.county_id and h.grid_id = g.id and h.valid_to is null) as homes
  from grid g
  where g.county_id = $4 and g.village_id = $5 and g.valid_to is null and g.is_leaf and not g.is_unassigned
  order by g.id
  limit 500;
select p.id, p.name
  from post o
  join person p on p.county_id = o.county_id and p.id = o.person_id
  where o.county_id = $1 and o.village_id = $2 and o.role = 'buildingHead' and o.building = $3 and o.unit = $4 and (o.term_to is null or o.term_to >= $5::date) and ($6::date is null or o.term_from <= $7::date)
  order by o.id
  limit 20;
-- shared grid 4
-- shared person 2
-- shared none 2
-- shared post 6
select
  from dwelling
  where county_id = $1 and village_id = $2::bigint and building = $3 and valid_to is null
  limit 1;
rollback to savepoint "head_line";
rollback to savepoint "head_list";
-- shared outbox 1

-- buildingHeads.bringInList: 15 statements
-- shared session 1
-- shared idempotency 1
-- shared area 2
select p.id, p.name, p.birth_date as "birthDate", encode(p.identity_hash, 'hex') as identity, encode(p.identity_tail_hash, 'hex') as "identityTail", encode(p.phone_hash, 'hex') as phone, encode(p.phone_tail_hash, 'hex') as "phoneTail", d.building
  from household h
  join membership m on m.county_id = h.county_id and m.household_id = h.id and m.valid_to is null
  join person p on p.county_id = m.county_id and p.id = m.person_id and p.valid_to is null
  left join dwelling d on d.county_id = h.county_id and d.id = h.dwelling_id
  where h.county_id = $1 and h.village_id = $2 and h.valid_to is null and p.name = any($3::text[])
  order by p.id;
savepoint "head_line";
select count(distinct community)::int as n
  from dwelling
  where county_id = $1 and village_id = $2 and building = $3 and valid_to is null;
select g.id, g.name, g.building, (select count(*)::int
  from household h
  join dwelling d on d.county_id = h.county_id and d.id = h.dwelling_id and d.building = $1 and ($2 = '' or d.community = $3)
  where h.county_id = g.county_id and h.grid_id = g.id and h.valid_to is null) as homes
  from grid g
  where g.county_id = $4 and g.village_id = $5 and g.valid_to is null and g.is_leaf and not g.is_unassigned
  order by g.id
  limit 500;
select p.id, p.name
  from post o
  join person p on p.county_id = o.county_id and p.id = o.person_id
  where o.county_id = $1 and o.village_id = $2 and o.role = 'buildingHead' and o.building = $3 and o.unit = $4 and (o.term_to is null or o.term_to >= $5::date) and ($6::date is null or o.term_from <= $7::date)
  order by o.id
  limit 20;
-- shared grid 4
-- shared person 2
-- shared none 2
-- shared post 6
select
  from dwelling
  where county_id = $1 and village_id = $2::bigint and building = $3 and valid_to is null
  limit 1;
-- shared post 1
-- shared outbox 1
