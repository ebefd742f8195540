import type { Words } from '#kernel/shared/words.ts'

/** What desk and phone say alike; `policies.fact.…` follows `offeringFacts`. */
export const policiesWords: Record<string, Words> = {
  'policies.fact.leftBehindChild': { zh: '家里有留守儿童', en: 'a child is left behind' },
  'policies.fact.leftBehindElder': { zh: '家里有留守老人', en: 'an elder is left behind' },
  'policies.fact.leftBehindWoman': { zh: '家里有留守妇女', en: 'a woman is left behind' },
  'policies.fact.elderAlone': { zh: '老人独自生活', en: 'old people live alone' },
  'policies.fact.inNeed': { zh: '生活需要帮扶', en: 'help in hardship is needed' },
  'policies.fact.disabled': { zh: '持残疾人证、需要服务', en: 'a disability card, and a service is needed' },
  'policies.fact.serviceNeeded': { zh: '需要上门服务', en: 'services are needed' },
  'policies.fact.wantsWork': { zh: '家里有人想找工作', en: 'somebody looks for work' },
  'policies.since': { zh: '{day}起', en: 'from {day}' },
  'policies.until': { zh: '至{day}', en: 'until {day}' },
}
