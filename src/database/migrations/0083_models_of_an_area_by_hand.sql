-- Which models one township or village runs is decided on the desk too, in the same chain of decisions: such a row names the area and
-- the whole list, by names and in order, instead of a version of the county's own pack. An empty list: what the county runs.
-- What a start says of an area (`--models-at`) is written down as well, by nobody: so its page can tell where the list comes from.
alter table pack_release
  alter column pack_id drop not null,
  alter column by_account_id drop not null,
  alter column by_title drop not null,
  add column area_id bigint,
  add column models text[],
  add column former_models text[],
  drop constraint pack_release_kind_check,
  add constraint pack_release_kind_check check (kind in ('dated', 'stepBack', 'withdrawn', 'start')),
  add constraint pack_release_about check ((area_id is null) = (pack_id is not null) and (area_id is null) = (models is null)),
  add foreign key (county_id, area_id) references area (county_id, id);
