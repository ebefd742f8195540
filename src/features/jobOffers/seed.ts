/** Offers of the demonstration, by kind of employer; the numbers are invented. */
export const offerRows = [
  {
    kind: 'cooperative',
    title: '采茶和管护',
    places: 30,
    filled: 24,
    wage_from: 2200,
    wage_to: 2800,
    phone: '0990 0000021',
  },
  {
    kind: 'cooperative',
    title: '烘干房看炉',
    places: 4,
    filled: 4,
    wage_from: 3000,
    wage_to: 3200,
    phone: '0990 0000021',
  },
  {
    kind: 'workshop',
    title: '缝纫（可带活回家）',
    places: 16,
    filled: 9,
    wage_from: 1800,
    wage_to: 3500,
    phone: '0990 0000017',
  },
  {
    kind: 'newEconomicOrg',
    title: '装配工（白班）',
    places: 6,
    filled: 2,
    wage_from: 2600,
    wage_to: 3600,
    phone: '0990 0000025',
  },
] as const

export const wageRows = [
  { kind: 'cooperative', quarter: 1, workers: 28, wages: 196_000 },
  { kind: 'workshop', quarter: 1, workers: 9, wages: 61_200 },
] as const
