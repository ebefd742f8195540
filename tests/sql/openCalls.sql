-- openCalls.mine: 7 statements
-- shared session 1
-- shared area 3
-- shared household 4
select c.id, c.grid_id, g.name as grid_name, c.township_id, c.village_id, v.name as village_name, c.title, c.secret, c.rule, c.said, c.offers_until, c.votes_until, c.state, c.roll, c.present, c.chosen_person_id, p.name as chosen, c.why, (select count(*)::int
  from open_call_candidate k
  where k.county_id = c.county_id and k.call_id = c.id and k.withdrawn_at is null) as candidates, (select count(*)::int
  from household h
  join grid leaf on leaf.county_id = h.county_id and leaf.id = h.grid_id
  where h.county_id = c.county_id and h.valid_to is null and (leaf.id = c.grid_id or leaf.ancestor_ids @> array[c.grid_id])) as homes, (select count(*)::int
  from open_call_vote b
  where b.county_id = c.county_id and b.call_id = c.id and b.taken_back = 0) as voted
  from open_call c
  join grid g on g.county_id = c.county_id and g.id = c.grid_id
  join area v on v.county_id = c.county_id and v.id = c.village_id
  left join person p on p.county_id = c.county_id and p.id = c.chosen_person_id
  where c.county_id = $1 and c.votes_until > $2::date - 90 and c.state <> 'withdrawn' and exists (select
  from household h
  join grid leaf on leaf.county_id = h.county_id and leaf.id = h.grid_id
  where h.county_id = c.county_id and h.id = $3 and h.valid_to is null and (leaf.id = c.grid_id or leaf.ancestor_ids @> array[c.grid_id]))
  order by c.id desc
  limit 20;
select k.id, k.call_id, k.person_id, p.name, k.said, k.votes, (select json_build_object('heard', "k"."heard", 'name', n.name)
  from person n
  where n.county_id = "k"."county_id" and n.id = "k"."noted_by_person_id") as noted
  from open_call_candidate k
  join person p on p.county_id = k.county_id and p.id = k.person_id
  where k.county_id = $1 and k.call_id = any($2::bigint[]) and k.withdrawn_at is null
  order by k.id
  limit 500;
select "call_id", "candidate_id", (select json_build_object('heard', "b"."heard", 'name', n.name)
  from person n
  where n.county_id = "b"."county_id" and n.id = "b"."noted_by_person_id") as "noted"
  from "open_call_vote" as "b"
  where "county_id" = $1 and "household_id" = $2 and "taken_back" = $3 and call_id = any($4::bigint[]);
select t.call_id as "callId", t.what, t.on_day as "on", t.why, n.name
  from ( (select distinct on (call_id) call_id, 'vote' as what, taken_back_on as on_day, taken_back_why as why, taken_back_by_person_id as by_id
  from open_call_vote
  where county_id = $1 and household_id = $2 and taken_back > 0 and call_id = any($3::bigint[])
  order by call_id, taken_back desc)
  union all (select distinct on (call_id) call_id, 'name', (withdrawn_at at time zone 'Asia/Shanghai')::date, withdrawn_why, withdrawn_by_person_id
  from open_call_candidate
  where county_id = $4 and person_id = $5 and withdrawn_why is not null and call_id = any($6::bigint[])
  order by call_id, id desc)) t
  join person n on n.county_id = $7 and n.id = t.by_id;

-- openCalls.list: 2 statements
-- shared session 1
select c.id, c.grid_id, g.name as grid_name, c.township_id, c.village_id, v.name as village_name, c.title, c.secret, c.rule, c.said, c.offers_until, c.votes_until, c.state, c.roll, c.present, c.chosen_person_id, p.name as chosen, c.why, (select count(*)::int
  from open_call_candidate k
  where k.county_id = c.county_id and k.call_id = c.id and k.withdrawn_at is null) as candidates, (select count(*)::int
  from household h
  join grid leaf on leaf.county_id = h.county_id and leaf.id = h.grid_id
  where h.county_id = c.county_id and h.valid_to is null and (leaf.id = c.grid_id or leaf.ancestor_ids @> array[c.grid_id])) as homes, (select count(*)::int
  from open_call_vote b
  where b.county_id = c.county_id and b.call_id = c.id and b.taken_back = 0) as voted
  from open_call c
  join grid g on g.county_id = c.county_id and g.id = c.grid_id
  join area v on v.county_id = c.county_id and v.id = c.village_id
  left join person p on p.county_id = c.county_id and p.id = c.chosen_person_id
  where c.county_id = $1 and c.id in ((select "id"
  from "open_call"
  where ("open_call"."county_id" = $2 and "open_call"."village_id" = $3::bigint))) and ($4::bigint is null or $5 in (c.village_id, c.township_id, c.group_id)) and ($6::bigint is null or c.id < $7)
  order by c.id desc
  limit $8;

-- openCalls.read: 3 statements
-- shared session 1
select c.id, c.grid_id, g.name as grid_name, c.township_id, c.village_id, v.name as village_name, c.title, c.secret, c.rule, c.said, c.offers_until, c.votes_until, c.state, c.roll, c.present, c.chosen_person_id, p.name as chosen, c.why, (select count(*)::int
  from open_call_candidate k
  where k.county_id = c.county_id and k.call_id = c.id and k.withdrawn_at is null) as candidates, (select count(*)::int
  from household h
  join grid leaf on leaf.county_id = h.county_id and leaf.id = h.grid_id
  where h.county_id = c.county_id and h.valid_to is null and (leaf.id = c.grid_id or leaf.ancestor_ids @> array[c.grid_id])) as homes, (select count(*)::int
  from open_call_vote b
  where b.county_id = c.county_id and b.call_id = c.id and b.taken_back = 0) as voted
  from open_call c
  join grid g on g.county_id = c.county_id and g.id = c.grid_id
  join area v on v.county_id = c.county_id and v.id = c.village_id
  left join person p on p.county_id = c.county_id and p.id = c.chosen_person_id
  where c.county_id = $1 and c.id = $2 and c.id in ((select "id"
  from "open_call"
  where ("open_call"."county_id" = $3 and "open_call"."village_id" = $4::bigint)));
select k.id, k.call_id, k.person_id, p.name, k.said, k.votes, (select json_build_object('heard', "k"."heard", 'name', n.name)
  from person n
  where n.county_id = "k"."county_id" and n.id = "k"."noted_by_person_id") as noted
  from open_call_candidate k
  join person p on p.county_id = k.county_id and p.id = k.person_id
  where k.county_id = $1 and k.call_id = any($2::bigint[]) and k.withdrawn_at is null
  order by k.id
  limit 500;

-- openCalls.open: 6 statements
-- shared session 1
-- shared idempotency 1
-- shared grid 5
select "id"
  from "open_call"
  where "county_id" = $1 and "grid_id" = $2 and "title" = $3 and "state" in ($…);
insert into "open_call" ("county_id", "grid_id", "township_id", "village_id", "group_id", "title", "secret", "rule", "said", "offers_until", "votes_until", "by_account_id", "at")
  values ($…)
  returning "id";
-- shared outbox 1

-- openCalls.withdraw: 7 statements
-- shared session 1
-- shared idempotency 1
select id
  from open_call
  where county_id = $1 and id = $2
  for
  update;
select c.id, c.grid_id, g.name as grid_name, c.township_id, c.village_id, v.name as village_name, c.title, c.secret, c.rule, c.said, c.offers_until, c.votes_until, c.state, c.roll, c.present, c.chosen_person_id, p.name as chosen, c.why, (select count(*)::int
  from open_call_candidate k
  where k.county_id = c.county_id and k.call_id = c.id and k.withdrawn_at is null) as candidates, (select count(*)::int
  from household h
  join grid leaf on leaf.county_id = h.county_id and leaf.id = h.grid_id
  where h.county_id = c.county_id and h.valid_to is null and (leaf.id = c.grid_id or leaf.ancestor_ids @> array[c.grid_id])) as homes, (select count(*)::int
  from open_call_vote b
  where b.county_id = c.county_id and b.call_id = c.id and b.taken_back = 0) as voted
  from open_call c
  join grid g on g.county_id = c.county_id and g.id = c.grid_id
  join area v on v.county_id = c.county_id and v.id = c.village_id
  left join person p on p.county_id = c.county_id and p.id = c.chosen_person_id
  where c.county_id = $1 and c.id = $2 and c.id in ((select "id"
  from "open_call"
  where ("open_call"."county_id" = $3 and "open_call"."village_id" = $4::bigint)));
update "open_call"
  set "state" = $1, "why" = $2
  where "county_id" = $3 and "id" = $4;
update "open_call_vote"
  set "slip_hash" = $1
  where "county_id" = $2 and "call_id" = $3 and "slip_hash" is not null;
-- shared outbox 1

-- openCalls.count: 8 statements
-- shared session 1
-- shared idempotency 1
select id
  from open_call
  where county_id = $1 and id = $2
  for
  update;
select c.id, c.grid_id, g.name as grid_name, c.township_id, c.village_id, v.name as village_name, c.title, c.secret, c.rule, c.said, c.offers_until, c.votes_until, c.state, c.roll, c.present, c.chosen_person_id, p.name as chosen, c.why, (select count(*)::int
  from open_call_candidate k
  where k.county_id = c.county_id and k.call_id = c.id and k.withdrawn_at is null) as candidates, (select count(*)::int
  from household h
  join grid leaf on leaf.county_id = h.county_id and leaf.id = h.grid_id
  where h.county_id = c.county_id and h.valid_to is null and (leaf.id = c.grid_id or leaf.ancestor_ids @> array[c.grid_id])) as homes, (select count(*)::int
  from open_call_vote b
  where b.county_id = c.county_id and b.call_id = c.id and b.taken_back = 0) as voted
  from open_call c
  join grid g on g.county_id = c.county_id and g.id = c.grid_id
  join area v on v.county_id = c.county_id and v.id = c.village_id
  left join person p on p.county_id = c.county_id and p.id = c.chosen_person_id
  where c.county_id = $1 and c.id = $2 and c.id in ((select "id"
  from "open_call"
  where ("open_call"."county_id" = $3 and "open_call"."village_id" = $4::bigint)));
select k.id, k.call_id, k.person_id, p.name, k.said, k.votes, (select json_build_object('heard', "k"."heard", 'name', n.name)
  from person n
  where n.county_id = "k"."county_id" and n.id = "k"."noted_by_person_id") as noted
  from open_call_candidate k
  join person p on p.county_id = k.county_id and p.id = k.person_id
  where k.county_id = $1 and k.call_id = any($2::bigint[]) and k.withdrawn_at is null
  order by k.id
  limit 500;
update "open_call"
  set "state" = $1, "roll" = $2, "present" = $3, "counted_at" = $4, "chosen_person_id" = $5, "why" = $6
  where "county_id" = $7 and "id" = $8;
update "open_call_vote"
  set "slip_hash" = $1
  where "county_id" = $2 and "call_id" = $3 and "slip_hash" is not null;
-- shared outbox 1

-- openCalls.appoint: 11 statements
-- shared session 1
-- shared idempotency 1
select id
  from open_call
  where county_id = $1 and id = $2
  for
  update;
select c.id, c.grid_id, g.name as grid_name, c.township_id, c.village_id, v.name as village_name, c.title, c.secret, c.rule, c.said, c.offers_until, c.votes_until, c.state, c.roll, c.present, c.chosen_person_id, p.name as chosen, c.why, (select count(*)::int
  from open_call_candidate k
  where k.county_id = c.county_id and k.call_id = c.id and k.withdrawn_at is null) as candidates, (select count(*)::int
  from household h
  join grid leaf on leaf.county_id = h.county_id and leaf.id = h.grid_id
  where h.county_id = c.county_id and h.valid_to is null and (leaf.id = c.grid_id or leaf.ancestor_ids @> array[c.grid_id])) as homes, (select count(*)::int
  from open_call_vote b
  where b.county_id = c.county_id and b.call_id = c.id and b.taken_back = 0) as voted
  from open_call c
  join grid g on g.county_id = c.county_id and g.id = c.grid_id
  join area v on v.county_id = c.county_id and v.id = c.village_id
  left join person p on p.county_id = c.county_id and p.id = c.chosen_person_id
  where c.county_id = $1 and c.id = $2 and c.id in ((select "id"
  from "open_call"
  where "open_call"."county_id" = $3));
-- shared grid 4
-- shared person 2
-- shared none 2
-- shared post 6
-- shared post 1
update "open_call"
  set "state" = $1, "post_id" = $2
  where "county_id" = $3 and "id" = $4;
-- shared outbox 1

-- openCalls.stand: 10 statements
-- shared session 1
-- shared idempotency 1
-- shared area 3
-- shared household 4
select c.id, c.grid_id, g.name as grid_name, c.township_id, c.village_id, v.name as village_name, c.title, c.secret, c.rule, c.said, c.offers_until, c.votes_until, c.state, c.roll, c.present, c.chosen_person_id, p.name as chosen, c.why, (select count(*)::int
  from open_call_candidate k
  where k.county_id = c.county_id and k.call_id = c.id and k.withdrawn_at is null) as candidates, (select count(*)::int
  from household h
  join grid leaf on leaf.county_id = h.county_id and leaf.id = h.grid_id
  where h.county_id = c.county_id and h.valid_to is null and (leaf.id = c.grid_id or leaf.ancestor_ids @> array[c.grid_id])) as homes, (select count(*)::int
  from open_call_vote b
  where b.county_id = c.county_id and b.call_id = c.id and b.taken_back = 0) as voted
  from open_call c
  join grid g on g.county_id = c.county_id and g.id = c.grid_id
  join area v on v.county_id = c.county_id and v.id = c.village_id
  left join person p on p.county_id = c.county_id and p.id = c.chosen_person_id
  where c.county_id = $1 and c.votes_until > $2::date - 90 and c.state <> 'withdrawn' and exists (select
  from household h
  join grid leaf on leaf.county_id = h.county_id and leaf.id = h.grid_id
  where h.county_id = c.county_id and h.id = $3 and h.valid_to is null and (leaf.id = c.grid_id or leaf.ancestor_ids @> array[c.grid_id]))
  order by c.id desc
  limit 20;
select id
  from open_call
  where county_id = $1 and id = $2
  for
  update;
select c.id, c.grid_id, g.name as grid_name, c.township_id, c.village_id, v.name as village_name, c.title, c.secret, c.rule, c.said, c.offers_until, c.votes_until, c.state, c.roll, c.present, c.chosen_person_id, p.name as chosen, c.why, (select count(*)::int
  from open_call_candidate k
  where k.county_id = c.county_id and k.call_id = c.id and k.withdrawn_at is null) as candidates, (select count(*)::int
  from household h
  join grid leaf on leaf.county_id = h.county_id and leaf.id = h.grid_id
  where h.county_id = c.county_id and h.valid_to is null and (leaf.id = c.grid_id or leaf.ancestor_ids @> array[c.grid_id])) as homes, (select count(*)::int
  from open_call_vote b
  where b.county_id = c.county_id and b.call_id = c.id and b.taken_back = 0) as voted
  from open_call c
  join grid g on g.county_id = c.county_id and g.id = c.grid_id
  join area v on v.county_id = c.county_id and v.id = c.village_id
  left join person p on p.county_id = c.county_id and p.id = c.chosen_person_id
  where c.county_id = $1 and c.id = $2 and c.id in ((select "id"
  from "open_call"
  where "open_call"."county_id" = $3));
select k.id, k.call_id, k.person_id, p.name, k.said, k.votes, (select json_build_object('heard', "k"."heard", 'name', n.name)
  from person n
  where n.county_id = "k"."county_id" and n.id = "k"."noted_by_person_id") as noted
  from open_call_candidate k
  join person p on p.county_id = k.county_id and p.id = k.person_id
  where k.county_id = $1 and k.call_id = any($2::bigint[]) and k.withdrawn_at is null
  order by k.id
  limit 500;
insert into "open_call_candidate" ("county_id", "call_id", "person_id", "said", "at", "heard", "noted_by_person_id")
  values ($…);
-- shared outbox 1

-- openCalls.standBack: 10 statements
-- shared session 1
-- shared idempotency 1
-- shared area 3
-- shared household 4
select c.id, c.grid_id, g.name as grid_name, c.township_id, c.village_id, v.name as village_name, c.title, c.secret, c.rule, c.said, c.offers_until, c.votes_until, c.state, c.roll, c.present, c.chosen_person_id, p.name as chosen, c.why, (select count(*)::int
  from open_call_candidate k
  where k.county_id = c.county_id and k.call_id = c.id and k.withdrawn_at is null) as candidates, (select count(*)::int
  from household h
  join grid leaf on leaf.county_id = h.county_id and leaf.id = h.grid_id
  where h.county_id = c.county_id and h.valid_to is null and (leaf.id = c.grid_id or leaf.ancestor_ids @> array[c.grid_id])) as homes, (select count(*)::int
  from open_call_vote b
  where b.county_id = c.county_id and b.call_id = c.id and b.taken_back = 0) as voted
  from open_call c
  join grid g on g.county_id = c.county_id and g.id = c.grid_id
  join area v on v.county_id = c.county_id and v.id = c.village_id
  left join person p on p.county_id = c.county_id and p.id = c.chosen_person_id
  where c.county_id = $1 and c.votes_until > $2::date - 90 and c.state <> 'withdrawn' and exists (select
  from household h
  join grid leaf on leaf.county_id = h.county_id and leaf.id = h.grid_id
  where h.county_id = c.county_id and h.id = $3 and h.valid_to is null and (leaf.id = c.grid_id or leaf.ancestor_ids @> array[c.grid_id]))
  order by c.id desc
  limit 20;
select id
  from open_call
  where county_id = $1 and id = $2
  for
  update;
select c.id, c.grid_id, g.name as grid_name, c.township_id, c.village_id, v.name as village_name, c.title, c.secret, c.rule, c.said, c.offers_until, c.votes_until, c.state, c.roll, c.present, c.chosen_person_id, p.name as chosen, c.why, (select count(*)::int
  from open_call_candidate k
  where k.county_id = c.county_id and k.call_id = c.id and k.withdrawn_at is null) as candidates, (select count(*)::int
  from household h
  join grid leaf on leaf.county_id = h.county_id and leaf.id = h.grid_id
  where h.county_id = c.county_id and h.valid_to is null and (leaf.id = c.grid_id or leaf.ancestor_ids @> array[c.grid_id])) as homes, (select count(*)::int
  from open_call_vote b
  where b.county_id = c.county_id and b.call_id = c.id and b.taken_back = 0) as voted
  from open_call c
  join grid g on g.county_id = c.county_id and g.id = c.grid_id
  join area v on v.county_id = c.county_id and v.id = c.village_id
  left join person p on p.county_id = c.county_id and p.id = c.chosen_person_id
  where c.county_id = $1 and c.id = $2 and c.id in ((select "id"
  from "open_call"
  where "open_call"."county_id" = $3));
select k.id, k.call_id, k.person_id, p.name, k.said, k.votes, (select json_build_object('heard', "k"."heard", 'name', n.name)
  from person n
  where n.county_id = "k"."county_id" and n.id = "k"."noted_by_person_id") as noted
  from open_call_candidate k
  join person p on p.county_id = k.county_id and p.id = k.person_id
  where k.county_id = $1 and k.call_id = any($2::bigint[]) and k.withdrawn_at is null
  order by k.id
  limit 500;
update "open_call_candidate"
  set "withdrawn_at" = $1
  where "county_id" = $2 and "id" = $3;
-- shared outbox 1

-- openCalls.vote: 10 statements
-- shared session 1
-- shared area 3
-- shared household 4
select c.id, c.grid_id, g.name as grid_name, c.township_id, c.village_id, v.name as village_name, c.title, c.secret, c.rule, c.said, c.offers_until, c.votes_until, c.state, c.roll, c.present, c.chosen_person_id, p.name as chosen, c.why, (select count(*)::int
  from open_call_candidate k
  where k.county_id = c.county_id and k.call_id = c.id and k.withdrawn_at is null) as candidates, (select count(*)::int
  from household h
  join grid leaf on leaf.county_id = h.county_id and leaf.id = h.grid_id
  where h.county_id = c.county_id and h.valid_to is null and (leaf.id = c.grid_id or leaf.ancestor_ids @> array[c.grid_id])) as homes, (select count(*)::int
  from open_call_vote b
  where b.county_id = c.county_id and b.call_id = c.id and b.taken_back = 0) as voted
  from open_call c
  join grid g on g.county_id = c.county_id and g.id = c.grid_id
  join area v on v.county_id = c.county_id and v.id = c.village_id
  left join person p on p.county_id = c.county_id and p.id = c.chosen_person_id
  where c.county_id = $1 and c.votes_until > $2::date - 90 and c.state <> 'withdrawn' and exists (select
  from household h
  join grid leaf on leaf.county_id = h.county_id and leaf.id = h.grid_id
  where h.county_id = c.county_id and h.id = $3 and h.valid_to is null and (leaf.id = c.grid_id or leaf.ancestor_ids @> array[c.grid_id]))
  order by c.id desc
  limit 20;
select id
  from open_call
  where county_id = $1 and id = $2
  for
  update;
select c.id, c.grid_id, g.name as grid_name, c.township_id, c.village_id, v.name as village_name, c.title, c.secret, c.rule, c.said, c.offers_until, c.votes_until, c.state, c.roll, c.present, c.chosen_person_id, p.name as chosen, c.why, (select count(*)::int
  from open_call_candidate k
  where k.county_id = c.county_id and k.call_id = c.id and k.withdrawn_at is null) as candidates, (select count(*)::int
  from household h
  join grid leaf on leaf.county_id = h.county_id and leaf.id = h.grid_id
  where h.county_id = c.county_id and h.valid_to is null and (leaf.id = c.grid_id or leaf.ancestor_ids @> array[c.grid_id])) as homes, (select count(*)::int
  from open_call_vote b
  where b.county_id = c.county_id and b.call_id = c.id and b.taken_back = 0) as voted
  from open_call c
  join grid g on g.county_id = c.county_id and g.id = c.grid_id
  join area v on v.county_id = c.county_id and v.id = c.village_id
  left join person p on p.county_id = c.county_id and p.id = c.chosen_person_id
  where c.county_id = $1 and c.id = $2 and c.id in ((select "id"
  from "open_call"
  where "open_call"."county_id" = $3));
select k.id, k.call_id, k.person_id, p.name, k.said, k.votes, (select json_build_object('heard', "k"."heard", 'name', n.name)
  from person n
  where n.county_id = "k"."county_id" and n.id = "k"."noted_by_person_id") as noted
  from open_call_candidate k
  join person p on p.county_id = k.county_id and p.id = k.person_id
  where k.county_id = $1 and k.call_id = any($2::bigint[]) and k.withdrawn_at is null
  order by k.id
  limit 500;
insert into "open_call_vote" ("county_id", "call_id", "household_id", "candidate_id", "on_day", "slip_hash", "heard", "noted_by_person_id")
  values ($…)
  on conflict do nothing;
update "open_call_candidate"
  set "votes" = "votes" + $1
  where "county_id" = $2 and "id" = $3;
-- shared outbox 1

-- openCalls.noteStanding: 14 statements
-- shared session 1
-- shared idempotency 1
select c.id, c.grid_id, g.name as grid_name, c.township_id, c.village_id, v.name as village_name, c.title, c.secret, c.rule, c.said, c.offers_until, c.votes_until, c.state, c.roll, c.present, c.chosen_person_id, p.name as chosen, c.why, (select count(*)::int
  from open_call_candidate k
  where k.county_id = c.county_id and k.call_id = c.id and k.withdrawn_at is null) as candidates, (select count(*)::int
  from household h
  join grid leaf on leaf.county_id = h.county_id and leaf.id = h.grid_id
  where h.county_id = c.county_id and h.valid_to is null and (leaf.id = c.grid_id or leaf.ancestor_ids @> array[c.grid_id])) as homes, (select count(*)::int
  from open_call_vote b
  where b.county_id = c.county_id and b.call_id = c.id and b.taken_back = 0) as voted
  from open_call c
  join grid g on g.county_id = c.county_id and g.id = c.grid_id
  join area v on v.county_id = c.county_id and v.id = c.village_id
  left join person p on p.county_id = c.county_id and p.id = c.chosen_person_id
  where c.county_id = $1 and c.id = $2 and c.id in ((select "id"
  from "open_call"
  where ("open_call"."county_id" = $3 and "open_call"."village_id" = $4::bigint)));
-- shared area 3
-- shared household 4
select c.id, c.grid_id, g.name as grid_name, c.township_id, c.village_id, v.name as village_name, c.title, c.secret, c.rule, c.said, c.offers_until, c.votes_until, c.state, c.roll, c.present, c.chosen_person_id, p.name as chosen, c.why, (select count(*)::int
  from open_call_candidate k
  where k.county_id = c.county_id and k.call_id = c.id and k.withdrawn_at is null) as candidates, (select count(*)::int
  from household h
  join grid leaf on leaf.county_id = h.county_id and leaf.id = h.grid_id
  where h.county_id = c.county_id and h.valid_to is null and (leaf.id = c.grid_id or leaf.ancestor_ids @> array[c.grid_id])) as homes, (select count(*)::int
  from open_call_vote b
  where b.county_id = c.county_id and b.call_id = c.id and b.taken_back = 0) as voted
  from open_call c
  join grid g on g.county_id = c.county_id and g.id = c.grid_id
  join area v on v.county_id = c.county_id and v.id = c.village_id
  left join person p on p.county_id = c.county_id and p.id = c.chosen_person_id
  where c.county_id = $1 and c.votes_until > $2::date - 90 and c.state <> 'withdrawn' and exists (select
  from household h
  join grid leaf on leaf.county_id = h.county_id and leaf.id = h.grid_id
  where h.county_id = c.county_id and h.id = $3 and h.valid_to is null and (leaf.id = c.grid_id or leaf.ancestor_ids @> array[c.grid_id]))
  order by c.id desc
  limit 20;
select id
  from open_call
  where county_id = $1 and id = $2
  for
  update;
select c.id, c.grid_id, g.name as grid_name, c.township_id, c.village_id, v.name as village_name, c.title, c.secret, c.rule, c.said, c.offers_until, c.votes_until, c.state, c.roll, c.present, c.chosen_person_id, p.name as chosen, c.why, (select count(*)::int
  from open_call_candidate k
  where k.county_id = c.county_id and k.call_id = c.id and k.withdrawn_at is null) as candidates, (select count(*)::int
  from household h
  join grid leaf on leaf.county_id = h.county_id and leaf.id = h.grid_id
  where h.county_id = c.county_id and h.valid_to is null and (leaf.id = c.grid_id or leaf.ancestor_ids @> array[c.grid_id])) as homes, (select count(*)::int
  from open_call_vote b
  where b.county_id = c.county_id and b.call_id = c.id and b.taken_back = 0) as voted
  from open_call c
  join grid g on g.county_id = c.county_id and g.id = c.grid_id
  join area v on v.county_id = c.county_id and v.id = c.village_id
  left join person p on p.county_id = c.county_id and p.id = c.chosen_person_id
  where c.county_id = $1 and c.id = $2 and c.id in ((select "id"
  from "open_call"
  where "open_call"."county_id" = $3));
select k.id, k.call_id, k.person_id, p.name, k.said, k.votes, (select json_build_object('heard', "k"."heard", 'name', n.name)
  from person n
  where n.county_id = "k"."county_id" and n.id = "k"."noted_by_person_id") as noted
  from open_call_candidate k
  join person p on p.county_id = k.county_id and p.id = k.person_id
  where k.county_id = $1 and k.call_id = any($2::bigint[]) and k.withdrawn_at is null
  order by k.id
  limit 500;
insert into "open_call_candidate" ("county_id", "call_id", "person_id", "said", "at", "heard", "noted_by_person_id")
  values ($…);
-- shared outbox 1

-- openCalls.noteVote: 14 statements
-- shared session 1
select c.id, c.grid_id, g.name as grid_name, c.township_id, c.village_id, v.name as village_name, c.title, c.secret, c.rule, c.said, c.offers_until, c.votes_until, c.state, c.roll, c.present, c.chosen_person_id, p.name as chosen, c.why, (select count(*)::int
  from open_call_candidate k
  where k.county_id = c.county_id and k.call_id = c.id and k.withdrawn_at is null) as candidates, (select count(*)::int
  from household h
  join grid leaf on leaf.county_id = h.county_id and leaf.id = h.grid_id
  where h.county_id = c.county_id and h.valid_to is null and (leaf.id = c.grid_id or leaf.ancestor_ids @> array[c.grid_id])) as homes, (select count(*)::int
  from open_call_vote b
  where b.county_id = c.county_id and b.call_id = c.id and b.taken_back = 0) as voted
  from open_call c
  join grid g on g.county_id = c.county_id and g.id = c.grid_id
  join area v on v.county_id = c.county_id and v.id = c.village_id
  left join person p on p.county_id = c.county_id and p.id = c.chosen_person_id
  where c.county_id = $1 and c.id = $2 and c.id in ((select "id"
  from "open_call"
  where ("open_call"."county_id" = $3 and "open_call"."village_id" = $4::bigint)));
-- shared area 3
-- shared household 4
select c.id, c.grid_id, g.name as grid_name, c.township_id, c.village_id, v.name as village_name, c.title, c.secret, c.rule, c.said, c.offers_until, c.votes_until, c.state, c.roll, c.present, c.chosen_person_id, p.name as chosen, c.why, (select count(*)::int
  from open_call_candidate k
  where k.county_id = c.county_id and k.call_id = c.id and k.withdrawn_at is null) as candidates, (select count(*)::int
  from household h
  join grid leaf on leaf.county_id = h.county_id and leaf.id = h.grid_id
  where h.county_id = c.county_id and h.valid_to is null and (leaf.id = c.grid_id or leaf.ancestor_ids @> array[c.grid_id])) as homes, (select count(*)::int
  from open_call_vote b
  where b.county_id = c.county_id and b.call_id = c.id and b.taken_back = 0) as voted
  from open_call c
  join grid g on g.county_id = c.county_id and g.id = c.grid_id
  join area v on v.county_id = c.county_id and v.id = c.village_id
  left join person p on p.county_id = c.county_id and p.id = c.chosen_person_id
  where c.county_id = $1 and c.votes_until > $2::date - 90 and c.state <> 'withdrawn' and exists (select
  from household h
  join grid leaf on leaf.county_id = h.county_id and leaf.id = h.grid_id
  where h.county_id = c.county_id and h.id = $3 and h.valid_to is null and (leaf.id = c.grid_id or leaf.ancestor_ids @> array[c.grid_id]))
  order by c.id desc
  limit 20;
select id
  from open_call
  where county_id = $1 and id = $2
  for
  update;
select c.id, c.grid_id, g.name as grid_name, c.township_id, c.village_id, v.name as village_name, c.title, c.secret, c.rule, c.said, c.offers_until, c.votes_until, c.state, c.roll, c.present, c.chosen_person_id, p.name as chosen, c.why, (select count(*)::int
  from open_call_candidate k
  where k.county_id = c.county_id and k.call_id = c.id and k.withdrawn_at is null) as candidates, (select count(*)::int
  from household h
  join grid leaf on leaf.county_id = h.county_id and leaf.id = h.grid_id
  where h.county_id = c.county_id and h.valid_to is null and (leaf.id = c.grid_id or leaf.ancestor_ids @> array[c.grid_id])) as homes, (select count(*)::int
  from open_call_vote b
  where b.county_id = c.county_id and b.call_id = c.id and b.taken_back = 0) as voted
  from open_call c
  join grid g on g.county_id = c.county_id and g.id = c.grid_id
  join area v on v.county_id = c.county_id and v.id = c.village_id
  left join person p on p.county_id = c.county_id and p.id = c.chosen_person_id
  where c.county_id = $1 and c.id = $2 and c.id in ((select "id"
  from "open_call"
  where "open_call"."county_id" = $3));
select k.id, k.call_id, k.person_id, p.name, k.said, k.votes, (select json_build_object('heard', "k"."heard", 'name', n.name)
  from person n
  where n.county_id = "k"."county_id" and n.id = "k"."noted_by_person_id") as noted
  from open_call_candidate k
  join person p on p.county_id = k.county_id and p.id = k.person_id
  where k.county_id = $1 and k.call_id = any($2::bigint[]) and k.withdrawn_at is null
  order by k.id
  limit 500;
insert into "open_call_vote" ("county_id", "call_id", "household_id", "candidate_id", "on_day", "slip_hash", "heard", "noted_by_person_id")
  values ($…)
  on conflict do nothing;
update "open_call_candidate"
  set "votes" = "votes" + $1
  where "county_id" = $2 and "id" = $3;
-- shared outbox 1

-- openCalls.takeBackName: 7 statements
-- shared session 1
-- shared idempotency 1
select id
  from open_call
  where county_id = $1 and id = $2
  for
  update;
select c.id, c.grid_id, g.name as grid_name, c.township_id, c.village_id, v.name as village_name, c.title, c.secret, c.rule, c.said, c.offers_until, c.votes_until, c.state, c.roll, c.present, c.chosen_person_id, p.name as chosen, c.why, (select count(*)::int
  from open_call_candidate k
  where k.county_id = c.county_id and k.call_id = c.id and k.withdrawn_at is null) as candidates, (select count(*)::int
  from household h
  join grid leaf on leaf.county_id = h.county_id and leaf.id = h.grid_id
  where h.county_id = c.county_id and h.valid_to is null and (leaf.id = c.grid_id or leaf.ancestor_ids @> array[c.grid_id])) as homes, (select count(*)::int
  from open_call_vote b
  where b.county_id = c.county_id and b.call_id = c.id and b.taken_back = 0) as voted
  from open_call c
  join grid g on g.county_id = c.county_id and g.id = c.grid_id
  join area v on v.county_id = c.county_id and v.id = c.village_id
  left join person p on p.county_id = c.county_id and p.id = c.chosen_person_id
  where c.county_id = $1 and c.id = $2 and c.id in ((select "id"
  from "open_call"
  where ("open_call"."county_id" = $3 and "open_call"."village_id" = $4::bigint)));
select k.id, k.call_id, k.person_id, p.name, k.said, k.votes, (select json_build_object('heard', "k"."heard", 'name', n.name)
  from person n
  where n.county_id = "k"."county_id" and n.id = "k"."noted_by_person_id") as noted
  from open_call_candidate k
  join person p on p.county_id = k.county_id and p.id = k.person_id
  where k.county_id = $1 and k.call_id = any($2::bigint[]) and k.withdrawn_at is null
  order by k.id
  limit 500;
update "open_call_candidate"
  set "withdrawn_at" = $1, "withdrawn_why" = $2, "withdrawn_by_person_id" = $3
  where "county_id" = $4 and "id" = $5;
-- shared outbox 1

-- openCalls.takeBackVote: 8 statements
-- shared session 1
select id
  from open_call
  where county_id = $1 and id = $2
  for
  update;
select c.id, c.grid_id, g.name as grid_name, c.township_id, c.village_id, v.name as village_name, c.title, c.secret, c.rule, c.said, c.offers_until, c.votes_until, c.state, c.roll, c.present, c.chosen_person_id, p.name as chosen, c.why, (select count(*)::int
  from open_call_candidate k
  where k.county_id = c.county_id and k.call_id = c.id and k.withdrawn_at is null) as candidates, (select count(*)::int
  from household h
  join grid leaf on leaf.county_id = h.county_id and leaf.id = h.grid_id
  where h.county_id = c.county_id and h.valid_to is null and (leaf.id = c.grid_id or leaf.ancestor_ids @> array[c.grid_id])) as homes, (select count(*)::int
  from open_call_vote b
  where b.county_id = c.county_id and b.call_id = c.id and b.taken_back = 0) as voted
  from open_call c
  join grid g on g.county_id = c.county_id and g.id = c.grid_id
  join area v on v.county_id = c.county_id and v.id = c.village_id
  left join person p on p.county_id = c.county_id and p.id = c.chosen_person_id
  where c.county_id = $1 and c.id = $2 and c.id in ((select "id"
  from "open_call"
  where ("open_call"."county_id" = $3 and "open_call"."village_id" = $4::bigint)));
select household_id as "householdId", heard, candidate_id as "candidateId", slip_hash as "slipHash"
  from open_call_vote
  where county_id = $1 and call_id = $2 and household_id = $3 and taken_back = 0 and heard is not null;
select k.id, k.call_id, k.person_id, p.name, k.said, k.votes, (select json_build_object('heard', "k"."heard", 'name', n.name)
  from person n
  where n.county_id = "k"."county_id" and n.id = "k"."noted_by_person_id") as noted
  from open_call_candidate k
  join person p on p.county_id = k.county_id and p.id = k.person_id
  where k.county_id = $1 and k.call_id = any($2::bigint[]) and k.withdrawn_at is null
  order by k.id
  limit 500;
update open_call_vote b
  set slip_hash = null, taken_back_on = $1, taken_back_why = $2, taken_back_by_person_id = $3, taken_back = 1 + (select max(o.taken_back)
  from open_call_vote o
  where o.county_id = b.county_id and o.call_id = b.call_id and o.household_id = b.household_id)
  where b.county_id = $4 and b.call_id = $5 and b.household_id = $6 and b.taken_back = 0;
update open_call_candidate
  set votes = votes - 1
  where county_id = $1 and id = $2;
-- shared outbox 1
