-- A register's whole life: read again under another mapping, taken in while nobody waits, given back with its problems, undone.
-- A file with a column of villages fills a township or the county, so it has no one village.
alter table import alter column village_id drop not null;
alter table import alter column township_id drop not null;
alter table import drop constraint import_state_check;
alter table import add constraint import_state_check
  check (state in ('preview', 'committing', 'committed', 'abandoned', 'undone'));
-- The shape of the headings, which part was chosen, why the last attempt came back, what an undo had to keep.
alter table import add column shape text;
alter table import add column chosen jsonb;
alter table import add column failure jsonb;
alter table import add column kept jsonb;
alter table import add column undone_at timestamptz;
create index import_state on import (county_id, state) where state in ('preview', 'committing', 'committed');

-- The upload itself, sealed part by part while it may be read again; then the parts are removed, for they are people's data.
create table import_file (
  county_id int not null references county (id),
  import_id bigint not null,
  part int not null,
  sealed bytea not null,
  primary key (county_id, import_id, part),
  foreign key (county_id, import_id) references import (county_id, id)
);
alter table import_file alter column sealed set storage external;
select wall('import_file', 'select, insert, delete');

-- What a clerk said of a file's columns, for the next file with the same headings.
create table import_mapping (
  county_id int not null references county (id),
  shape text not null,
  mapping jsonb not null,
  by_account_id bigint,
  at timestamptz not null,
  primary key (county_id, shape)
);
select wall('import_mapping');

-- New rows of three tables name each other within one statement, so their numbers are drawn before they are written.
grant usage on sequence household_id_seq, person_id_seq to shanzhi_app, shanzhi_worker;
