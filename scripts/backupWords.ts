type Taken = { bytes: number; tables: number; rows: number; files: number; unkept: readonly string[] }
type Restored = { tables: number; rows: number; files: number; troubles: readonly string[] }

const size = (bytes: number) =>
  bytes < 10_000_000 ? `${Math.ceil(bytes / 1000)} KB` : `${Math.ceil(bytes / 1_000_000)} MB`

const listed = (names: readonly string[]) => names.map((one) => `  ${one}`).join('\n')

/** What the terminal shows of `npm run backup` and `npm run restore`, zh first. */
export const backupWords = {
  usageBackup: `用法 Usage: npm run -s backup -- FILE [--keys FILE] [--data FOLDER]
  FILE     备份写到这个新文件；服务可以照常运行 · the new archive; the server may go on working
  --keys   把主密钥和推送密钥另写到这个文件（0600）；备份里从不含密钥 · writes the master key and the push keys to this file (0600); the archive never holds them
  --data   数据文件夹，也可用 SHANZHI_DATA；外部数据库用 DATABASE_URL · the data folder; DATABASE_URL names an outside database`,
  usageRestore: `用法 Usage: npm run -s restore -- FILE [--keys FILE] [--replace] [--data FOLDER]
  FILE       备份文件；先停止服务 · the archive; stop the server first
  --keys     做备份时留下的密钥文件；不给则用数据文件夹或 SHANZHI_MASTER_KEY 里的 · the file of keys; else the data folder's or SHANZHI_MASTER_KEY
  --replace  目标里已有数据时，用备份替换 · puts the backup in the place of the data that is there
  --data     数据文件夹，也可用 SHANZHI_DATA；外部数据库用 DATABASE_URL · the data folder; DATABASE_URL names an outside database`,
  noData: (folder: string) => `没有这个数据文件夹：${folder} · there is no data folder ${folder}`,
  noKeyFile: (file: string) => `${file} 不是密钥文件 · ${file} is no file of keys`,
  keyExists: (file: string) =>
    `密钥文件 ${file} 已存在，不会覆盖 · the file of keys ${file} exists and is not overwritten`,
  needKey:
    '恢复需要做备份时的主密钥：用 --keys 指定密钥文件 · restoring needs the master key of the backup: name the file with --keys',
  otherEnvironment:
    '环境变量 SHANZHI_MASTER_KEY 与 --keys 的密钥不同；请先去掉或改正它 · SHANZHI_MASTER_KEY is not the key of --keys: remove or correct it first',
  taken: (file: string, { bytes, tables, rows, files }: Taken) =>
    `已备份到 ${file}：${tables} 张表、${rows} 行、${files} 个文件，${size(bytes)}，已读回核对 · backed up, read back and compared: ${tables} tables, ${rows} rows, ${files} files`,
  unkept: (digests: readonly string[]) =>
    `警告：有 ${digests.length} 张照片的文件不在了 · warning: the files of ${digests.length} photos are gone:\n${listed(digests)}`,
  unkeptBefore: (digests: readonly string[]) =>
    `做备份时已有 ${digests.length} 张照片的文件不在，恢复后相同 · the files of ${digests.length} photos were already gone when the backup was taken:\n${listed(digests)}`,
  keyApart:
    '主密钥不在备份里；没有它，身份证号和电话再也读不出来。请另行保存（--keys 文件），不要与备份放在一起 · The archive does not hold the master key. Without it identity and phone numbers cannot be read again: keep it (--keys FILE) apart from the archive.',
  keyWritten: (file: string) =>
    `主密钥和推送密钥已写到 ${file}（仅本人可读）；请移到别处保存，不要与备份放在一起 · the master key and the push keys are in ${file} (0600): move it elsewhere, apart from the archive`,
  noPushKeys:
    '没有推送密钥（keys/push.json）：下次启动会另做一对，每台手机和电脑要重新打开屏幕提醒；做备份时请用 --keys 一起留下 · there are no push keys (keys/push.json): the next start makes another pair, and every device has to turn its notices on anew. A backup with --keys keeps them.',
  restored: ({ tables, rows, files }: Restored, takenAt: string) =>
    `已恢复 ${takenAt} 的备份并核对：${tables} 张表、${rows} 行、${files} 个文件（逐个取回），加密字段能打开 · restored and verified: ${tables} tables, ${rows} rows, ${files} files, each read back; sealed fields open`,
  chainWhole: '审计链完好 · the audit chain is intact',
  chainBroken: (troubles: readonly string[]) =>
    `备份时审计链已有问题，恢复后相同 · the audit chain was already broken when the backup was taken:\n${troubles.join('\n')}`,
}
