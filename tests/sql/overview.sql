-- overview.read: 2 statements
-- shared session 1
select f.code, f.name, f.on_day as "on", f.townships, f.villages, f.groups, f.grids, f.households, f.persons, f.bodies, f.requests_year as "requestsYear", f.requests_open as "requestsOpen"
  from county_figure f
  where f.county_id = $1 or exists (select
  from upper_post u
  where u.account_id = $2 and f.code like u.code_prefix || '%' and u.role = 'upperOffice' and u.term_from <= $3::date and (u.term_to is null or u.term_to >= $4::date))
  order by f.code
  limit 4000;
