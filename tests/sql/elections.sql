-- elections.hold: 15 statements
-- shared session 1
-- shared idempotency 1
-- shared body 3
-- shared body_member 6
insert into "body_sitting" ("county_id", "body_id", "how", "on_day", "roll", "present", "votes", "recalled_seat_id", "statute", "note", "by_account_id", "at")
  values ($…)
  returning "id";
-- shared person 3
-- shared body_member 9
-- shared body_member 1
-- shared body_member 5
-- shared body_member 4
-- shared body 4
-- shared body_tally 1
-- shared body_tally 2
-- shared outbox 1

-- elections.end: 12 statements
-- shared session 1
-- shared idempotency 1
-- shared body 3
-- shared body_member 8
-- shared body_member 10
-- shared body_member 5
-- shared body_member 4
-- shared body 4
-- shared body_tally 1
-- shared body_tally 2
-- shared outbox 1
