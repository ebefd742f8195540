-- Who walks the chain asks which rows claim a seal; a row gets its number once, long after it was written.
create index audit_seal_seq on audit (county_id, seal_seq) where seal_seq is not null;
