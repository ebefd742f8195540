-- Each write of a call leaves such rows, and the wall lets nobody write one for a county that is not theirs. A key of the county proves
-- no more than that, and each of its checks locks the county's row, which every writer of the county shares.
alter table audit drop constraint audit_county_id_fkey;
alter table outbox drop constraint outbox_county_id_fkey;
alter table idempotency drop constraint idempotency_county_id_fkey;
alter table notice drop constraint notice_county_id_fkey;
alter table figure_delta drop constraint figure_delta_county_id_fkey;
