-- A sealed row knows its seal, so the sealer finds the rest without reading all seals. The number is no part of what is sealed,
-- and the only thing about an audit row that the app may ever change.
alter table audit add column seal_seq int;
create index audit_unsealed on audit (county_id, id) where seal_seq is null;
grant update (seal_seq) on audit to shanzhi_app, shanzhi_worker;

-- Retention: what only served signing in is removed when it can serve no more.
grant delete on session, one_time_code, delivery to shanzhi_app, shanzhi_worker;
create index idempotency_at on idempotency (county_id, at);
