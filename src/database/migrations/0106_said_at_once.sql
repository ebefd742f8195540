-- `account.version` counts up with everything that decides in whose name and by which posts an account acts. Whoever has asked for all of it once
-- (server/identify.ts) asks at the next call for this number alone. What is added to that question gets its trigger here.
alter table account add column version int not null default 0;

create function account_changed() returns trigger language plpgsql as $$
begin
  new.version := old.version + 1;
  return new;
end $$;
create trigger account_version before update of kind, must_change_password, closed_at on account for each row
  when ((old.kind, old.must_change_password, old.closed_at) is distinct from (new.kind, new.must_change_password, new.closed_at))
  execute function account_changed();

-- Whoever may change a post need not be one who may change an account, so these speak as the owner.
create function own_account_changed() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op <> 'INSERT' then update account set version = version + 1 where id = old.account_id; end if;
  if tg_op <> 'DELETE' then update account set version = version + 1 where id = new.account_id; end if;
  return null;
end $$;
create trigger account_person_version after insert or update or delete on account_person for each row
  execute function own_account_changed();
create trigger upper_post_version after insert or update or delete on upper_post for each row execute function own_account_changed();
create trigger second_factor_version after insert or update of account_id, confirmed_at or delete on second_factor for each row
  execute function own_account_changed();

create function account_of_person_changed() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op <> 'INSERT' then
    update account set version = version + 1 where id in (select t.account_id from account_person t
      where t.county_id = old.county_id and t.person_id = (to_jsonb(old) ->> tg_argv[0])::bigint and t.ended_at is null);
  end if;
  if tg_op <> 'DELETE' then
    update account set version = version + 1 where id in (select t.account_id from account_person t
      where t.county_id = new.county_id and t.person_id = (to_jsonb(new) ->> tg_argv[0])::bigint and t.ended_at is null);
  end if;
  return null;
end $$;
create trigger post_version after insert or update or delete on post for each row execute function account_of_person_changed('person_id');
create trigger person_version after update of end_kind on person for each row when (old.end_kind is distinct from new.end_kind)
  execute function account_of_person_changed('id');

-- A group's posts reach what lies below it: where parts come, go elsewhere or become something else, all of its county are asked anew.
create function part_of_group_changed() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update account set version = version + 1 where id in (select t.account_id from post p
    join account_person t on t.county_id = p.county_id and t.person_id = p.person_id and t.ended_at is null
    where p.county_id = new.county_id and p.level = 'group');
  return null;
end $$;
create trigger area_version after insert on area for each row when (new.level = 'group' and new.parent_id is distinct from new.village_id)
  execute function part_of_group_changed();
create trigger area_version_again after update of parent_id, level on area for each row
  when ((old.parent_id, old.level) is distinct from (new.parent_id, new.level)) execute function part_of_group_changed();

-- Whoever places a request knows its id before it is written, so that all of it is said at once.
grant usage on sequence request_id_seq to shanzhi_app, shanzhi_worker;
