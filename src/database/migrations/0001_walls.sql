-- The roles and the second wall. A county table is walled by county_id: without `set local app.counties` it shows nothing,
-- so one forgotten `where` cannot leak a county (house, §3: row-level security).
do $$
begin
  if not exists (select from pg_roles where rolname = 'shanzhi_app') then create role shanzhi_app nologin; end if;
  if not exists (select from pg_roles where rolname = 'shanzhi_worker') then create role shanzhi_worker nologin; end if;
end $$;
grant usage on schema public to shanzhi_app, shanzhi_worker;

create function counties_in_scope() returns int[] language sql stable parallel safe
  as $$ select nullif(current_setting('app.counties', true), '')::int[] $$;

-- Rows of a county are read, added and changed, never deleted: undo closes rows, retention runs as the owner.
create function wall(t regclass, rights text default 'select, insert, update') returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', t);
  execute format('create policy county on %s using (county_id = any ((select counties_in_scope())::int[]))', t);
  execute format('grant %s on %s to shanzhi_app, shanzhi_worker', rights, t);
end $$;

-- Tables that belong to no county: reference data and sign-in.
create function open_to_app(t regclass, rights text default 'select') returns void language plpgsql as $$
begin
  execute format('grant %s on %s to shanzhi_app, shanzhi_worker', rights, t);
end $$;
