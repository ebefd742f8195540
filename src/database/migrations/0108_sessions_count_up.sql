-- The first question of nearly every call reads the session alone: what 0106 counts up on the account counts up on each of its sessions,
-- and so does whatever changes in the session itself.
alter table session add column version int not null default 0;

create function account_sessions_changed() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update session set version = version + 1 where account_id = new.id and ended_at is null;
  return null;
end $$;
create trigger account_sessions_version after update on account for each row
  when (old.version is distinct from new.version) execute function account_sessions_changed();

create function session_changed() returns trigger language plpgsql as $$
begin
  new.version := old.version + 1;
  return new;
end $$;
create trigger session_version before update of county_id, person_id, second_at on session for each row
  when ((old.county_id, old.person_id, old.second_at) is distinct from (new.county_id, new.person_id, new.second_at))
  execute function session_changed();

-- A change that is under way does not see a session that begins meanwhile: the session waits for it.
create function session_begins() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform from account where id = new.account_id for share;
  return new;
end $$;
create trigger session_begins before insert on session for each row execute function session_begins();

-- By the phone that an account has proved to hold, a request that names the phone is its own.
drop trigger account_version on account;
create trigger account_version before update of kind, must_change_password, closed_at, phone_hash on account for each row
  when ((old.kind, old.must_change_password, old.closed_at, old.phone_hash)
    is distinct from (new.kind, new.must_change_password, new.closed_at, new.phone_hash))
  execute function account_changed();
