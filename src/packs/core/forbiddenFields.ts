import type { ForbiddenTerm } from '#kernel/pack/pack.ts'

const terms = (because: ForbiddenTerm['because'], list: string): ForbiddenTerm[] =>
  list.split('、').map((term) => ({ term, because }))

const belief = { zh: '不记录信仰', en: 'No record of belief' }
const compartment = {
  zh: '这类原因只在隔离区由司法所掌握，默认关闭；村和网格只知道要帮什么',
  en: 'Such a reason lives in the closed compartment of the judicial office; village and grid know only what help is needed',
}
const health = { zh: '只问要什么服务，不问是什么病', en: 'Ask what service is needed, never what illness it is' }
const petition = { zh: '信访是权利，不设名单', en: 'Petitioning is a right; there are no lists of petitioners' }
const label = { zh: '不给人贴标签、打分', en: 'No labels and no scores on people' }

/**
 * What may be no circumstance of anybody and no ground of a rule, in no region: belief, punishment, drugs, classes of illness, petitions,
 * marks and scores (R-01, norms 1.4 and 2.8). Latin terms are read from the beginning of a word.
 */
export const forbiddenFields: readonly ForbiddenTerm[] = [
  ...terms(belief, '宗教、信仰、信教、教徒、邪教、religio、belief、faith、cult'),
  ...terms(
    compartment,
    '刑满、刑释、服刑、矫正、前科、犯罪、罪名、违法、帮教、安置帮教、吸毒、戒毒、涉毒、贩毒、禁毒、drug、addict、offend、prison、convict、crim、parole、released',
  ),
  ...terms(
    health,
    '精神障碍、精神病、艾滋、传染病、疾病、病种、病史、病情、诊断、残疾等级、残疾类别、健康状况、hiv、aids、disease、illness、diagnos、psych、mental',
  ),
  ...terms(petition, '上访、信访、缠访、闹访、petition'),
  ...terms(
    label,
    '重点人、重点关注、重点对象、管控、稳控、危险性、风险等级、积分、打分、suspect、risk、danger、score、key person',
  ),
]
