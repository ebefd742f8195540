-- A grid that ends takes its posts and lists with it: nobody looks after a place that is no more. Those that had stayed in term on grids
-- ended before end today, and what plans in force had done says so.
update post p set term_to = greatest(day_of_change(), p.term_from - 1), end_reason = 'gridEnded' from grid g
  where g.county_id = p.county_id and g.id = p.grid_id and g.valid_to is not null and (p.term_to is null or p.term_to > day_of_change());
update overlay o set term_to = greatest(day_of_change(), o.term_from - 1), end_reason = 'gridEnded' from grid g
  where g.county_id = o.county_id and g.id = o.grid_id and g.valid_to is not null and (o.term_to is null or o.term_to > day_of_change());
update grid_plan set outcome = (outcome - 'postsLeft') || jsonb_build_object('postsEnded', outcome -> 'postsLeft') where outcome ? 'postsLeft';
