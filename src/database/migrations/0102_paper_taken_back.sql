-- What was written down wrongly for a household is taken back while the call runs (0094). The row stays, with who took it back and why; a
-- phone's own name is taken back without a reason, as before.
alter table open_call_candidate
  add column withdrawn_why text check (length(withdrawn_why) between 2 and 200),
  add column withdrawn_by_person_id bigint,
  add check ((withdrawn_why is null) = (withdrawn_by_person_id is null)),
  add check (withdrawn_why is null or withdrawn_at is not null);
grant update (withdrawn_why, withdrawn_by_person_id) on open_call_candidate to shanzhi_app, shanzhi_worker;

-- The vote that counts has taken_back 0; those taken back are numbered within the household, so that no order of households is kept. Of a
-- secret vote written down only the hash of a slip is kept: its number stands on the paper alone and finds the candidate again. It goes when
-- the call is over.
alter table open_call_vote
  add column slip_hash bytea,
  add column taken_back int not null default 0 check (taken_back >= 0),
  add column taken_back_on date,
  add column taken_back_why text check (length(taken_back_why) between 2 and 200),
  add column taken_back_by_person_id bigint,
  drop constraint open_call_vote_pkey,
  add primary key (county_id, call_id, household_id, taken_back),
  add check (slip_hash is null or (heard is not null and candidate_id is null and taken_back = 0)),
  add check ((taken_back = 0) = (taken_back_on is null)),
  add check ((taken_back = 0) = (taken_back_why is null)),
  add check ((taken_back = 0) = (taken_back_by_person_id is null));
grant update (slip_hash, taken_back, taken_back_on, taken_back_why, taken_back_by_person_id) on open_call_vote
  to shanzhi_app, shanzhi_worker;
