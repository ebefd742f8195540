-- attachments.upload: 5 statements
-- shared session 1
-- shared idempotency 1
-- shared attempt 2
insert into "attachment" ("county_id", "purpose", "digest", "media_type", "width", "height", "bytes", "by_account_id", "created_at")
  values ($…)
  returning "id";
-- shared outbox 1
