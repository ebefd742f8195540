-- The key that seals identity and phone numbers, itself wrapped by the master key outside the database. Only the owner reads it.
create table data_key (
  key_id text primary key,
  wrapped bytea not null,
  created_at timestamptz not null default now()
);
