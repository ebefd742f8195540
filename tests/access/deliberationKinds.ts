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
  'elections.hold': { about: 'village' },
  'elections.end': { about: 'village' },
  'openCalls.list': { about: 'all' },
  'openCalls.mine': { about: 'all' },
  'openCalls.read': { about: 'village' },
  'openCalls.open': { about: 'village' },
  'openCalls.withdraw': { about: 'village' },
  'openCalls.count': { about: 'village' },
  'openCalls.appoint': { about: 'village' },
  'openCalls.noteStanding': { about: 'village' },
  'openCalls.noteVote': { about: 'village', once: true },
  'openCalls.takeBackName': { about: 'village' },
  'openCalls.takeBackVote': { about: 'village', once: true },
  'openCalls.stand': {
    about: 'county',
    own: true,
    but: [{ who: ['neighbour'], status: 200, why: 'a call is for all households of its grid' }],
  },
  'openCalls.standBack': { about: 'county', own: true },
  'openCalls.vote': {
    about: 'county',
    own: true,
    but: [{ who: ['neighbour'], status: 200, why: 'each household of the grid has one vote' }],
  },
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
