type Fault = { row: number; column: string | null; heading: string | null; severity: string; zh: string; en: string }
type Counts = Record<
  | 'rows'
  | 'newHouseholds'
  | 'newPersons'
  | 'unchangedHouseholds'
  | 'heldBackHouseholds'
  | 'unassignedHouseholds'
  | 'errors'
  | 'warnings',
  number
>

/** Every sentence of `npm run import`, zh first. */
export const importWords = {
  usage: `用法 Usage: npm run -s import -- FILE (--village CODE | --county CODE) [--dry-run] [--json] [--data FOLDER]
  FILE       花名册，.xlsx 或 CSV（UTF-8、GBK） · a register, .xlsx or CSV
  --village  村的十二位代码 · the twelve digits of the village
  --county   县的六位代码，表里须有“村”一列 · the six digits of the county; a column 村 names the village of each row
  --dry-run  只看会怎样，不写入 · say what would happen, write nothing
  --json     输出 JSON · answer in JSON`,
  noFile: (path: string) => `读不了文件 ${path} · the file ${path} cannot be read`,
  noData: (folder: string) => `没有这个数据目录：${folder} · there is no data folder ${folder}`,
  noVillage: (code: string) =>
    `这里没有代码为 ${code} 的村（县） · there is no village or county with the code ${code} here`,
  fault: (one: Fault) =>
    `${one.severity === 'error' ? '✗' : '!'} ${one.column ?? ''}${one.row} ${one.heading ?? ''}：${one.zh} · ${one.en}`,
  more: (left: number) => `… 还有 ${left} 条 · ${left} more`,
  counts: (c: Counts) =>
    `${c.rows} 行 rows；新增 new ${c.newHouseholds} 户 households ${c.newPersons} 人 people；` +
    `不变 unchanged ${c.unchangedHouseholds}；暂缓 held back ${c.heldBackHouseholds}；未划入 in no grid ${c.unassignedHouseholds}；` +
    `错误 errors ${c.errors}；提醒 warnings ${c.warnings}`,
  done: '已导入 · imported',
  nothing: '没有可导入的农户 · nothing to bring in',
  dryRun: '仅预览，未写入 · a preview only, nothing was written',
}
