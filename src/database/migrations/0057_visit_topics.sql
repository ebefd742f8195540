-- What was talked about at the door, by the topics of the line. A note for whoever goes there next: nothing counts or compares it.
alter table visit add topics text[] not null default '{}';
