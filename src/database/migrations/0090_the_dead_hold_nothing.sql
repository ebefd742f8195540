-- Why a post, or a place on a list, ended: somebody who died holds it no more, and the row says so without asking the register again.
alter table post add column end_reason text;
alter table overlay add column end_reason text;
alter table contact drop constraint contact_end_reason_check;
alter table contact add constraint contact_end_reason_check check (end_reason in
  ('handedOver', 'replaced', 'refused', 'termOver', 'householdEnded', 'householdMoved', 'died', 'done', 'mistake'));

-- Deaths that were recorded before anything followed from them. The last day is the day before, because on the day itself nobody is there to
-- be turned to; what had not begun yet has a term of no day.
update post p set term_to = greatest(d.died_on, p.term_from) - 1, end_reason = 'died' from person d
  where d.county_id = p.county_id and d.id = p.person_id and d.end_kind = 'died' and (p.term_to is null or p.term_to >= day_of_change());
update overlay o set term_to = greatest(d.died_on, o.term_from) - 1, end_reason = 'died' from person d
  where d.county_id = o.county_id and d.id = o.person_id and d.end_kind = 'died' and (o.term_to is null or o.term_to >= day_of_change());
update standing s set valid_to = greatest(d.died_on, s.valid_from) from person d
  where d.county_id = s.county_id and d.id = s.person_id and d.end_kind = 'died' and s.valid_to is null;
update contact c set ended_on = greatest(d.died_on, c.term_from), end_reason = 'died' from person d
  where d.county_id = c.county_id and d.id in (c.by_person_id, c.person_id) and d.end_kind = 'died' and c.ended_on is null;
update body_member m set term_to = greatest(d.died_on, m.term_from) - 1, end_reason = 'died', counted = false from person d
  where d.county_id = m.county_id and d.id = m.person_id and d.end_kind = 'died' and m.counted;
update body b set seats = 0, persons = 0 where (seats > 0 or persons > 0)
  and not exists (select from body_member m where m.county_id = b.county_id and m.body_id = b.id and m.counted);
select recount_bodies(id) from county;
