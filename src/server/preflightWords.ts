const mb = (bytes: number) => `${Math.ceil(bytes / 1_000_000)} MB`

/** What a start says before it changes a database, zh first. */
export const preflightWords = {
  pending: (names: readonly string[]) =>
    `升级：将应用 ${names.length} 个数据库迁移 · upgrade: ${names.length} migrations to apply: ${names.join(', ')}`,
  backedUp: (path: string) => `升级前已备份到 ${path} · backed up before the upgrade`,
  noBackup:
    '按 SHANZHI_UPGRADE_BACKUP=skip，升级前不备份 · no backup before the upgrade, as SHANZHI_UPGRADE_BACKUP=skip asks',
  newer: (names: readonly string[]) =>
    `数据库的结构比本程序新（${names.join('、')}）；请用更新的程序，或恢复升级前的备份 · the database has a newer schema than this program (${names.join(', ')}): use the newer program, or restore the backup made before its upgrade`,
  edited: (names: readonly string[]) =>
    `已应用的迁移与本程序的文件不同（${names.join('、')}） · these applied migrations are not those of this program: ${names.join(', ')}`,
  noRoom: (folder: string, wanted: number, free: number) =>
    `${folder} 所在磁盘只剩 ${mb(free)}，升级需要 ${mb(wanted)}；请先腾出空间 · only ${mb(free)} are free at ${folder}, the upgrade needs ${mb(wanted)}: make room first`,
}
