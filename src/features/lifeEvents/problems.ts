import type { Problems } from '#kernel/shared/problems.ts'
import { listProblems } from './lists/problems.ts'

const check = { zh: '请核对日期和来源。', en: 'Check the day and the source.' }
const look = { zh: '请刷新农户页面，看清现状再登记。', en: 'Open the household again and see how it stands now.' }
const choose = { zh: '请在表单中补选。', en: 'Choose it in the form.' }

/** Why an event is not taken: each says which rule it meets and what to do instead. */
export const lifeEventsProblems: Problems = {
  ...listProblems,
  'lifeEvents.missing': {
    kind: 'missing',
    zh: '您负责的范围内没有这条变动记录',
    en: 'There is no such event in your area',
    next: { zh: '请从农户页面的变动记录里打开。', en: 'Open it from the timeline of its household.' },
  },
  'lifeEvents.in_future': {
    kind: 'invalid',
    zh: '{day}还没有到，变动只登记已经发生的',
    en: '{day} has not come yet; only what has happened is recorded',
    next: check,
  },
  'lifeEvents.before_birth': {
    kind: 'invalid',
    zh: '{name}{day}才出生，变动日期不能更早',
    en: '{name} was born on {day}; nothing can have happened earlier',
    next: check,
  },
  'lifeEvents.before_household': {
    kind: 'invalid',
    zh: '这一户{day}才立户，变动日期不能更早',
    en: 'This household began on {day}; nothing can have happened earlier',
    next: check,
  },
  'lifeEvents.household_ended': {
    kind: 'notNow',
    zh: '这一户已于{day}销户',
    en: 'This household ended on {day}',
    next: {
      zh: '请到现在的户登记；销错了可以撤销那条变动。',
      en: 'Record it where the people live now, or undo what ended it.',
    },
  },
  'lifeEvents.changed_meanwhile': {
    kind: 'notNow',
    zh: '您打开页面之后，别人已经改动了这一户',
    en: 'Somebody changed this household after your page was opened',
    next: look,
  },
  'lifeEvents.dead': {
    kind: 'notNow',
    zh: '{name}已登记于{day}去世',
    en: '{name} is recorded as having died on {day}',
    next: { zh: '登记错了，请先撤销死亡登记。', en: 'If that is wrong, undo the death first.' },
  },
  'lifeEvents.no_more_here': {
    kind: 'notNow',
    zh: '{name}已经不在这一户',
    en: '{name} lives in this household no more',
    next: look,
  },
  'lifeEvents.not_member': {
    kind: 'invalid',
    zh: '选的人不是这一户的成员',
    en: 'The person chosen is no member of this household',
    next: look,
  },
  'lifeEvents.head_not_member': {
    kind: 'invalid',
    zh: '户主必须是这一户的成员',
    en: 'The head must be a member of the household',
    next: choose,
  },
  'lifeEvents.head_missing': {
    kind: 'invalid',
    zh: '户主离开后，请选定新的户主',
    en: 'The head goes: choose who is head then',
    next: choose,
  },
  'lifeEvents.head_already': { kind: 'notNow', zh: '{name}已经是户主', en: '{name} is the head already', next: look },
  'lifeEvents.head_by_event': {
    kind: 'invalid',
    zh: '户主的变更请登记“变更户主”，不作更正',
    en: 'Who is head is changed by an event of its own, not by a correction',
    next: { zh: '请改用“变更户主”。', en: 'Use “change of head”.' },
  },
  'lifeEvents.two_heads': {
    kind: 'invalid',
    zh: '一户只有一位户主，{name}请选与户主的关系',
    en: 'A household has one head; say what {name} is to the head',
    next: choose,
  },
  'lifeEvents.relation_missing': {
    kind: 'invalid',
    zh: '请说明{name}与户主{head}的关系',
    en: 'Say what {name} is to the head, {head}',
    next: choose,
  },
  'lifeEvents.mother_too_young': {
    kind: 'invalid',
    zh: '{name}当时{age}岁，不满{least}岁，不能登记为母亲',
    en: '{name} was {age} then; a mother is at least {least}',
    next: { zh: '请核对母亲和出生日期。', en: 'Check the mother and the birthday.' },
  },
  'lifeEvents.mother_is_man': {
    kind: 'invalid',
    zh: '{name}登记为男性，不能登记为母亲',
    en: '{name} is registered as a man and cannot be the mother',
    next: { zh: '请核对母亲，或先更正性别。', en: 'Check the mother, or correct the sex first.' },
  },
  'lifeEvents.later_known': {
    kind: 'notNow',
    zh: '{name}在{day}另有登记，这次的日期不能更早',
    en: 'Something is recorded for {name} on {day}; this cannot be earlier',
    next: { zh: '请核对日期；那一条登记错了可以先撤销。', en: 'Check the day, or undo the later event first.' },
  },
  'lifeEvents.home_later_known': {
    kind: 'notNow',
    zh: '这一户{day}起的住处已有登记，这次的日期不能更早',
    en: 'Where this household lives is recorded from {day} on; this cannot be earlier',
    next: { zh: '请核对日期；那一条登记错了可以先撤销。', en: 'Check the day, or undo the later event first.' },
  },
  'lifeEvents.already_here': {
    kind: 'notNow',
    zh: '{name}已经在这一户',
    en: '{name} lives in this household already',
    next: look,
  },
  'lifeEvents.one_at_a_time': {
    kind: 'invalid',
    zh: '同一户的几个人请分次登记，或登记“并户”“分户”',
    en: 'Several people out of one household are recorded one by one, or as a split or merge',
    next: choose,
  },
  'lifeEvents.nobody_stays': {
    kind: 'invalid',
    zh: '分户后原户要有人留下',
    en: 'After a split somebody stays in the old household',
    next: { zh: '全户搬走请登记“迁出”或“变更住处”。', en: 'If all go, record a move out or a change of dwelling.' },
  },
  'lifeEvents.same_household': {
    kind: 'invalid',
    zh: '不能和自己并户',
    en: 'A household cannot be merged with itself',
    next: choose,
  },
  'lifeEvents.another_village': {
    kind: 'invalid',
    zh: '只有同一个村的两户可以并户',
    en: 'Only households of one village can be merged',
    next: { zh: '请登记迁出和迁入。', en: 'Record a move out and a move in.' },
  },
  'lifeEvents.same_village': {
    kind: 'invalid',
    zh: '这一户就在这个村',
    en: 'The household lives in this village already',
    next: { zh: '在本村内搬家请登记“变更住处”。', en: 'Within a village record a change of dwelling.' },
  },
  'lifeEvents.beyond': {
    kind: 'invalid',
    zh: '要迁去的村不在您负责的范围内',
    en: 'The village they move to is not in your area',
    next: {
      zh: '两个村都归谁管就由谁登记：同镇的请镇上，跨镇的请县里。',
      en: 'It is recorded by whoever answers for both villages: the township, or the county across townships.',
    },
  },
  'lifeEvents.nobody_to_move': {
    kind: 'notNow',
    zh: '这一户已经没有人',
    en: 'Nobody lives in this household any more',
    next: look,
  },
  'lifeEvents.code_taken': {
    kind: 'notNow',
    zh: '户编号{code}已有人用',
    en: 'The household code {code} is taken',
    next: { zh: '请换一个编号，或留空由系统编。', en: 'Choose another, or leave it empty.' },
  },
  'lifeEvents.no_address': {
    kind: 'invalid',
    zh: '请选房屋，或填写住址',
    en: 'Choose a dwelling or write an address',
    next: choose,
  },
  'lifeEvents.not_to_let': {
    kind: 'invalid',
    zh: '{name}是厨房、地下室或车库，不能出租居住',
    en: '{name} is a kitchen, basement or garage and may not be let as a home',
    next: {
      zh: '依据《住房租赁条例》第八条，请另选房屋。',
      en: 'Housing Rental Regulation, art. 8: choose another dwelling.',
    },
  },
  'lifeEvents.no_such_group': {
    kind: 'invalid',
    zh: '所选的组不在这个村',
    en: 'That group is not in this village',
    next: choose,
  },
  'lifeEvents.no_such_grid': {
    kind: 'invalid',
    zh: '所选的网格不在这个村，或不是最小网格',
    en: 'That grid is not in this village, or not a leaf',
    next: choose,
  },
  'lifeEvents.nothing_changes': {
    kind: 'invalid',
    zh: '填的和现在登记的一样',
    en: 'That is what the register says already',
    next: look,
  },
  'lifeEvents.whose': {
    kind: 'invalid',
    zh: '请分清更正的是这一户还是哪一位成员',
    en: 'Say whether the household or one of its members is corrected',
    next: choose,
  },
  'lifeEvents.away_already': {
    kind: 'notNow',
    zh: '{name}自{day}起已登记为外出',
    en: '{name} is recorded as away since {day}',
    next: look,
  },
  'lifeEvents.not_away': { kind: 'notNow', zh: '{name}没有登记外出', en: '{name} is not recorded as away', next: look },
  'lifeEvents.why_no_number': {
    kind: 'invalid',
    zh: '{name}没有身份号码，请选原因',
    en: '{name} has no identity number: say why',
    next: choose,
  },
  'lifeEvents.undo_of_undo': {
    kind: 'notNow',
    zh: '撤销不能再撤销',
    en: 'An undo is not undone',
    next: { zh: '请重新登记一次。', en: 'Record the event again.' },
  },
  'lifeEvents.undone_already': {
    kind: 'notNow',
    zh: '这条变动已经撤销',
    en: 'This event has been undone already',
    next: look,
  },
  'lifeEvents.built_upon': {
    kind: 'notNow',
    zh: '这条变动之后还有登记，不能直接撤销',
    en: 'Something recorded later stands on this event',
    next: { zh: '请从最后一条起依次撤销。', en: 'Undo the later events first.' },
  },
}
