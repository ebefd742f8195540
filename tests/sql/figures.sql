-- figures.ofVillage: 3 statements
-- shared session 1
select "all"."category", "all"."measure", sum(n)::int as "n"
  from (select "category", "measure", "n"
  from "figure"
  where "figure"."county_id" = $1 and "day" >= $2 and "day" <= $3 and "village_id" = $4
  union all
  select "category", "measure", "n"
  from "figure_delta"
  where "figure_delta"."county_id" = $5 and "day" >= $6 and "day" <= $7 and "village_id" = $8) as "all"
  group by "all"."category", "all"."measure";
-- shared area 2

-- figures.byMatter: 6 statements
-- shared session 1
select "all"."category", "all"."measure", sum(n)::int as "n"
  from (select "category", "measure", "n"
  from "figure"
  where "figure"."county_id" = $1 and "day" >= $2 and "day" <= $3 and "village_id" = $4
  union all
  select "category", "measure", "n"
  from "figure_delta"
  where "figure_delta"."county_id" = $5 and "day" >= $6 and "day" <= $7 and "village_id" = $8) as "all"
  group by "all"."category", "all"."measure";
select "category", "received_at" as "receivedAt", "answered_at" as "answeredAt"
  from "request"
  where "county_id" = $1 and "village_id" = $2 and "merged_into" is null and "phase" in ($…) and "answered_at" >= $5 and "answered_at" < $6
  order by "id" desc
  limit $7;
select "category", count(*)::int as "n"
  from "request"
  where "county_id" = $1 and "village_id" = $2 and "merged_into" is null and "phase" in ($…)
  group by "category";
select request.category, (count(*) filter (where last.finding = 'confirmed'))::int as numerator, count(*)::int as denominator
  from inspection_item item
  join inspection on inspection.county_id = item.county_id and inspection.id = item.inspection_id
  join request on request.county_id = item.county_id and request.id = item.request_id
  cross join lateral (select f.finding
  from inspection_finding f
  where f.county_id = item.county_id and f.inspection_id = item.inspection_id and f.request_id = item.request_id
  order by f.id desc
  limit 1) last
  where item.county_id = $1 and item.village_id = $2 and inspection.abandoned_at is null and inspection.at >= $3 and inspection.at < $4 and last.finding <> 'notReached'
  group by request.category;
-- shared area 2

-- figures.byDimension: 4 statements
-- shared session 1
-- shared area 2
select "all"."category", "all"."measure", sum(n)::int as "n"
  from (select "category", "measure", "n"
  from "figure"
  where ("figure"."county_id" = $1 and "figure"."township_id" = $2::bigint) and "day" >= $3 and "day" <= $4 and "township_id" = $5
  union all
  select "category", "measure", "n"
  from "figure_delta"
  where ("figure_delta"."county_id" = $6 and "figure_delta"."township_id" = $7::bigint) and "day" >= $8 and "day" <= $9 and "township_id" = $10) as "all"
  group by "all"."category", "all"."measure";
select "kind", count(*)::int as "n"
  from "body"
  where ("body"."county_id" = $1 and "body"."township_id" = $2::bigint) and "valid_to" is null and "township_id" = $3
  group by "kind";

-- figures.ofArea: 3 statements
-- shared session 1
select "all"."category", "all"."measure", sum(n)::int as "n"
  from (select "category", "measure", "n"
  from "figure"
  where ("figure"."county_id" = $1 and "figure"."township_id" = $2::bigint) and "day" >= $3 and "day" <= $4 and "township_id" = $5
  union all
  select "category", "measure", "n"
  from "figure_delta"
  where ("figure_delta"."county_id" = $6 and "figure_delta"."township_id" = $7::bigint) and "day" >= $8 and "day" <= $9 and "township_id" = $10) as "all"
  group by "all"."category", "all"."measure";
-- shared area 2
