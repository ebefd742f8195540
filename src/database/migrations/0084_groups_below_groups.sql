-- A group may have groups of its own (院落 or 片 below a 村民小组), as deep as a place likes. A row names the lowest one that it lies in,
-- so whoever asks for a group asks for all below it, and whoever answers for a place answers from any group above it.
-- Both are plain calls on parameters, evaluated once before an index is read. Ended groups count: what was said in them stays theirs.
create function groups_within(in_county int, in_group bigint) returns bigint[] language sql stable parallel safe as $$
  with recursive within as (
    select a.id from area a where a.county_id = in_county and a.id = in_group and a.level = 'group'
    union
    select a.id from within w join area a on a.county_id = in_county and a.parent_id = w.id
  )
  select coalesce(array_agg(id order by id), '{}') from within
$$;

create function groups_over(in_county int, in_group bigint) returns bigint[] language sql stable parallel safe as $$
  with recursive over_it as (
    select a.id, a.parent_id from area a where a.county_id = in_county and a.id = in_group and a.level = 'group'
    union
    select a.id, a.parent_id from over_it o join area a on a.county_id = in_county and a.id = o.parent_id and a.level = 'group'
  )
  select coalesce(array_agg(id order by id), '{}') from over_it
$$;

-- What a county says of itself to those above it goes on counting the groups of its villages, not the parts they are made of.
create or replace function publish_county(county int, day date) returns void language sql as $$
  insert into county_figure
  select c.id, c.code, c.name, day,
    (select count(*) from area a where a.county_id = c.id and a.level = 'township' and a.valid_to is null),
    (select count(*) from area a where a.county_id = c.id and a.level = 'village' and a.valid_to is null),
    (select count(*) from area a where a.county_id = c.id and a.level = 'group' and a.parent_id = a.village_id and a.valid_to is null),
    (select count(*) from grid g where g.county_id = c.id and g.valid_to is null),
    (select count(*) from household h where h.county_id = c.id and h.valid_to is null),
    (select count(*) from membership m where m.county_id = c.id and m.valid_to is null),
    (select count(*) from body b where b.county_id = c.id and b.valid_to is null),
    (select count(*) from request r where r.county_id = c.id and r.merged_into is null and r.received_at > day - interval '1 year'),
    (select count(*) from request r where r.county_id = c.id and r.merged_into is null
      and r.phase in ('toDispatch', 'toClaim', 'working'))
  from county c where c.id = county
  on conflict (county_id) do update set code = excluded.code, name = excluded.name, on_day = excluded.on_day,
    townships = excluded.townships, villages = excluded.villages, groups = excluded.groups, grids = excluded.grids,
    households = excluded.households, persons = excluded.persons, bodies = excluded.bodies,
    requests_year = excluded.requests_year, requests_open = excluded.requests_open
$$;
