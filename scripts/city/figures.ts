/** What a prefecture's own report says of itself; the tree of areas is today's and is read from the file that ships. */
export type Figures = {
  name: string
  /** The areas that the report counts; today's tree has others, and both are printed. */
  report: { year: number; townships: number; villages: number }
  groups: number
  persons: number
  /** Groups that help each other, by kind, with their memberships. */
  aid: Readonly<Record<AidKind, { groups: number; members: number }>>
  /** Persons who lead one or several of them, and how many of these are cadres of villages. */
  leaders: number
  cadresAmongLeaders: number
  /** Other bodies that the report counts, with those who sit or, in new organisations, work there. */
  bodies: Readonly<Record<CountedKind, Counts>>
  /** Different persons helped at the care points. */
  helped: number
  /** Rooms and houses let, and people who live in the place and are registered elsewhere. */
  rentals: number
  newcomers: number
}

/** Service stations with their agents, both kinds of new organisations with their staff, care points, police rooms, and neighbours on watch. */
export const countedKinds = [
  ...(['serviceStation', 'newEconomicOrg', 'newSocialOrg', 'careStation', 'policeRoom', 'volunteerTeam'] as const),
] as const
/** How many of a kind, with how many people. */
export type Counts = { bodies: number; people: number }
export type CountedKind = (typeof countedKinds)[number]

export const aidKinds = ['neighbourhoodAid', 'industryAid', 'livingAid'] as const
export type AidKind = (typeof aidKinds)[number]

/** Whoever leads may lead this many groups. */
export const ledAtMost = 5

/** Prefectures whose figures are known, by code. */
export const prefectures: Readonly<Record<string, Figures>> = {
  '621100': {
    name: '定西市',
    report: { year: 2013, townships: 121, villages: 1_829 },
    groups: 12_687,
    persons: 2_381_700,
    aid: {
      neighbourhoodAid: { groups: 11_528, members: 559_112 },
      industryAid: { groups: 3_458, members: 83_962 },
      livingAid: { groups: 51_576, members: 369_102 },
    },
    leaders: 17_539,
    cadresAmongLeaders: 8_712,
    bodies: {
      serviceStation: { bodies: 5_713, people: 13_180 },
      newEconomicOrg: { bodies: 2_725, people: 50_820 },
      newSocialOrg: { bodies: 900, people: 27_345 },
      careStation: { bodies: 736, people: 1_472 }, // the report counts no staff: two of ours
      policeRoom: { bodies: 1_307, people: 0 },
      volunteerTeam: { bodies: 9_311, people: 73_436 },
    },
    helped: 44_488,
    rentals: 17_307,
    newcomers: 56_390,
  },
}

/** All three kinds together. */
export const aidOf = ({ aid }: Pick<Figures, 'aid'>) => ({
  groups: aidKinds.reduce((sum, kind) => sum + aid[kind].groups, 0),
  members: aidKinds.reduce((sum, kind) => sum + aid[kind].members, 0),
})

/** The same prefecture in small, for a trial and for tests. */
export function scaled(figures: Figures, scale: number): Figures {
  const part = (whole: number) => Math.round(whole * scale)
  const both = ({ groups, members }: { groups: number; members: number }) => ({
    groups: part(groups),
    members: part(members),
  })
  const { neighbourhoodAid, industryAid, livingAid } = figures.aid
  const bodies = Object.fromEntries(
    countedKinds.map((kind) => {
      const { bodies, people } = figures.bodies[kind]
      return [kind, { bodies: part(bodies), people: part(people) }]
    }),
  ) as Figures['bodies']
  return {
    ...figures,
    groups: part(figures.groups),
    persons: part(figures.persons),
    aid: { neighbourhoodAid: both(neighbourhoodAid), industryAid: both(industryAid), livingAid: both(livingAid) },
    leaders: part(figures.leaders),
    cadresAmongLeaders: part(figures.cadresAmongLeaders),
    bodies,
    helped: part(figures.helped),
    rentals: part(figures.rentals),
    newcomers: part(figures.newcomers),
  }
}

/** Whole shares of a whole number, one for each weight: they always add up to it. */
export function shareOut(total: number, weights: readonly number[]): number[] {
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  let before = 0
  let given = 0
  if (all === 0) return weights.map(() => 0)
  return weights.map((weight) => {
    before += weight
    const until = Math.round((total * before) / all)
    const share = until - given
    given = until
    return share
  })
}
