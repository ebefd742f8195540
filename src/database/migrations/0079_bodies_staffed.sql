-- How many work for an enterprise or a social organisation, as it said itself on a day: 2,725 of them with 50,820 people stand in a report.
alter table body
  add column staff int check (staff >= 0),
  add column staff_on date,
  add constraint body_staff_dated check ((staff is null) = (staff_on is null));

-- Where a leader comes from was kept as the word that the clerk read; now it is the id under which the kind names it.
update body_member m set origin = case m.origin
      when '村社干部' then 'cadre' when 'village cadre' then 'cadre'
      when '协会负责人、组内能人' then 'able' when 'association head, capable neighbour' then 'able'
      else 'kind' end
  from body b where b.county_id = m.county_id and b.id = m.body_id and b.kind in ('neighbourhoodAid', 'industryAid', 'livingAid')
    and m.origin in ('村社干部', 'village cadre', '协会负责人、组内能人', 'association head, capable neighbour', '热心人',
      'warm-hearted neighbour');
