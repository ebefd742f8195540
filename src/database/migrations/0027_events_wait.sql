-- An event whose reaction fails is tried again ever more seldom, instead of twice a second for good.
alter table outbox add column tries int not null default 0;
alter table outbox add column next_at timestamptz;
