-- Retention: what was asked and reported about a child is removed at its term, not closed. A report goes with its steps.
grant delete on minor_look, child_report, child_report_step to shanzhi_app, shanzhi_worker;

-- A child's own word publishes nothing, also not where it was given before this was known.
update request r set publish_consent = false from person p
  where p.county_id = r.county_id and p.id = r.requester_person_id and r.publish_consent
    and p.birth_date > to_char((r.received_at at time zone 'Asia/Shanghai') - interval '18 years', 'YYYY-MM-DD');
