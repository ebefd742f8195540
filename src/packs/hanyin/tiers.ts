import { defineClassification } from '#kernel/rule/classify.ts'

/**
 * 放心户, 关心户, 连心户: how often and how closely a household is visited. It is a service tier and is never shown in public.
 * Whether somebody in the family was punished is no fact here: that reason belongs to the judicial office alone. Such a family comes to
 * its contact by asking for one, as any household may: the office hands on the wish and a service, and never the ground.
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
  // The model names the three ways of serving and the one named contact. How often somebody comes by is ours, but for the yearly visit of
  // the standard tier; a county changes it in its own pack.
  services: {
    assured: {
      mode: { zh: '“在线”服务：随叫随到，有事按时答复', en: 'On call: ask at any time and be answered in time' },
      visits: { times: 0, per: 'year' },
      contact: 'onRequest',
    },
    concern: {
      mode: { zh: '“一线”服务：按需上门，每次解决一件具体的事', en: 'At the door: each visit is about one named need' },
      visits: { times: 1, per: 'quarter' },
      contact: 'line',
    },
    closeContact: {
      mode: {
        zh: '“热线”服务：一名联系人一对一，因户帮扶',
        en: 'One to one: a named contact and a plan for this household',
      },
      visits: { times: 1, per: 'month' },
      contact: 'oneToOne',
    },
    standard: {
      mode: { zh: '有事随时找，每年上门看望一次', en: 'Ask whenever you need something; one visit a year' },
      visits: { times: 1, per: 'year' },
      contact: 'onRequest',
    },
  },
  rows: [
    {
      id: 'care-need',
      tier: 'closeContact',
      zh: '有留守、残疾或生活困难的帮扶需要，或自己想有固定联系人',
      en: 'Somebody is left behind, disabled or in need, or the household wants a contact of its own',
      when: {
        any: [
          { fact: 'leftBehind', is: true },
          { fact: 'disabled', is: true },
          { fact: 'inNeed', is: true },
          { fact: 'asksContact', is: true },
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
