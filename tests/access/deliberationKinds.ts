/** A member of a body keeps its minutes without a post; what was published is for whoever lives there. */
const kept = { about: 'village', own: true } as const
const lives = {
  about: 'county',
  own: true,
  but: [
    { who: ['neighbour'], status: 200, why: 'whoever lives in the village reads its resolutions and answers to them' },
  ],
} as const

export const deliberationKinds = {
  'deliberations.bodies': { about: 'all' },
  'deliberations.meetings': { about: 'all' },
  'deliberations.ledger': { about: 'all' },
  'deliberations.meeting': kept,
  'deliberations.photo': kept,
  'deliberations.call': kept,
  'deliberations.hold': kept,
  'deliberations.raise': kept,
  'deliberations.raiseRequest': kept,
  'deliberations.decide': kept,
  'deliberations.publish': kept,
  'deliberations.carryOut': kept,
  'deliberations.published': {
    about: 'all',
    tells: { who: ['neighbour'], why: 'a published resolution is for everybody who lives in the village' },
  },
  'deliberations.object': lives,
  'deliberations.rate': lives,
} as const
