/** The facts of a household by which a policy may be offered: what the household said it needs, and what the register shows of its people. */
export const offeringFacts = [
  'leftBehindChild',
  'leftBehindElder',
  'leftBehindWoman',
  'elderAlone',
  'inNeed',
  'disabled',
  'serviceNeeded',
  'wantsWork',
] as const
export type OfferingFact = (typeof offeringFacts)[number]
