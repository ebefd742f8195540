-- A family moves whole to another village of the county: one event, read in the register of both. `from_…` is the place that it left.
alter table life_event drop constraint life_event_kind_check;
alter table life_event add constraint life_event_kind_check check (kind in ('birth', 'death', 'moveIn', 'moveOut', 'marriage', 'split',
  'merge', 'head', 'dwelling', 'away', 'back', 'registration', 'correction', 'relocation', 'samePerson', 'undo'));
alter table life_event
  add column from_township_id bigint,
  add column from_village_id bigint,
  add column from_group_id bigint,
  add column from_grid_id bigint;
create index life_event_from_village on life_event (county_id, from_village_id, id desc) where from_village_id is not null;

-- Lines of contact are a village's own, so they end where the family leaves; what it has said about its contacts (a refusal needs no reason
-- and holds until it is taken back) goes along. Who died meanwhile is nobody's contact again when the move is taken back.
create or replace function keep_contacts_of_household() returns trigger language plpgsql as $$
declare
  there household%rowtype;
begin
  if new.valid_to is not null and old.valid_to is null then
    select * into there from household h
      where h.county_id = new.county_id and h.id = new.merged_into and h.village_id <> new.village_id;
    update contact set ended_on = greatest(new.valid_to, term_from),
      end_reason = case when there.id is null then 'householdEnded' else 'householdMoved' end
    where county_id = new.county_id and household_id = new.id and ended_on is null;
    if there.id is not null then
      update contact_wish set household_id = there.id, township_id = there.township_id, village_id = there.village_id
      where county_id = new.county_id and household_id = new.id and closed_on is null;
    end if;
  elsif new.valid_to is null and old.valid_to is not null then
    update contact c set ended_on = null, end_reason = null
    where c.county_id = new.county_id and c.household_id = new.id and c.end_reason in ('householdEnded', 'householdMoved')
      and not exists (select from person p where p.county_id = c.county_id and p.id = c.by_person_id and p.end_kind = 'died');
    update contact_wish w set household_id = new.id, township_id = new.township_id, village_id = new.village_id
    from household h where h.county_id = new.county_id and h.id = old.merged_into and h.village_id <> new.village_id
      and w.county_id = new.county_id and w.household_id = h.id and w.closed_on is null;
  end if;
  if new.village_id <> old.village_id then
    update contact set township_id = new.township_id, village_id = new.village_id
    where county_id = new.county_id and household_id = new.id and ended_on is null;
    update contact_wish set township_id = new.township_id, village_id = new.village_id
    where county_id = new.county_id and household_id = new.id and closed_on is null;
  end if;
  return null;
end $$;

-- A dwelling that was typed wrong is closed and says why; nothing is removed, because somebody may have lived there once.
alter table dwelling add column end_reason text;
