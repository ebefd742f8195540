-- notices.list: 2 statements
-- shared second_factor 2
select "notice"."id", "notice"."kind", "notice"."at", "notice"."read_at", "notice"."request_id", "notice"."facts", "r"."number", (select h.name
  from person h
  where h.county_id = notice.county_id and h.id = (notice.facts->>'handlerPersonId')::bigint) as "handler"
  from "notice"
  left join "request" as "r" on "r"."county_id" = "notice"."county_id" and "r"."id" = "notice"."request_id"
  where "notice"."county_id" = $1 and "notice"."account_id" = $2 and ("notice"."person_id" is null or "notice"."person_id" = $3)
  order by "notice"."id" desc
  limit $4;

-- notices.unread: 2 statements
-- shared second_factor 2
select "notice"."id"
  from "notice"
  where "notice"."county_id" = $1 and "notice"."account_id" = $2 and ("notice"."person_id" is null or "notice"."person_id" = $3) and "notice"."read_at" is null
  limit $4;

-- notices.markRead: 4 statements
-- shared second_factor 2
select "notice"."id"
  from "notice"
  where "notice"."county_id" = $1 and "notice"."account_id" = $2 and ("notice"."person_id" is null or "notice"."person_id" = $3) and "notice"."id" = $4;
update "notice"
  set "read_at" = $1
  where "county_id" = $2 and "id" in (select "notice"."id"
  from "notice"
  where "notice"."county_id" = $3 and "notice"."account_id" = $4 and ("notice"."person_id" is null or "notice"."person_id" = $5) and "notice"."read_at" is null and "notice"."id" = $6);
-- shared outbox 1

-- notices.markAllRead: 3 statements
-- shared second_factor 2
update "notice"
  set "read_at" = $1
  where "county_id" = $2 and "id" in (select "notice"."id"
  from "notice"
  where "notice"."county_id" = $3 and "notice"."account_id" = $4 and ("notice"."person_id" is null or "notice"."person_id" = $5) and "notice"."read_at" is null and "notice"."id" <= $6);
-- shared outbox 1
