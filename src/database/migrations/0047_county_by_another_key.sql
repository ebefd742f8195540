-- These rows name their county in a key that leads to another row of it: to the request, or to the village. A key of the county itself
-- proves nothing more, and each of its checks locks and writes to the county's row, which every writer of the county shares.
alter table request drop constraint request_county_id_fkey;
alter table request_step drop constraint request_step_county_id_fkey;
