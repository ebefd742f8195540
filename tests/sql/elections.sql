-- elections.hold: 14 statements
-- shared second_factor 2
-- shared body 2
-- shared body_member 4
insert into "body_sitting" ("county_id", "body_id", "how", "on_day", "roll", "present", "statute", "note", "by_account_id", "at")
  values ($…)
  returning "id";
-- shared person 3
-- shared body_member 5
-- shared body_member 1
-- shared body_member 3
-- shared body_member 2
-- shared body 3
-- shared body_tally 1
-- shared body_tally 2
-- shared outbox 1

-- elections.end: 11 statements
-- shared second_factor 2
-- shared body 2
select m.id, m.body_id, m.person_id, coalesce(person.name, m.unit) as name, m.role, m.leads, m.term_from, m.term_to, m.sitting_id, m.votes, m.origin, m.post_id, m.counted, m.end_reason
  from body_member m
  left join person on person.county_id = m.county_id and person.id = m.person_id
  where m.county_id = $1 and m.id = $2 and m.body_id = $3
  order by m.leads desc, m.id
  limit 1;
-- shared body_member 6
-- shared body_member 3
-- shared body_member 2
-- shared body 3
-- shared body_tally 1
-- shared body_tally 2
-- shared outbox 1
