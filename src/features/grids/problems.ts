import type { Problems } from '#kernel/shared/problems.ts'

export const gridsProblems: Problems = {
  'grid.missing': {
    kind: 'missing',
    zh: '没有这个网格，或不在您的范围内',
    en: 'There is no such grid, or it is outside yours',
    next: { zh: '请从本村网格重新选择', en: 'Choose it again from the grids of the village' },
  },
  'grid.household_missing': {
    kind: 'missing',
    zh: '没有这一户，或不在您的范围内',
    en: 'There is no such household, or it is outside yours',
  },
  'grid.other_village': {
    kind: 'invalid',
    zh: '只能划入本村的网格',
    en: 'A household can only move to a grid of its own village',
    next: { zh: '请选择本村的网格', en: 'Choose a grid of the same village' },
  },
  'grid.not_a_leaf': {
    kind: 'invalid',
    zh: '“{name}”下面还有网格，农户要划入最下一级',
    en: '“{name}” has grids below it; a household lies in the lowest one',
    next: { zh: '请选择它下面的网格', en: 'Choose one of the grids below it' },
  },
  'grid.below_township': {
    kind: 'notNow',
    zh: '“{name}”管全镇各村，下面的网格在各村里建',
    en: '“{name}” lies over all villages of the township; the grids below it are set up in each village',
    next: {
      zh: '请打开村，在本村的网格下新增，或公布网格方案',
      en: 'Open the village and add below its own grid, or publish a plan',
    },
  },
  'grid.already_there': { kind: 'notNow', zh: '这一户已在“{name}”', en: 'The household lies in “{name}” already' },
  'grid.unknown_kind': { kind: 'invalid', zh: '没有这种网格', en: 'There is no such kind of grid' },
  'grid.no_households_here': {
    kind: 'invalid',
    zh: '专属网格不划入农户',
    en: 'An exclusive grid takes no households',
    next: {
      zh: '农户留在所住的综合网格；单位宿舍楼里的住户，先给网格写上楼栋，再划入。',
      en: 'Households stay in the general grid where they live; for a dormitory of the works first name its building on the grid.',
    },
  },
  'grid.other_building': {
    kind: 'invalid',
    zh: '“{name}”只划入住在{building}的户',
    en: '“{name}” takes households that live in {building} only',
    next: { zh: '这一户留在所住的综合网格', en: 'This one stays in the general grid where it lives' },
  },
  'grid.of_no_body': {
    kind: 'invalid',
    zh: '只有专属网格才对应单位',
    en: 'Only an exclusive grid is of an organisation',
    next: { zh: '请去掉单位，或新建专属网格', en: 'Leave the organisation out, or add an exclusive grid' },
  },
  'grid.body_elsewhere': {
    kind: 'invalid',
    zh: '这个单位不在本村本镇，或已经撤销',
    en: 'That organisation is not of this village or township, or is closed',
    next: {
      zh: '请从列出的单位里选，或先到“组织”页登记',
      en: 'Choose one of those listed, or register it under the bodies first',
    },
  },
  'grid.not_then': {
    kind: 'missing',
    zh: '那一天还没有登记，或已经不在册',
    en: 'Not in the register on that day',
    next: { zh: '请换一个日期', en: 'Choose another day' },
  },
  'grid.no_level_below': {
    kind: 'invalid',
    zh: '“{name}”下面不再设网格',
    en: 'No level of grids lies below “{name}”',
  },
  'grid.household_twice': {
    kind: 'invalid',
    zh: '有一户被划了两次',
    en: 'A household was named twice',
    next: { zh: '每户只划入一个网格', en: 'Each household lies in one grid only' },
  },
  'grid.household_elsewhere': {
    kind: 'invalid',
    zh: '有的户不在要拆分的网格里',
    en: 'Some households do not lie in the grid to be divided',
    next: { zh: '请刷新后重新选择', en: 'Reload and choose again' },
  },
  'grid.households_left': {
    kind: 'invalid',
    zh: '还有{left}户没有划入新网格',
    en: '{left} {left|household was|households were} left without a new grid',
    next: { zh: '请把每一户都划入新网格', en: 'Give every household its new grid' },
  },
}
