import type { Problems } from '#kernel/shared/problems.ts'

export const postsProblems: Problems = {
  'posts.missing': { kind: 'missing', zh: '您负责的范围内没有这个任职', en: 'There is no such post in your area' },
  'posts.no_such_place': {
    kind: 'invalid',
    zh: '任职地点与级别不符，或不在您负责的范围内',
    en: 'The place does not fit the level, or lies outside your area',
    next: { zh: '请重新选择区划或网格。', en: 'Choose the area or grid again.' },
  },
  'posts.unknown_role': {
    kind: 'invalid',
    zh: '本县没有“{role}”这种职责',
    en: 'This county has no role called {role}',
    next: { zh: '请从列表中选择。', en: 'Choose one from the list.' },
  },
  'posts.title_mismatch': {
    kind: 'invalid',
    zh: '“{title}”对应的职责是“{role}”，与所选不符',
    en: '{title} belongs to another role or level ({role})',
    next: { zh: '请按职务名称选择职责和级别。', en: 'Choose the role and level of that title.' },
  },
  'posts.term_backwards': {
    kind: 'invalid',
    zh: '任期结束日早于开始日',
    en: 'The term ends before it begins',
    next: { zh: '请核对日期。', en: 'Check the dates.' },
  },
  'posts.minor': {
    kind: 'invalid',
    zh: '{name}未满18周岁，不能任职',
    en: '{name} is under 18 and holds no post',
    next: { zh: '请另选成年人。', en: 'Choose a grown-up.' },
  },
  'posts.already_held': {
    kind: 'notNow',
    zh: '本人在这段时间已担任同一职务',
    en: 'The person already holds this post at that time',
    next: { zh: '如需延长，请先结束原任期。', en: 'To extend it, end the present term first.' },
  },
  'posts.no_building': {
    kind: 'invalid',
    zh: '没有说是哪一栋楼',
    en: 'Which building is not said',
    next: { zh: '请写楼栋，例如“1号楼”。', en: 'Name the building, such as 1号楼.' },
  },
  'posts.unknown_building': {
    kind: 'invalid',
    zh: '本村没有登记“{building}”',
    en: 'The village has no building called {building}',
    next: {
      zh: '请先在“房屋”页登记这栋楼，或改用楼栋网格。',
      en: 'Register it on the page of dwellings first, or use the grid of the building.',
    },
  },
  'posts.kin_contradicts': {
    kind: 'invalid',
    zh: '申报为没有近亲属，却又列了姓名',
    en: 'No relatives were declared, and yet some are named',
    next: { zh: '请改为“有”，或去掉姓名。', en: 'Declare that there are some, or leave the names out.' },
  },
  'posts.kin_oneself': { kind: 'invalid', zh: '不能把本人列为近亲属', en: 'Nobody is a relative of oneself' },
  'posts.last_manager': {
    kind: 'notNow',
    zh: '本县再没有别人能任免职务，这个职务不能结束',
    en: 'Nobody else in this county could give posts any more, so this one cannot end',
    next: {
      zh: '请先任命接任的管理员，并确认其账号能登录。',
      en: 'Appoint another administrator first, and see that they can sign in.',
    },
  },
  'posts.ended_already': {
    kind: 'notNow',
    zh: '这个任职已于{on}结束',
    en: 'This post ended on {on}',
  },
}
