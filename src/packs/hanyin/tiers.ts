import { defineClassification } from '#kernel/rule/classify.ts'

/**
 * 放心户, 关心户, 连心户: how often and how closely a household is visited. It is a service tier and is never shown in public.
 * Whether somebody in the family was punished is no fact here: that reason belongs to the judicial office alone.
 */
export const householdTiers = defineClassification({
  id: 'household-tiers',
  effectiveFrom: '2018-01-01',
  source: '汉阴县“三线两化一平台”',
  otherwise: 'standard',
  tiers: {
    assured: { zh: '放心户', en: 'Assured' },
    concern: { zh: '关心户', en: 'Concern' },
    closeContact: { zh: '连心户', en: 'Close contact' },
    standard: { zh: '普通户', en: 'Standard' },
  },
  rows: [
    {
      id: 'care-need',
      tier: 'closeContact',
      zh: '有留守、残疾或生活困难的帮扶需要',
      en: 'Somebody is left behind, disabled or in need',
      when: {
        any: [
          { fact: 'leftBehind', is: true },
          { fact: 'disabled', is: true },
          { fact: 'inNeed', is: true },
        ],
      },
    },
    {
      id: 'low-and-unawarded',
      tier: 'concern',
      zh: '收入低于村均且近两年未获评平安家庭',
      en: 'Income below the village mean and no safe-family award in two years',
      when: {
        all: [
          { fact: 'incomeToMean', below: 1 },
          { fact: 'safeAwardsLast2', is: 0 },
        ],
      },
    },
    {
      id: 'steady-and-awarded',
      tier: 'assured',
      zh: '收入不低于村均且连续三年获评平安家庭',
      en: 'Income at or above the village mean and a safe-family award three years running',
      when: {
        all: [
          { fact: 'incomeToMean', atLeast: 1 },
          { fact: 'safeAwardsLast3', atLeast: 3 },
        ],
      },
    },
  ],
})
