import type { ICruiseOptions, IForbiddenRuleType, IResolveOptions } from 'dependency-cruiser'

/** The table 'room | may import | never' of the architecture page, as rules. Tests are free; a wall that nobody tests falls. */
const tests = '\\.test\\.tsx?$'
const anyRoom = '^src/'

const room = (name: string, mayImport: readonly string[]): IForbiddenRuleType => ({
  name: `${name}-imports-only-${mayImport.join('-') || 'itself'}`,
  severity: 'error',
  from: { path: `^src/${name}/`, pathNot: tests },
  to: { path: anyRoom, pathNot: [name, ...mayImport].map((one) => `^src/${one}/`) },
})

const feature = '^src/features/([^/]+)/'

export const forbidden: IForbiddenRuleType[] = [
  { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
  { name: 'every-import-resolves', severity: 'error', from: {}, to: { couldNotResolve: true } },
  {
    name: 'src-stands-alone',
    comment: 'what runs in production needs neither scripts nor tests',
    severity: 'error',
    from: { path: anyRoom, pathNot: tests },
    to: { path: '^(scripts|tests)/' },
  },
  room('kernel', []),
  {
    name: 'kernel-is-pure',
    comment: 'no clock, dice, I/O, HTTP, React: of the packages only zod',
    severity: 'error',
    from: { path: '^src/kernel/', pathNot: tests },
    to: { dependencyTypesNot: ['local', 'aliased-subpath-import'], pathNot: 'node_modules/zod/' },
  },
  room('packs', ['kernel']),
  room('wire', ['kernel']),
  room('database', ['kernel']),
  room('ui', ['kernel']),
  {
    name: 'features-know-no-pack-server-or-web',
    severity: 'error',
    from: { path: '^src/features/', pathNot: tests },
    to: { path: '^src/(packs|server|web)/' },
  },
  {
    name: 'feature-server-knows-no-screen',
    severity: 'error',
    from: { path: `${feature}(?!web/)`, pathNot: tests },
    to: { path: ['^src/ui/', '^src/features/[^/]+/web/'] },
  },
  {
    name: 'feature-reaches-another-by-its-public',
    severity: 'error',
    from: { path: `${feature}(?!web/)`, pathNot: tests },
    to: { path: feature, pathNot: ['^src/features/$1/', '^src/features/[^/]+/public\\.ts$'] },
  },
  {
    name: 'screens-take-contract-and-words',
    comment: 'of its own feature a screen knows the contract and the words, never queries, commands or the database',
    severity: 'error',
    from: { path: '^src/features/([^/]+)/web/', pathNot: tests },
    to: {
      path: ['^src/database/', feature],
      pathNot: ['^src/features/$1/(web/|(contract|words|problems)\\.ts$)', '^src/features/[^/]+/web/parts\\.tsx$'],
    },
  },
  {
    name: 'server-knows-no-web',
    severity: 'error',
    from: { path: '^src/server/', pathNot: tests },
    to: { path: ['^src/(web|ui)/', '^src/features/[^/]+/web/'] },
  },
  {
    name: 'web-knows-screens-and-contracts',
    comment: 'a contract is what server and browser share; the rest of a feature is its own',
    severity: 'error',
    from: { path: '^src/web/', pathNot: tests },
    to: { path: anyRoom, pathNot: ['^src/(web|ui|wire|kernel)/', '^src/features/[^/]+/(web/|contract\\.ts$)'] },
  },
]

/** swc reads TypeScript 7's syntax; with the compiler of TypeScript 7 alone nothing would be read, and everything would pass. */
export const reading: ICruiseOptions = {
  parser: 'swc',
  doNotFollow: { path: 'node_modules' },
  exclude: { path: '\\.(css|bin|html)$' },
}

export const resolving: Partial<IResolveOptions> = {
  exportsFields: ['exports'],
  conditionNames: ['import', 'node', 'default', 'types'],
  mainFields: ['module', 'main', 'types'],
}
