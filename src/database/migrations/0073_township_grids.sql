-- A grid of a whole township is one row over all its villages: it names none of them, and no household lies in it itself.
alter table grid alter column village_id drop not null;
alter table grid add constraint grid_of_village_or_township
  check (village_id is not null or (group_id is null and not is_leaf and not is_unassigned));
create unique index grid_township on grid (county_id, township_id, level) where village_id is null and valid_to is null;
