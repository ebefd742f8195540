import type { Problems } from '#kernel/shared/problems.ts'
import { treeProblems } from './tree/problems.ts'

export const areasProblems: Problems = {
  ...treeProblems,
  'area.missing': {
    kind: 'missing',
    zh: '没有这个地方，或不在您的范围内',
    en: 'There is no such area, or it is outside yours',
    next: { zh: '请从区划树重新选择', en: 'Choose it again from the tree' },
  },
  'area.unknown_tag': {
    kind: 'invalid',
    zh: '这里的治理模式没有这个区划标记',
    en: 'The models of this place know no such tag',
    next: { zh: '请从列出的标记里选。', en: 'Choose one of those listed.' },
  },
  'group.missing': {
    kind: 'missing',
    zh: '没有这个小组，或不在您的范围内',
    en: 'There is no such group, or it is outside yours',
    next: { zh: '请在“村民小组”页重新选择', en: 'Choose it again on the page of groups' },
  },
  'group.nameless': {
    kind: 'invalid',
    zh: '小组没有名称',
    en: 'A group needs a name',
    next: { zh: '请写名称，例如“一组”。', en: 'Write a name, such as 一组.' },
  },
  'group.exists': {
    kind: 'notNow',
    zh: '这里已有“{name}”，写法不同也算同一个组',
    en: 'There is {name} here already; another way of writing it is the same group',
    next: { zh: '请换一个名称，或直接使用已有的组。', en: 'Choose another name, or use the group that stands.' },
  },
  'group.ended': {
    kind: 'notNow',
    zh: '这个小组已经撤销',
    en: 'This group is closed already',
    next: { zh: '请刷新页面，看现在有哪些组。', en: 'Reload the page to see the groups of today.' },
  },
  'group.inhabited': {
    kind: 'notNow',
    zh: '这个小组还有 {households} 户、{grids} 个网格，不能撤销',
    en: 'This group still has {households} {households|household|households} and {grids} {grids|grid|grids}',
    next: {
      zh: '请改用“并入”，把户和网格一起转到另一个组；或先把各户改到别的组。',
      en: 'Merge it into another group, which takes households and grids along; or move each household first.',
    },
  },
  'group.has_parts': {
    kind: 'notNow',
    zh: '这个小组下面还有 {parts} 个下级小组，不能撤销',
    en: 'This group still has {parts} {parts|group|groups} below it',
    next: {
      zh: '请先撤销或并入下级小组，或把本组并入另一个组。',
      en: 'Close or merge those first, or merge this one.',
    },
  },
  'group.too_deep': {
    kind: 'notNow',
    zh: '小组最多分 {deepest} 层',
    en: 'Groups go {deepest} deep at most',
    next: { zh: '请建在更高一层的小组下。', en: 'Put it below a group further up.' },
  },
  'group.held': {
    kind: 'notNow',
    zh: '这个小组还有 {n} 项任职和组织：{who}',
    en: '{n} {n|post or body still stands|posts and bodies still stand} for the group: {whoEn}',
    next: {
      zh: '谁来负责合并后的组，由人来定：请到“任职”页结束上面的任职，到“组织”页让组织里的人离任后撤销，再回来并入。',
      en: 'People decide who stands for both: end each post on the page of posts, and each body on the page of bodies once nobody sits there. Then merge.',
    },
  },
  'group.into_itself': {
    kind: 'invalid',
    zh: '只能并入同村的另一个小组，不能并入自己的下级小组',
    en: 'A group merges into another group of its village, and not into one of its own',
    next: { zh: '请从列出的小组里选。', en: 'Choose one of those listed.' },
  },
}
