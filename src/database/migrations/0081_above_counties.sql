-- What each county says of itself to those above it: sums, no name and no row of anybody. A county writes its own line within its own wall;
-- who may read whose line follows from upper_post.
create table county_figure (
  county_id int not null references county (id),
  code text not null,
  name text not null,
  on_day date not null,
  townships int not null,
  villages int not null,
  groups int not null,
  grids int not null,
  households int not null,
  persons int not null,
  bodies int not null,
  requests_year int not null,
  requests_open int not null,
  primary key (county_id)
);
select open_to_app('county_figure', 'select, insert, update');

create function publish_county(county int, day date) returns void language sql as $$
  insert into county_figure
  select c.id, c.code, c.name, day,
    (select count(*) from area a where a.county_id = c.id and a.level = 'township' and a.valid_to is null),
    (select count(*) from area a where a.county_id = c.id and a.level = 'village' and a.valid_to is null),
    (select count(*) from area a where a.county_id = c.id and a.level = 'group' and a.valid_to is null),
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
