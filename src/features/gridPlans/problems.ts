import type { Problems } from '#kernel/shared/problems.ts'

export const gridPlansProblems: Problems = {
  'gridPlan.missing': {
    kind: 'missing',
    zh: '没有这个规划方案，或不在您的范围内',
    en: 'There is no such plan, or it is outside yours',
    next: { zh: '请从本村的方案列表重新选择', en: 'Choose it again from the plans of the village' },
  },
  'gridPlan.no_band': {
    kind: 'invalid',
    zh: '本地治理模式没有规定网格规模',
    en: 'The models of this place name no size of a grid',
    next: { zh: '请填写户数或人数的范围再生成', en: 'Give a range of households or people' },
  },
  'gridPlan.no_households': {
    kind: 'invalid',
    zh: '本村还没有登记农户，没有可划分的',
    en: 'The village has no households yet; there is nothing to divide',
    next: { zh: '请先登记或导入农户', en: 'Enter or import households first' },
  },
  'gridPlan.too_many_households': {
    kind: 'invalid',
    zh: '户数超过{most}户，一次划分不了',
    en: 'More than {most} households cannot be divided at once',
  },
  'gridPlan.no_buildings': {
    kind: 'invalid',
    zh: '本村还没有登记楼栋',
    en: 'No buildings are recorded in this village',
    next: { zh: '请先登记住房的楼栋和单元', en: 'Record the buildings and units of the dwellings first' },
  },
  'gridPlan.changed': {
    kind: 'notNow',
    zh: '方案刚被别人改过',
    en: 'Somebody has changed the plan in the meantime',
    next: { zh: '请刷新后再改', en: 'Reload and change it again' },
  },
  'gridPlan.not_a_draft': {
    kind: 'notNow',
    zh: '这个方案已不是草稿，不能再改',
    en: 'The plan is no draft any more and cannot be changed',
    next: { zh: '请复制一份再改', en: 'Copy it and change the copy' },
  },
  'gridPlan.in_force': {
    kind: 'notNow',
    zh: '方案已经生效，不能收回',
    en: 'The plan is in force and cannot be taken back',
    next: { zh: '需要调整时，请另做一份方案', en: 'To change things, make another plan' },
  },
  'gridPlan.past_day': {
    kind: 'invalid',
    zh: '生效日期不能早于今天',
    en: 'A plan cannot come into force before today',
    next: { zh: '请选择今天或以后的日期', en: 'Choose today or a later day' },
  },
  'gridPlan.another_dated': {
    kind: 'notNow',
    zh: '本村已有方案定于{day}生效',
    en: 'Another plan of this village comes into force on {day}',
    next: { zh: '请先收回那一份', en: 'Take that one back first' },
  },
  'gridPlan.no_such_grid': { kind: 'invalid', zh: '方案里没有这个网格', en: 'The plan has no such grid' },
  'gridPlan.name_taken': {
    kind: 'invalid',
    zh: '方案里已有同名网格',
    en: 'A grid of the plan has that name already',
    next: { zh: '请换一个名称', en: 'Choose another name' },
  },
  'gridPlan.household_elsewhere': {
    kind: 'invalid',
    zh: '有的户不属于本村',
    en: 'Some households do not belong to this village',
    next: { zh: '请刷新后重新选择', en: 'Reload and choose again' },
  },
}
