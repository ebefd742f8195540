-- Vacancies of grids that somebody who may appoint was told of: each once, from thirty days before its chief's term ends. The post is the
-- chief's last one; 0 where nobody ever led the grid.
create table grid_vacancy_told (
  county_id int not null references county (id),
  grid_id bigint not null,
  post_id bigint not null default 0,
  told_on date not null,
  primary key (county_id, grid_id, post_id),
  foreign key (county_id, grid_id) references grid (county_id, id)
);
select wall('grid_vacancy_told', 'select, insert');

-- The office reads who waits longest to be answered.
create index aid_asking_waiting on aid_asking (county_id, id) where accepted is null;
