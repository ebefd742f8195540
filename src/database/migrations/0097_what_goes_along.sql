-- What waits for an answer, and what the family agreed to or uses, goes along where the family moves whole to another village (0091), and
-- comes back where the move is taken back. What is over stays where it was.
grant update (household_id) on policy_consent to shanzhi_app, shanzhi_worker;
grant update (household_id) on policy_use to shanzhi_app, shanzhi_worker;

create function keep_what_waits_for_household() returns trigger language plpgsql as $$
declare
  goes boolean := new.valid_to is not null;
  other household%rowtype;
  source bigint;
  there household%rowtype;
begin
  if (old.valid_to is null) = (new.valid_to is null) then return null; end if;
  select * into other from household h where h.county_id = new.county_id
    and h.id = case when goes then new.merged_into else old.merged_into end and h.village_id <> new.village_id;
  if not found then return null; end if;
  if goes then source := new.id; there := other; else source := other.id; there := new; end if;
  update correction_ask set household_id = there.id, township_id = there.township_id, village_id = there.village_id,
      group_id = there.group_id, grid_id = there.grid_id
    where county_id = new.county_id and household_id = source and state = 'waiting';
  update tier_objection set household_id = there.id, township_id = there.township_id, village_id = there.village_id,
      group_id = there.group_id, grid_id = there.grid_id
    where county_id = new.county_id and household_id = source and state = 'waiting';
  update care_plan set household_id = there.id, township_id = there.township_id, village_id = there.village_id
    where county_id = new.county_id and household_id = source and closed_on is null;
  update policy_consent set household_id = there.id where county_id = new.county_id and household_id = source and withdrawn_on is null;
  update policy_use set household_id = there.id
    where county_id = new.county_id and household_id = source and used_to is null and struck_at is null;
  return null;
end $$;
create trigger household_what_waits after update of valid_to, merged_into on household for each row
  execute function keep_what_waits_for_household();
