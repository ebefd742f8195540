-- elements.read: 12 statements
-- shared session 1
select "t"."township_id" as "areaId", coalesce(sum("l"."persons"), 0)::int as n, coalesce(sum("l"."persons") filter (where l.since >= $1::date), 0)::int as fresh
  from grid_living l
  join grid t on t.county_id = l.county_id and t.id = l.grid_id
  where ("t"."county_id" = $2 and "t"."village_id" = $3::bigint) and true and true and true and "t"."township_id" is not null
  group by "t"."township_id";
select "t"."township_id" as "areaId", coalesce(sum("l"."households"), 0)::int as n, coalesce(sum("l"."households") filter (where l.since >= $1::date), 0)::int as fresh
  from grid_living l
  join grid t on t.county_id = l.county_id and t.id = l.grid_id
  where ("t"."county_id" = $2 and "t"."village_id" = $3::bigint) and true and true and true and "t"."township_id" is not null
  group by "t"."township_id";
select "t"."township_id" as "areaId", coalesce(count(*), 0)::int as n, coalesce(count(*) filter (where t.valid_from >= $1::date), 0)::int as fresh
  from area t
  where ("t"."county_id" = $2 and "t"."village_id" = $3::bigint) and true and true and t.valid_to is null and t.level = 'group' and t.parent_id = t.village_id and "t"."township_id" is not null
  group by "t"."township_id";
select "t"."township_id" as "areaId", coalesce(count(*), 0)::int as n, coalesce(count(*) filter (where t.valid_from >= $1::date), 0)::int as fresh
  from grid t
  where ("t"."county_id" = $2 and "t"."village_id" = $3::bigint) and true and true and t.valid_to is null and not t.is_unassigned and "t"."township_id" is not null
  group by "t"."township_id";
select "t"."township_id" as "areaId", coalesce(count(*), 0)::int as n, coalesce(count(*) filter (where t.received_at >= $1), 0)::int as fresh
  from request t
  where ("t"."county_id" = $2 and "t"."village_id" = $3::bigint) and true and true and t.merged_into is null and "t"."township_id" is not null
  group by "t"."township_id";
select "t"."township_id" as "areaId", coalesce(count(*), 0)::int as n, coalesce(count(*) filter (where t.received_at >= $1), 0)::int as fresh
  from visit t
  where ("t"."county_id" = $2 and "t"."village_id" = $3::bigint) and true and true and t.outcome = 'decision' and "t"."township_id" is not null
  group by "t"."township_id";
select "t"."township_id" as "areaId", coalesce(count(*), 0)::int as n, coalesce(count(*) filter (where t.valid_from >= $1::date), 0)::int as fresh
  from dwelling t
  where ("t"."county_id" = $2 and "t"."village_id" = $3::bigint) and true and true and t.valid_to is null and "t"."township_id" is not null
  group by "t"."township_id";
select "t"."township_id" as "areaId", coalesce(count(*), 0)::int as n, coalesce(count(*) filter (where t.valid_from >= $1::date), 0)::int as fresh
  from body t
  where ("t"."county_id" = $2 and "t"."village_id" = $3::bigint) and true and true and t.valid_to is null and t.kind = any($4::text[]) and "t"."township_id" is not null
  group by "t"."township_id";
select "t"."township_id" as "areaId", coalesce(count(*), 0)::int as n, coalesce(count(*) filter (where t.valid_from >= $1::date), 0)::int as fresh
  from body t
  where ("t"."county_id" = $2 and "t"."village_id" = $3::bigint) and true and true and t.valid_to is null and t.kind <> all($4::text[]) and "t"."township_id" is not null
  group by "t"."township_id";
select "t"."township_id" as "areaId", coalesce(sum(t.seats), 0)::int as n, coalesce(sum(f.n), 0)::int as fresh
  from body t
  left join (select m.county_id, m.body_id, count(*) as n
  from body_member m
  where m.county_id = $1 and m.counted and m.term_from >= $2::date
  group by 1, 2) f on f.county_id = t.county_id and f.body_id = t.id
  where ("t"."county_id" = $3 and "t"."village_id" = $4::bigint) and true and true and t.valid_to is null and "t"."township_id" is not null
  group by "t"."township_id";
select a.id, a.name
  from area a
  where a.county_id = $1 and a.level = $2 and a.valid_to is null and exists (select
  from area t
  where t.county_id = a.county_id and t."township_id" = a.id and ("t"."county_id" = $3 and "t"."village_id" = $4::bigint) and true and true)
  order by a.sort, a.code
  limit 2000;
