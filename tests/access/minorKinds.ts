/** What contracts cannot say of looks at minors' numbers and of mandatory reports; the shape is that of `kinds.ts`. */
export const minorKinds = {
  'minorLooks.ask': { about: 'grid' },
  'minorLooks.mine': { about: 'all' },
  'minorLooks.waiting': { about: 'all' },
  'minorLooks.decide': { about: 'village' },
  'minorLooks.open': {
    about: 'county',
    by: 'officer',
    says: { status: 404, why: 'an approval is for whoever asked, who is none of these' },
  },
  'minorLooks.account': { about: 'all' },
  'minorLooks.listYear': { about: 'all' },
  'minorLooks.takeAccount': { about: 'all' },
  'minorLooks.accountFile': {
    about: 'county',
    says: { status: 404, why: 'a file is there for whoever made it, who is none of these' },
  },
  'childReports.lines': { about: 'all' },
  'childReports.make': { about: 'grid' },
  'childReports.add': {
    about: 'county',
    by: 'officer',
    says: { status: 404, why: 'only whoever reported adds to a report, who is none of these' },
  },
  'childReports.mine': { about: 'all' },
  'childReports.list': { about: 'all' },
  'childReports.read': { about: 'village' },
  'childReports.receive': { about: 'village' },
  'childReports.settle': { about: 'village' },
  'childReports.setLine': { about: 'township' },
  'childReports.offices': { about: 'all' },
} as const
