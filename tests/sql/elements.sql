-- elements.read: 12 statements
-- shared second_factor 2
select "t"."township_id" as "areaId", count(*)::int as n, (count(*) filter (where m.valid_from >= $1::date))::int as fresh
  from household t
  join membership m on m.county_id = t.county_id and m.household_id = t.id and m.valid_to is null
  where ("t"."county_id" = $2 and "t"."village_id" = $3::bigint) and true and true and t.valid_to is null and "t"."township_id" is not null
  group by "t"."township_id";
select "t"."township_id" as "areaId", count(*)::int as n, (count(*) filter (where t.valid_from >= $1::date))::int as fresh
  from household t
  where ("t"."county_id" = $2 and "t"."village_id" = $3::bigint) and true and true and t.valid_to is null and "t"."township_id" is not null
  group by "t"."township_id";
select "t"."township_id" as "areaId", count(*)::int as n, (count(*) filter (where t.valid_from >= $1::date))::int as fresh
  from area t
  where ("t"."county_id" = $2 and "t"."village_id" = $3::bigint) and true and true and t.valid_to is null and t.level = 'group' and "t"."township_id" is not null
  group by "t"."township_id";
select "t"."township_id" as "areaId", count(*)::int as n, (count(*) filter (where t.valid_from >= $1::date))::int as fresh
  from grid t
  where ("t"."county_id" = $2 and "t"."village_id" = $3::bigint) and true and true and t.valid_to is null and not t.is_unassigned and "t"."township_id" is not null
  group by "t"."township_id";
select "t"."township_id" as "areaId", count(*)::int as n, (count(*) filter (where t.received_at >= $1))::int as fresh
  from request t
  where ("t"."county_id" = $2 and "t"."village_id" = $3::bigint) and true and true and t.merged_into is null and "t"."township_id" is not null
  group by "t"."township_id";
select "t"."township_id" as "areaId", count(*)::int as n, (count(*) filter (where t.received_at >= $1))::int as fresh
  from visit t
  where ("t"."county_id" = $2 and "t"."village_id" = $3::bigint) and true and true and t.outcome = 'decision' and "t"."township_id" is not null
  group by "t"."township_id";
select "t"."township_id" as "areaId", count(*)::int as n, (count(*) filter (where t.valid_from >= $1::date))::int as fresh
  from dwelling t
  where ("t"."county_id" = $2 and "t"."village_id" = $3::bigint) and true and true and t.valid_to is null and "t"."township_id" is not null
  group by "t"."township_id";
select "t"."township_id" as "areaId", count(*)::int as n, (count(*) filter (where t.valid_from >= $1::date))::int as fresh
  from body t
  where ("t"."county_id" = $2 and "t"."village_id" = $3::bigint) and true and true and t.valid_to is null and t.kind = any($4::text[]) and "t"."township_id" is not null
  group by "t"."township_id";
select "t"."township_id" as "areaId", count(*)::int as n, (count(*) filter (where t.valid_from >= $1::date))::int as fresh
  from body t
  where ("t"."county_id" = $2 and "t"."village_id" = $3::bigint) and true and true and t.valid_to is null and t.kind <> all($4::text[]) and "t"."township_id" is not null
  group by "t"."township_id";
select "t"."township_id" as "areaId", count(*)::int as n, (count(*) filter (where m.term_from >= $1::date))::int as fresh
  from body t
  join body_member m on m.county_id = t.county_id and m.body_id = t.id and m.counted
  where ("t"."county_id" = $2 and "t"."village_id" = $3::bigint) and true and true and t.valid_to is null and "t"."township_id" is not null
  group by "t"."township_id";
select a.id, a.name
  from area a
  where a.county_id = $1 and a.level = $2 and a.valid_to is null and exists (select
  from area t
  where t.county_id = a.county_id and t."township_id" = a.id and ("t"."county_id" = $3 and "t"."village_id" = $4::bigint) and true and true)
  order by a.sort, a.code
  limit 2000;
