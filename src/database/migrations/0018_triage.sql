-- Big, small or private: how a request was sorted, why, and who sends it on. An objection clears the class and leaves the next one
-- to the township. What a helper took for the same matter stands beside it until somebody merges them.
alter table request
  add column triage_class text,
  add column triage_reason text,
  add column township_only boolean not null default false,
  add column objected_at timestamptz,
  add column off_board boolean not null default false,
  add column same_as bigint,
  add check ((triage_class is null) = (triage_reason is null)),
  add foreign key (county_id, same_as) references request (county_id, id);
create index request_same_as on request (county_id, same_as) where same_as is not null;
