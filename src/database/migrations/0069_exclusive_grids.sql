-- The enterprise, school or other institution that an exclusive grid is of. One that is closed stays named: the grid tells whose it was.
alter table grid add column body_id bigint;
alter table grid add foreign key (county_id, body_id) references body (county_id, id);
create index grid_body on grid (county_id, body_id) where body_id is not null;
