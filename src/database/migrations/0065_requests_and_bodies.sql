-- Which economic and social organisations a matter concerns, as whoever sends it on has said. A tie that was wrong is taken away again;
-- the audit keeps both. Stands beside the request, so that placing and moving a matter on knows nothing of it.
create table request_body (
  county_id int not null references county (id),
  request_id bigint not null,
  body_id bigint not null,
  by_account_id bigint not null,
  at timestamptz not null,
  primary key (county_id, request_id, body_id),
  foreign key (county_id, request_id) references request (county_id, id),
  foreign key (county_id, body_id) references body (county_id, id)
);
create index request_body_body on request_body (county_id, body_id, request_id desc);
select wall('request_body', 'select, insert, delete');
