/** What stops a backup or a restore, zh first: an operator reads these on a terminal or in a log. */
export const backupWords = {
  noKey: (folder: string) =>
    `没有找到主密钥（${folder} 下的 keys/master.key，或环境变量 SHANZHI_MASTER_KEY） · there is no master key: neither keys/master.key in ${folder} nor SHANZHI_MASTER_KEY`,
  keyOfNothing:
    '主密钥打不开这个数据库里的数据密钥；用它做的备份将来无法读取，所以不备份 · the master key does not open the data key of this database: a backup under it could never be read, so none is made',
  empty: '数据库是空的，没有可备份的内容 · the database is empty: there is nothing to back up',
  exists: (file: string) => `文件 ${file} 已存在，不会覆盖 · ${file} exists and is not overwritten`,
  noFile: (file: string) => `打不开文件 ${file} · ${file} cannot be opened`,
  notOurs: (file: string) => `${file} 不是善治的备份 · ${file} is no backup of Shanzhi`,
  laterFormat:
    '这个备份由更新的版本做成，请先升级程序 · this backup was made by a newer version: upgrade the program first',
  laterSchema: (names: readonly string[]) =>
    `备份的数据库结构比本程序新（${names.join('、')}），请先升级程序 · the schema of this backup is newer than this program (${names.join(', ')}): upgrade the program first`,
  otherSchema: (names: readonly string[]) =>
    `备份里的迁移文件与本程序的不同（${names.join('、')}） · these migrations of the backup are not those of this program: ${names.join(', ')}`,
  wrongKey:
    '这个主密钥不是做备份时用的那一把；请用 --keys 指定当时留下的密钥文件 · this is not the master key the backup was made under: name the right one with --keys',
  damaged: (damage: readonly string[]) =>
    `备份已损坏，没有动目标数据库：\n${damage.join('\n')}\nThe archive is damaged; the target was not touched.`,
  changed: (name: string) => `  ${name}：内容被改动 · its content was changed`,
  missing: (name: string) => `  ${name}：缺失 · it is missing`,
  unknown: (name: string) => `  ${name}：不属于这个备份 · it does not belong to this backup`,
  cut: (after: string, why: string) =>
    `  ${after || '开头 the beginning'} 之后读不下去：${why} · unreadable after this`,
  forgedManifest: '  manifest.json：与封印不符 · it does not fit its seal',
  filesDiffer: (wanted: number, found: number) =>
    `  files：应有 ${wanted} 个文件，读到 ${found} 个 · ${wanted} files should be here, ${found} were read`,
  notEmpty:
    '目标里已有数据；确实要用备份替换它，请加 --replace · the target holds data: add --replace to put the backup in its place',
  inUse: '善治正在使用这个数据库，请先停止服务 · a server of Shanzhi uses this database: stop it first',
  otherKeyThere: (path: string) =>
    `目标里有另一把主密钥（${path}）；加 --replace 会把它改名保留 · another master key lies at ${path}; with --replace it is kept under another name`,
  notEqual: (table: string, wanted: string, found: string) =>
    `表 ${table} 核对不符：备份 ${wanted}，恢复后 ${found}；已全部撤回 · the table ${table} does not agree (backup ${wanted}, restored ${found}): everything was taken back`,
  filesLost: (digests: readonly string[]) =>
    `存储收下了 ${digests.length} 个文件却没有留住；数据库已全部撤回。请检查存储（权限、空间、桶策略）后再恢复一次 · the store took ${digests.length} files and does not give them back; the database was taken back. Look after the store (rights, room, rules of the bucket), then restore again:\n${digests.map((one) => `  ${one}`).join('\n')}`,
  fieldShut: (field: string) =>
    `恢复后的加密字段 ${field} 打不开；已全部撤回 · the sealed field ${field} does not open: everything was taken back`,
  unfinished: (folder: string) =>
    `数据文件夹 ${folder} 里有一次没有做完的恢复；请再运行一次 npm run restore，做完才能启动 · a restore into ${folder} was not finished: run npm run restore again before starting`,
}
