import { definePack } from '#kernel/pack/pack.ts'
import { contactLines } from './contactLines.ts'
import { mutualAid } from './mutualAid.ts'
import { service } from './serviceStation.ts'

/** 定西市: staff take up eight roles, residents help each other in groups of their own, and what they do mirrors each other. */
export const dingxi = definePack({
  id: 'dingxi',
  version: '1.0.0',
  zh: '定西“两个全员参与”',
  en: 'Dingxi: everybody takes part',
  source: '定西市“两个全员参与”农村社会治理机制',
  bodyTypes: [...mutualAid, ...service],
  contactLines,
  areaTags: [
    { id: 'urban-village', zh: '城中村', en: 'Village inside the town' },
    { id: 'suburban-village', zh: '近郊村', en: 'Village beside the town' },
    { id: 'community', zh: '社区', en: 'Community' },
  ],
})
