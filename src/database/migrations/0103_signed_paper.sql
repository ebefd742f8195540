-- A plan and an offer that come in on signed paper: the day and the witness of the signature, and who wrote it down at the office. Null where
-- somebody pressed it on the own phone.
alter table care_plan add column signed_on date, add column witness text check (length(witness) between 2 and 40),
  add column noted_by_person_id bigint,
  add check ((signed_on is null) = (noted_by_person_id is null)), add check ((signed_on is null) = (witness is null));
alter table body_offer add column signed_on date, add column witness text check (length(witness) between 2 and 40),
  add column noted_by_person_id bigint,
  add check ((signed_on is null) = (noted_by_person_id is null)), add check ((signed_on is null) = (witness is null));
