import type { Words } from '#kernel/shared/words.ts'

/** Words of the grid pages. Notes stand under `<code>` or `<code>.<measure>`; a model may say any of them otherwise. */
export const gridsWords: Record<string, Words> = {
  'grid.title': { zh: '网格', en: 'Grids' },
  'grid.unassigned': { zh: '未划入', en: 'In no grid' },
  'grid.below_band.households': {
    zh: '户数偏少：{count}户，建议{from}至{to}户',
    en: 'Few households: {count}, {from} to {to} are advised',
  },
  'grid.above_band.households': {
    zh: '户数偏多：{count}户，建议{from}至{to}户',
    en: 'Many households: {count}, {from} to {to} are advised',
  },
  'grid.below_band.persons': {
    zh: '人数偏少：{count}人，建议{from}至{to}人',
    en: 'Few people: {count}, {from} to {to} are advised',
  },
  'grid.above_band.persons': {
    zh: '人数偏多：{count}人，建议{from}至{to}人',
    en: 'Many people: {count}, {from} to {to} are advised',
  },
  'grid.below_band.partyMembers': {
    zh: '党员偏少：{count}名，以{from}名为基准',
    en: 'Few Party members: {count}, {from} are reckoned with',
  },
  'grid.above_band.partyMembers': {
    zh: '党员偏多：{count}名，建议{from}至{to}名',
    en: 'Many Party members: {count}, {from} to {to} are advised',
  },
  'grid.duty': {
    zh: '采集信息、排查矛盾、代办事项、宣传政策、上报隐患；不参与执法',
    en: 'Gathers what is needed, looks for quarrels, runs errands, tells of policies, reports hazards; takes no part in enforcing the law',
  },
  'grid.vacant': { zh: '还没有网格长', en: 'It has no chief yet' },
  'grid.level_unknown': {
    zh: '本地的治理模式没有这一级网格，网格和网格长照旧',
    en: 'The models of this place know no grids of this level; the grid and its chief stay as they are',
  },
  'grid.chief_without_post': {
    zh: '{level}级网格长{name}没有本级要求的职务',
    en: '{name} leads a level {level} grid without the post that this level asks for',
  },
  'grid.household_unassigned': {
    zh: '{household}户还没有划入网格',
    en: 'Household {household} lies in no grid',
  },
  'grid.level_missing': { zh: '本村还没有{level}级网格', en: 'The village has no level {level} grid yet' },
  'grid.group_without_grid': { zh: '{group}还没有{level}级网格', en: '{group} has no level {level} grid yet' },
}
