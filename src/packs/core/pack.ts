import { definePack } from '#kernel/pack/pack.ts'
import { bodyTypes } from './bodies/bodyTypes.ts'
import { circumstances } from './circumstances.ts'
import { forbiddenFields } from './forbiddenFields.ts'
import { dimensions, elements } from './governing.ts'
import { aftercareTerms, ages, terms } from './limits.ts'
import { networks } from './networks.ts'
import { permissions } from './permissions.ts'
import { postTitles } from './postTitles.ts'
import { helpLines, protectionTerms, timeLimits } from './protection.ts'
import { roles } from './roles.ts'
import { incompatibilities, statutes } from './statutes.ts'
import { statutorySteps } from './statutorySteps.ts'

/** What holds in every county: powers, ways in, law. Regional packs come after it and may name things anew. */
export const core = definePack({
  id: 'core',
  version: '1.4.0',
  zh: '通用基础',
  en: 'Common ground',
  permissions,
  roles,
  postTitles,
  bodyTypes,
  networks,
  statutes,
  incompatibilities,
  statutorySteps,
  circumstances,
  helpLines,
  timeLimits: [...timeLimits, ...protectionTerms, ...aftercareTerms, ...terms],
  ages,
  forbiddenFields,
  dimensions,
  elements,
  // GB/T 34300: 综合网格 and 专属网格; buildings and units for communities of flats.
  gridKinds: [
    { id: 'general', by: 'area', zh: '综合网格', en: 'General grid' },
    { id: 'building', by: 'building', zh: '楼栋网格', en: 'Building grid' },
    { id: 'unit', by: 'unit', zh: '单元网格', en: 'Unit grid', ownLevel: true },
    {
      id: 'exclusive',
      by: 'enterprise',
      zh: '专属网格',
      en: 'Exclusive grid',
      ownLevel: true,
      withoutHouseholds: true,
    },
  ],
  channels: [
    { id: 'web', zh: '网页', en: 'Web page', typedByStaff: false },
    { id: 'phone', zh: '电话', en: 'Phone call', typedByStaff: true },
    { id: 'visit', zh: '入户走访', en: 'Visit', typedByStaff: true },
    { id: 'resolution', zh: '会议决议', en: 'Resolution of a meeting', typedByStaff: true },
  ],
  forbiddenTerms: [
    { term: '重点人员', because: { zh: '不给人贴标签', en: 'No labels on people' } },
    { term: '重点人群', because: { zh: '不给人贴标签', en: 'No labels on people' } },
    {
      term: '上访户',
      because: { zh: '信访是权利,不设名单', en: 'Petitioning is a right; there are no lists of petitioners' },
    },
    {
      term: '缠访',
      because: { zh: '信访是权利,不设名单', en: 'Petitioning is a right; there are no lists of petitioners' },
    },
    {
      term: '闹访',
      because: { zh: '信访是权利,不设名单', en: 'Petitioning is a right; there are no lists of petitioners' },
    },
    { term: '黑榜', because: { zh: '只公开表扬,不公开批评', en: 'Praise is public, blame is not' } },
    { term: '黑名单', because: { zh: '只公开表扬,不公开批评', en: 'Praise is public, blame is not' } },
    { term: '涉邪', because: { zh: '不记录信仰', en: 'No record of belief' } },
    { term: '宗教信仰', because: { zh: '不记录信仰', en: 'No record of belief' } },
    { term: '吸毒人员', because: { zh: '不给人贴标签', en: 'No labels on people' } },
  ],
})
