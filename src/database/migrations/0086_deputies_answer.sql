-- A sitting deputy answers what was said to them, and the answer stands there with their name. What is private, or about a minor, is marked
-- when it is written down or answered, stays with those who keep the studio, and is never read by everybody; the mark is never taken off.
alter table body_reception add column heard_by_id bigint;
alter table body_reception add column answered_by_id bigint;
alter table body_reception add column kept_back text check (kept_back in ('private', 'minor'));
alter table body_reception add foreign key (county_id, heard_by_id) references person (county_id, id);
alter table body_reception add foreign key (county_id, answered_by_id) references person (county_id, id);
alter table body_reception add check (answer is not null or answered_by_id is null);
create index body_reception_heard on body_reception (county_id, heard_by_id) where heard_by_id is not null;
create index body_reception_answered on body_reception (county_id, answered_by_id) where answered_by_id is not null;
