-- When nothing may go to whoever a message is for, as they chose: it holds for every try and for what is sent again, not for the first alone.
-- A code that somebody waits for has none.
alter table sending add column quiet_from int check (quiet_from between 0 and 23);
alter table sending add column quiet_to int check (quiet_to between 0 and 23);
alter table sending add constraint sending_quiet check ((quiet_from is null) = (quiet_to is null));

-- What waits already, or is dead and may be sent again: by the choice of its person or, for a whole account, the last one made on it.
update sending s set
    quiet_from = coalesce((select c.quiet_from from notice_choice c where c.county_id = s.county_id and c.account_id = s.account_id
      and (s.person_id is null or c.person_id = s.person_id) order by c.changed_at desc limit 1), 22),
    quiet_to = coalesce((select c.quiet_to from notice_choice c where c.county_id = s.county_id and c.account_id = s.account_id
      and (s.person_id is null or c.person_id = s.person_id) order by c.changed_at desc limit 1), 7)
  where s.template = 'notices' and s.state in ('waiting', 'dead');
