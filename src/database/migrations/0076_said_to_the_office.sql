-- What a household says about itself on paper, by telephone or at the door weighs as much as what it says on the phone: the office writes
-- it down with how it was heard. Null where the household said it itself.
alter table contact_wish add column heard text check (heard in ('visit', 'counter', 'call', 'letter'));

alter table tier_objection add column heard text check (heard in ('visit', 'counter', 'call', 'letter')),
  add column noted_by_person_id bigint, add check ((heard is null) = (noted_by_person_id is null));

alter table circumstance add column objection_heard text check (objection_heard in ('visit', 'counter', 'call', 'letter')),
  add column objection_noted_by bigint, add check ((objection_heard is null) = (objection_noted_by is null));
