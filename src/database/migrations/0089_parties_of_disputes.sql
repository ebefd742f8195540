-- Whoever else is a party of a dispute that a list brought in; the first one follows the matter and stands in `request`. Sealed, searched by
-- nothing and joined to nobody: shown beside the matter to whoever may read it, and in no list.
create table dispute_party (
  county_id int not null references county (id),
  request_id bigint not null,
  sort int not null,
  name_sealed bytea not null,
  phone_sealed bytea,
  key_id text not null,
  primary key (county_id, request_id, sort),
  foreign key (county_id, request_id) references request (county_id, id)
);
select wall('dispute_party', 'select, insert');
