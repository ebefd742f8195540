-- The building, and where it is one the unit, that somebody is head of (楼栋长, 单元长). The post stands on the grid in which it lies.
alter table post add column building text not null default '' check (building = '' or grid_id is not null);
alter table post add column unit text not null default '' check (unit = '' or building <> '');
create index post_building on post (county_id, village_id, building) where building <> '';

-- What a candidate declared of near relatives whom the register cannot know, and whether there are any: asked where the law keeps relatives
-- apart, and used for nothing else. A later declaration takes the place of the former one.
alter table post add column kin_declared text check (kin_declared in ('none', 'some'));
create table declared_kin (
  county_id int not null references county (id),
  person_id bigint not null,
  relative_id bigint not null,
  declared_on date not null,
  by_account_id bigint,
  primary key (county_id, person_id, relative_id),
  foreign key (county_id, person_id) references person (county_id, id),
  foreign key (county_id, relative_id) references person (county_id, id),
  check (person_id <> relative_id)
);
create index declared_kin_relative on declared_kin (county_id, relative_id);
select wall('declared_kin', 'select, insert, delete');
