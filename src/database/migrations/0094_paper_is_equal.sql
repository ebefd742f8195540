-- What a phone says, paper says as well: the office writes it down with how it was heard and who wrote it. Null where somebody pressed it
-- on the own phone. A vote keeps what it kept before: one row for a household, and no candidate where the vote is secret.
alter table open_call_candidate add column heard text check (heard in ('visit', 'counter', 'call', 'letter')),
  add column noted_by_person_id bigint, add check ((heard is null) = (noted_by_person_id is null));
alter table open_call_vote add column heard text check (heard in ('visit', 'counter', 'call', 'letter')),
  add column noted_by_person_id bigint, add check ((heard is null) = (noted_by_person_id is null));
alter table visit add column heard text check (heard in ('visit', 'counter', 'call', 'letter')),
  add column noted_by_person_id bigint, add check ((heard is null) = (noted_by_person_id is null));
alter table aid_action add column heard text check (heard in ('visit', 'counter', 'call', 'letter')),
  add column noted_by_person_id bigint, add check ((heard is null) = (noted_by_person_id is null));
alter table body_deed add column heard text check (heard in ('visit', 'counter', 'call', 'letter')),
  add column noted_by_person_id bigint, add check ((heard is null) = (noted_by_person_id is null));

-- Whoever is not of age serves with the consent of a guardian: the village writes down whose it was and how it was heard.
alter table body_offer add column guardian text check (length(guardian) between 2 and 40),
  add column guardian_heard text check (guardian_heard in ('visit', 'counter', 'call', 'letter')),
  add check ((guardian is null) = (guardian_heard is null));
grant update (guardian, guardian_heard) on body_offer to shanzhi_app, shanzhi_worker;
