import type { Problems } from '../shared/problems.ts'

/** What the gate says about a pack. All faults come at once; `{at}` is where in the pack, `{name}` the name in question. */
export const packProblems: Problems = {
  'pack.faulty': {
    kind: 'invalid',
    zh: '治理模式数据有误',
    en: 'The model has faults',
    next: { zh: '请按列出的位置逐项修改', en: 'Correct each place listed' },
  },
  'pack.misshapen': { kind: 'invalid', zh: '{at}:格式不对', en: '{at}: not of the right shape' },
  'pack.missing_words': { kind: 'invalid', zh: '{at}:缺少中文或英文用语', en: '{at}: words are missing in zh or en' },
  'pack.clock_without_unit': { kind: 'invalid', zh: '{at}:时限没有单位', en: '{at}: a time without its unit' },
  'pack.defined_twice': { kind: 'invalid', zh: '{at}:“{name}”重复', en: '{at}: “{name}” is defined twice' },
  'pack.role_outside_core': {
    kind: 'invalid',
    zh: '{at}:角色只能在通用基础中定义',
    en: '{at}: only core defines roles',
  },
  'pack.only_in_core': { kind: 'invalid', zh: '{at}:只能在通用基础中定义', en: '{at}: only core defines this' },
  'pack.unknown_state': { kind: 'invalid', zh: '{at}:没有状态“{name}”', en: '{at}: there is no state “{name}”' },
  'pack.unknown_field': { kind: 'invalid', zh: '{at}:没有填写项“{name}”', en: '{at}: there is no field “{name}”' },
  'pack.unknown_role': { kind: 'invalid', zh: '{at}:没有角色“{name}”', en: '{at}: there is no role “{name}”' },
  'pack.unknown_permission': {
    kind: 'invalid',
    zh: '{at}:没有权限“{name}”',
    en: '{at}: there is no permission “{name}”',
  },
  'pack.unknown_procedure': {
    kind: 'invalid',
    zh: '{at}:没有流程“{name}”',
    en: '{at}: there is no procedure “{name}”',
  },
  'pack.unknown_category': { kind: 'invalid', zh: '{at}:没有类别“{name}”', en: '{at}: there is no category “{name}”' },
  'pack.unknown_post_title': {
    kind: 'invalid',
    zh: '{at}:没有职务“{name}”',
    en: '{at}: there is no post title “{name}”',
  },
  'pack.unknown_body': { kind: 'invalid', zh: '{at}:没有机构“{name}”', en: '{at}: there is no body “{name}”' },
  'pack.unknown_statute': { kind: 'invalid', zh: '{at}:没有法条“{name}”', en: '{at}: there is no statute “{name}”' },
  'pack.unknown_tier': { kind: 'invalid', zh: '{at}:没有分类“{name}”', en: '{at}: there is no tier “{name}”' },
  'pack.unknown_word': { kind: 'invalid', zh: '{at}:没有用语“{name}”', en: '{at}: no page uses the word “{name}”' },
  'pack.no_procedure': { kind: 'invalid', zh: '{at}:类别没有流程', en: '{at}: the category leads to no procedure' },
  'pack.unreachable_state': { kind: 'invalid', zh: '{at}:走不到这个状态', en: '{at}: no move leads here' },
  'pack.dead_state': { kind: 'invalid', zh: '{at}:从这个状态走不到结束', en: '{at}: no way leads from here to an end' },
  'pack.state_without_phase': { kind: 'invalid', zh: '{at}:状态没有标明阶段', en: '{at}: the state names no phase' },
  'pack.final_with_clock': { kind: 'invalid', zh: '{at}:结束状态不能有时限', en: '{at}: a final state runs no clock' },
  'pack.parent_loop': { kind: 'invalid', zh: '{at}:类别互为上级', en: '{at}: the category is its own parent' },
  'pack.unknown_people_kind': {
    kind: 'invalid',
    zh: '{at}:没有人员类型“{name}”',
    en: '{at}: there is no kind of people “{name}”',
  },
  'pack.clock_move_incomplete': {
    kind: 'invalid',
    zh: '{at}:到时自动办理须写明天数和去向,且不能有必填项',
    en: '{at}: a move of the clock names its days and its state and needs no field',
  },
  'pack.band_upside_down': { kind: 'invalid', zh: '{at}:下限大于上限', en: '{at}: from is greater than to' },
  'pack.forbidden_term': {
    kind: 'invalid',
    zh: '{at}:不能使用“{name}”。{becauseZh}',
    en: '{at}: “{name}” may not be used: {becauseEn}',
  },
}
