-- A photo of minutes or of a sign-in sheet: a meeting held on paper is recorded as one held at the screen is.
alter table attachment add column deliberation_id bigint;
alter table attachment add foreign key (county_id, deliberation_id) references deliberation (county_id, id);
create index attachment_deliberation on attachment (county_id, deliberation_id) where deliberation_id is not null;
