-- records.listAudit: 2 statements
-- shared session 1
select *
  from "audit"
  where "audit"."county_id" = $1
  order by "id" desc
  limit $2;

-- records.listAccess: 2 statements
-- shared session 1
select *
  from "access_log"
  where "access_log"."county_id" = $1
  order by "id" desc
  limit $2;
