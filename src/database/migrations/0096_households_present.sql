-- Counted by place and tier: with the id in it, the index alone tells which households of a county are there (coverage of a line that
-- is for some tiers only).
drop index household_present;
create index household_present on household (county_id, township_id, village_id, id) where valid_to is null;
