-- posts.list: 3 statements
-- shared second_factor 2
select "id"
  from "post"
  where ("post"."county_id" = $1 and "post"."village_id" = any($2::bigint[])) and ("term_to" is null or "term_to" >= $3)
  order by "id"
  limit $4;
select post.id, post.person_id, person.name, person.phone_sealed, post.role, post.title, post.level, post.area_id, post.grid_id, post.township_id, post.village_id, post.group_id, body.kind as body_kind, coalesce(case post.level when 'county' then county.name when 'grid' then grid.name else area.name end, '') as area_name, post.term_from, post.term_to
  from post
  join county on county.id = post.county_id
  join person on person.county_id = post.county_id and person.id = post.person_id
  left join area on area.county_id = post.county_id and area.id = post.area_id
  left join grid on grid.county_id = post.county_id and grid.id = post.grid_id
  left join body on body.county_id = post.county_id and body.id = post.body_id
  where post.county_id = $1 and post.id = any($2::bigint[])
  order by post.id;

-- posts.appoint: 7 statements
-- shared second_factor 2
-- shared area 2
-- shared person 1
-- shared none 1
-- shared post 2
-- shared post 1
-- shared outbox 1

-- posts.end: 5 statements
-- shared second_factor 2
select "id"
  from "post"
  where "post"."county_id" = $1 and "id" = $2;
select post.id, post.person_id, person.name, person.phone_sealed, post.role, post.title, post.level, post.area_id, post.grid_id, post.township_id, post.village_id, post.group_id, body.kind as body_kind, coalesce(case post.level when 'county' then county.name when 'grid' then grid.name else area.name end, '') as area_name, post.term_from, post.term_to
  from post
  join county on county.id = post.county_id
  join person on person.county_id = post.county_id and person.id = post.person_id
  left join area on area.county_id = post.county_id and area.id = post.area_id
  left join grid on grid.county_id = post.county_id and grid.id = post.grid_id
  left join body on body.county_id = post.county_id and body.id = post.body_id
  where post.county_id = $1 and post.id = any($2::bigint[])
  order by post.id;
update "post"
  set "term_to" = $1
  where "county_id" = $2 and "id" = $3;
-- shared outbox 1
