-- What was found when the safety of a rented room was looked at: of the room, by a code of the product, and nothing of who lives there.
-- What has been put right is taken off again.
alter table tenancy add column findings text[] not null default '{}' check (findings = '{}' or checked_on is not null);
