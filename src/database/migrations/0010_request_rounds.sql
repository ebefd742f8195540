-- What a request's state means (so that queues and boards need no state names), when time itself moves it on, whether this round
-- of work missed its date, and the request it goes on in when the same matter was said twice.
alter table request
  add column phase text not null default 'toDispatch'
    check (phase in ('toDispatch', 'toClaim', 'working', 'answered', 'shown', 'closed')),
  add column clock_at timestamptz,
  add column missed boolean not null default false,
  add column merged_into bigint,
  add column merged_at timestamptz,
  add foreign key (county_id, merged_into) references request (county_id, id);
drop index request_clock;
create index request_clock on request (county_id, clock_at) where clock_at is not null;
create index request_board on request (county_id, village_id, phase, id desc);
create index request_phone on request (county_id, phone_hash) where phone_hash is not null;
create index request_merged on request (county_id, merged_into) where merged_into is not null;
