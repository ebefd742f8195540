import type { Problems } from '#kernel/shared/problems.ts'

const again = { zh: '请在文件里更正后重新选择。', en: 'Correct it in the file and choose it again.' }

/** Why a list of building heads, or one of its lines, does not come in, and what to do. */
export const buildingHeadsProblems: Problems = {
  'buildingHeads.no_table': {
    kind: 'invalid',
    zh: '没有找到楼栋长名单',
    en: 'No list of building heads was found',
    next: {
      zh: '表头要有“楼栋”和“楼栋长”（或“姓名”），还可以有小区、单元、公民身份号码、联系方式、网格、任期开始、任期结束。',
      en: 'The headings need 楼栋 and 楼栋长 (or 姓名); 小区, 单元, 公民身份号码, 联系方式, 网格, 任期开始 and 任期结束 may stand too.',
    },
  },
  'buildingHeads.list_changed': {
    kind: 'notNow',
    zh: '文件和预览时不一样了',
    en: 'The file is not the one that was looked at',
    next: { zh: '请重新预览再导入。', en: 'Look at it again, then bring it in.' },
  },
  'buildingHeads.list_faulty': {
    kind: 'invalid',
    zh: '名单里有 {n} 行有问题，一个都没有导入',
    en: '{n} {n|line has|lines have} a problem, so nobody came in',
    next: { zh: '请更正后重新预览。', en: 'Correct them and look at the list again.' },
  },
  'buildingHeads.no_building': { kind: 'invalid', zh: '没有写楼栋', en: 'Which building is not said', next: again },
  'buildingHeads.nobody': {
    kind: 'invalid',
    zh: '本村名册里没有{name}',
    en: '{name} is not in the register of this village',
    next: {
      zh: '请核对姓名，或先导入户籍人口、登记迁入。',
      en: 'Check the name, or bring the person into the register first.',
    },
  },
  'buildingHeads.other_number': {
    kind: 'invalid',
    zh: '名册里{name}的身份号码不是这一个',
    en: 'The register has {name} under another identity number',
    next: again,
  },
  'buildingHeads.several': {
    kind: 'invalid',
    zh: '本村有几位{name}，分不清是谁',
    en: 'Several people of this village bear the name {name}',
    next: { zh: '请补上公民身份号码。', en: 'Add the identity number.' },
  },
  'buildingHeads.minor': {
    kind: 'invalid',
    zh: '{name}还没有成年',
    en: '{name} is not of age',
    next: { zh: '请另选一位成年住户。', en: 'Choose a grown neighbour.' },
  },
  'buildingHeads.has_head': {
    kind: 'notNow',
    zh: '{place}已由{name}担任',
    en: '{name} holds that post for {place} already',
    next: { zh: '请先在“任职名单”里交接或结束。', en: 'Hand it over or end it under Posts first.' },
  },
  'buildingHeads.same_name': {
    kind: 'notNow',
    zh: '本村有 {n} 个小区都有“{building}”，分不清是哪一栋',
    en: '{n} {n|community|communities} of this village have a building called {building}',
    next: {
      zh: '请先在“房屋”里把楼栋名写成带小区的，例如“惠民1号楼”。',
      en: 'Name the buildings with their community under Dwellings first.',
    },
  },
  'buildingHeads.no_such_grid': {
    kind: 'invalid',
    zh: '本村没有叫“{said}”的末级网格',
    en: 'No grid of the lowest level here is called {said}',
    next: {
      zh: '请照“网格”页的名称写，或不写这一列。',
      en: 'Write it as the page of grids does, or leave the column out.',
    },
  },
  'buildingHeads.which_grid': {
    kind: 'invalid',
    zh: '“{building}”还没有住户，看不出在哪个网格',
    en: 'Nobody lives in {building} yet, so its grid cannot be told',
    next: { zh: '请加一列“网格”，写网格名称。', en: 'Add a column 网格 with the name of the grid.' },
  },
  'buildingHeads.day_unreadable': {
    kind: 'invalid',
    zh: '“{said}”不是日期',
    en: '“{said}” is no day',
    next: { zh: '请写成 2026-01-31 这样，或留空。', en: 'Write it like 2026-01-31, or leave it empty.' },
  },
}
