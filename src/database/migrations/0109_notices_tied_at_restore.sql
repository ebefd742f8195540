-- Each notice was held to its account, person and request by three looks that lock rows everybody works with, for four notices of one request.
-- What writes a notice takes all three from rows that are tied to them, and nobody of the product may delete any of them, so the tie stands in
-- the schema and is proved where rows come from elsewhere: when a backup is restored (server/backup/ties.ts).
alter table notice alter constraint notice_account_id_fkey not enforced;
alter table notice alter constraint notice_county_id_person_id_fkey not enforced;
alter table notice alter constraint notice_county_id_request_id_fkey not enforced;
