-- records.listAudit: 2 statements
-- shared 37c264
select *
  from "audit"
  where "audit"."county_id" = $1
  order by "id" desc
  limit $2;

-- records.listAccess: 2 statements
-- shared 37c264
select *
  from "access_log"
  where "access_log"."county_id" = $1
  order by "id" desc
  limit $2;
