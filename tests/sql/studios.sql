-- studios.own: 5 statements
-- shared session 1
-- shared body_member 2
-- shared body_opening 1
-- shared body_member 6
-- shared body_reception 3

-- studios.receive: 5 statements
-- shared session 1
-- shared idempotency 1
-- shared body_member 2
-- shared body_reception 1
-- shared outbox 1

-- studios.ask: 9 statements
-- shared session 1
-- shared idempotency 1
-- shared body_member 2
-- shared body_reception 2
-- shared area 11
-- shared none 1
-- shared request 3
update "body_reception"
  set "request_id" = $1
  where "county_id" = $2 and "id" = $3;
-- shared outbox 1

-- studios.answer: 7 statements
-- shared session 1
-- shared idempotency 1
-- shared body_member 2
-- shared body_reception 2
-- shared household 1
-- shared body_reception 5
-- shared outbox 1

-- studios.takeDown: 7 statements
-- shared session 1
-- shared idempotency 1
-- shared body_member 2
-- shared body_reception 2
-- shared body_answer_taken_down 1
-- shared body_reception 4
-- shared outbox 1

-- studios.askFor: 9 statements
-- shared session 1
-- shared idempotency 1
-- shared body 2
-- shared body_reception 2
-- shared area 11
-- shared none 1
-- shared request 3
update "body_reception"
  set "request_id" = $1
  where "county_id" = $2 and "id" = $3;
-- shared outbox 1
