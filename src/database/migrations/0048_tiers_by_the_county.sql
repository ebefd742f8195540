-- The tiers of a county are written a hundred thousand at once, and keys that are proved row by row took more than half of the time. They are
-- computed from households that were read in the same transaction and households are never removed; all rows of a statement are proved together.
alter table household_tier drop constraint household_tier_county_id_fkey, drop constraint household_tier_county_id_household_id_fkey;

create function tiers_have_households() returns trigger language plpgsql as $$
begin
  if exists (select from fresh f left join household h on h.county_id = f.county_id and h.id = f.household_id where h.id is null) then
    raise foreign_key_violation using message = 'a tier of a household that is not there';
  end if;
  return null;
end $$;
create trigger household_tier_of_household after insert on household_tier referencing new table as fresh
  for each statement execute function tiers_have_households();
