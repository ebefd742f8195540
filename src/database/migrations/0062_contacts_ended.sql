-- What came of a contact, written when it ends; and ended ones are read by village and line, as the present ones are.
alter table contact add column result text not null default '';
create index contact_village on contact (county_id, village_id, line, id);
