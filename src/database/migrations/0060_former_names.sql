-- A villager group keeps its id when it is renamed; what it was called before is still found on old lists.
alter table area add column former_names text[] not null default '{}';
