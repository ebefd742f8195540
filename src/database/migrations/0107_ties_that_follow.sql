-- What follows a person whose row was merged (0098), put right. A tie known only by an equal number stays known only by that: it follows where
-- the row kept has that number, and a later sign-in unties it where the number was corrected. An undo ends no tie that others gave since.
alter table person_followed
  add column tied text check (tab = 'account_person' or tied is null),
  add column tied_before text check (tab = 'account_person' or tied_before is null);

-- The journal names rows of aftercare and of reports about children: only the function, which runs as the owner, reads it.
revoke select on person_followed from shanzhi_app, shanzhi_worker;

create or replace function follow_person() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  one record;
  found_id bigint;
  number bytea;
  was text;
  opened boolean;
  -- What is an account's own goes only where the account is tied: a phone that speaks for nobody is told nothing either.
  of_tied constant text := 'exists (select from account_person t where t.account_id = of_tab.account_id and t.county_id = $1
    and t.person_id in ($2, $3) and t.ended_at is null)';
begin
  if new.merged_into is not null and old.merged_into is null then
    -- The office has said that the two are one: so the phone of either signs in for the one kept. A tie that only an equal number made goes
    -- along where that is the number of the one kept (who is given it where there was none), and ends where it is another. An account given
    -- for posts goes along unless the one kept has one: nobody works through two.
    select coalesce(k.phone_hash, new.phone_hash) into number from person k where k.county_id = new.county_id and k.id = new.merged_into;
    for one in select t.account_id, t.verified, t.verified <> 'phoneMatched' or a.phone_hash is not distinct from number as follows
      from account_person t join account a on a.id = t.account_id
      where t.county_id = new.county_id and t.person_id = new.id and t.ended_at is null
        and (t.verified <> 'byPost' or not exists (select from account_person k where k.county_id = t.county_id
          and k.person_id = new.merged_into and k.verified = 'byPost' and k.ended_at is null)) loop
      was := null;
      opened := false;
      if one.follows then
        select verified into was from account_person
        where account_id = one.account_id and county_id = new.county_id and person_id = new.merged_into;
        insert into account_person (account_id, county_id, person_id, verified, since)
        values (one.account_id, new.county_id, new.merged_into, one.verified, now())
        on conflict (account_id, county_id, person_id) do update set ended_at = null, verified = excluded.verified
          where account_person.ended_at is not null;
        opened := found;
      end if;
      update account_person set ended_at = now()
      where account_id = one.account_id and county_id = new.county_id and person_id = new.id;
      insert into person_followed (county_id, gone_id, kept_id, tab, col, row_id, tied, tied_before)
      values (new.county_id, new.id, new.merged_into, 'account_person',
        case when opened then 'opened' when one.follows then 'there' else 'ended' end, one.account_id, one.verified, was);
    end loop;
    for one in select * from (values
      ('session', 'person_id', 'ended_at is null and ' || of_tied),
      ('notice', 'person_id', 'true and ' || of_tied),
      ('notice_choice', 'person_id', 'true and ' || of_tied),
      ('push_device', 'person_id', 'ended_at is null and ' || of_tied),
      ('request', 'requester_person_id', 'true'),
      ('request', 'filer_person_id', 'true'),
      ('request', 'handler_person_id', 'phase in (''toDispatch'', ''toClaim'', ''working'')'),
      ('circumstance', 'person_id', 'closed_at is null'),
      ('standing', 'person_id', 'valid_to is null'),
      ('whereabouts', 'person_id', 'valid_to is null'),
      ('contact', 'person_id', 'ended_on is null'),
      ('contact_wish', 'by_person_id', 'closed_on is null'),
      ('correction_ask', 'person_id', 'state = ''waiting'''),
      ('correction_ask', 'by_person_id', 'state = ''waiting'''),
      ('tier_objection', 'by_person_id', 'state = ''waiting'''),
      ('care_plan', 'owner_person_id', 'closed_on is null'),
      ('aftercare', 'person_id', 'ended_on is null'),
      ('child_report', 'person_id', 'state <> ''settled'''),
      ('minor_look', 'person_id', 'used_at is null and approved is distinct from false'),
      ('minor_look', 'asked_by_person_id', 'used_at is null and approved is distinct from false')
    ) as line (tab, col, runs) loop
      for found_id in execute format('select id from %I of_tab where county_id = $1 and %I = $2 and %s order by id', one.tab, one.col, one.runs)
        using new.county_id, new.id, new.merged_into loop
        if hand_row(one.tab, one.col, new.county_id, found_id, new.id, new.merged_into) then
          insert into person_followed (county_id, gone_id, kept_id, tab, col, row_id)
          values (new.county_id, new.id, new.merged_into, one.tab, one.col, found_id);
        end if;
      end loop;
    end loop;
    -- Kinship that was declared is asked of the one kept, from both ends.
    for one in select * from declared_kin where county_id = new.county_id and new.id in (person_id, relative_id) loop
      insert into declared_kin (county_id, person_id, relative_id, declared_on, by_account_id)
      select one.county_id, k.a, k.b, one.declared_on, one.by_account_id from (select
          case one.person_id when new.id then new.merged_into else one.person_id end as a,
          case one.relative_id when new.id then new.merged_into else one.relative_id end as b) k
      where k.a <> k.b on conflict do nothing;
      if found then
        insert into person_followed (county_id, gone_id, kept_id, tab, col, row_id)
        values (new.county_id, new.id, new.merged_into, 'declared_kin', case one.person_id when new.id then 'person_id' else 'relative_id' end,
          case one.person_id when new.id then one.relative_id else one.person_id end);
      end if;
    end loop;
  elsif new.merged_into is null and old.merged_into is not null then
    for one in select * from person_followed
      where county_id = new.county_id and gone_id = new.id and kept_id = old.merged_into and back_at is null order by id desc loop
      if one.tab = 'account_person' then
        update account_person set ended_at = null where account_id = one.row_id and county_id = one.county_id and person_id = one.gone_id;
        -- A tie that became stronger since, or another, was given by somebody else: it is not the merge's to end.
        if one.col = 'opened' and one.tied_before is null then
          delete from account_person where account_id = one.row_id and county_id = one.county_id and person_id = one.kept_id
            and verified = one.tied;
        elsif one.col = 'opened' then
          update account_person set ended_at = coalesce(ended_at, now()), verified = one.tied_before
          where account_id = one.row_id and county_id = one.county_id and person_id = one.kept_id and verified = one.tied;
        end if;
      elsif one.tab = 'declared_kin' then
        delete from declared_kin where county_id = one.county_id and person_id = case one.col when 'person_id' then one.kept_id else one.row_id end
          and relative_id = case one.col when 'person_id' then one.row_id else one.kept_id end;
      else
        perform hand_row(one.tab, one.col, one.county_id, one.row_id, one.kept_id, one.gone_id);
      end if;
    end loop;
    update person_followed set back_at = now()
    where county_id = new.county_id and gone_id = new.id and kept_id = old.merged_into and back_at is null;
    -- What the reviewer had said of the two is taken back with it: they wait to be looked at again.
    update duplicate_pair set state = 'waiting', event_id = null, decided_at = null, decided_by_account_id = null, decided_by_person_id = null,
      reason = '' where county_id = new.county_id and state = 'same' and new.id in (first_id, second_id)
      and old.merged_into in (first_id, second_id);
  end if;
  return null;
end $$;

-- The ties that were handed over before, one after the other: known by an equal number as they were, and ended where the number is another.
do $$
declare
  one record;
  known text;
begin
  for one in select f.*, a.phone_hash is not distinct from k.phone_hash as same_number from person_followed f
    join account a on a.id = f.row_id
    join person k on k.county_id = f.county_id and k.id = f.kept_id
    where f.tab = 'account_person' order by f.county_id, f.id loop
    select verified into known from account_person
    where account_id = one.row_id and county_id = one.county_id and person_id = one.gone_id;
    update person_followed set tied = known where county_id = one.county_id and id = one.id;
    if one.col = 'opened' and known = 'phoneMatched' then
      update account_person set verified = known, ended_at = coalesce(ended_at, case when not one.same_number then now() end)
      where account_id = one.row_id and county_id = one.county_id and person_id = one.kept_id and verified = 'declared';
    end if;
  end loop;
end $$;
