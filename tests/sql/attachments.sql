-- attachments.upload: 6 statements
-- shared 37c264
-- shared abe9eb
-- shared 9beb73
-- shared c76462
insert into "attachment" ("county_id", "purpose", "digest", "media_type", "width", "height", "bytes", "by_account_id", "created_at")
  values ($…)
  returning "id";
-- shared 457219
