import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const textOf = (path: string) => readFileSync(join(root, path), 'utf8')
const filesIn = (folder: string, ending: RegExp): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name) && !name.includes('node_modules'))
    .map((name) => join(folder, name))

const papers = [
  ...readdirSync(root).filter((name) => name.endsWith('.md')),
  ...['docs', 'src', 'scripts', 'tests', 'fixtures'].flatMap((folder) => filesIn(folder, /\.md$/)),
]

/** Links in running text and in tables; what leaves the repository is not ours to prove. */
const linksIn = (text: string): string[] =>
  [...text.matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1]!).filter((link) => !/^(https?:|mailto:|#)/.test(link))

test('every relative link in the papers leads to a file', () => {
  const links = papers.flatMap((paper) => linksIn(textOf(paper)).map((link) => ({ paper, link })))
  expect(papers.length).toBeGreaterThan(30)
  expect(links.length).toBeGreaterThan(60)
  const broken = links.filter(
    ({ paper, link }) => !existsSync(join(root, dirname(paper), decodeURI(link.split('#')[0] ?? ''))),
  )
  expect(broken.map(({ paper, link }) => `${paper}: ${link}`)).toEqual([])
})

/** A path of ours in back quotes: from the root, without placeholders. */
const ours = /`((?:src|tests|scripts|docs|fixtures)(?:\/[\w.-]+)*)`/g

test('every file that the recipes and the pages about the house name is there', () => {
  const named = papers
    .filter((paper) => !paper.startsWith('CHANGELOG'))
    .flatMap((paper) => [...textOf(paper).matchAll(ours)].map((match) => ({ paper, path: match[1]! })))
  expect(named.filter(({ paper }) => paper === 'CONTRIBUTING.md').length).toBeGreaterThan(25)
  const gone = named.filter(({ path }) => !existsSync(join(root, path)))
  expect(gone.map(({ paper, path }) => `${paper}: ${path}`)).toEqual([])
})

test('every file that a room names in its README is there', () => {
  const rooms = ['src/kernel', 'src/packs', 'src/wire', 'src/database', 'src/server', 'scripts', 'tests']
  const named = rooms.flatMap((room) =>
    [...textOf(`${room}/README.md`).matchAll(/`([\w/-]+(?:\.test)?\.(?:ts|mjs)|[\w-]+\/)`/g)].map((match) => ({
      room,
      name: match[1]!,
    })),
  )
  expect(named.length).toBeGreaterThan(50)
  const gone = named.filter(
    ({ room, name }) => !['', 'src', room].some((folder) => existsSync(join(root, folder, name))),
  )
  expect(gone.map(({ room, name }) => `${room}: ${name}`)).toEqual([])
})

test('every dependency has its line, and every line its dependency', () => {
  type Manifest = Record<'dependencies' | 'devDependencies' | 'optionalDependencies' | 'overrides', object>
  const manifest = JSON.parse(textOf('package.json')) as Manifest
  const parts = [manifest.dependencies, manifest.devDependencies, manifest.optionalDependencies, manifest.overrides]
  const wanted = parts.flatMap((part) => Object.keys(part)).sort()
  const lines = [...textOf('docs/dependencies.md').matchAll(/^\| `([^`]+)` \| [^|]+/gm)].map((match) => match[1]!)
  expect(lines.toSorted()).toEqual(wanted)
})

test('every identifier that the glossary calls in use occurs in the code', () => {
  const [, inUse = ''] = textOf('GLOSSARY.md').split(/^## .*$/m)
  const rows = [...inUse.matchAll(/^\| [^|]+ \| [^|]+ \| (.+) \|$/gm)].map((match) => match[1]!)
  const identifiers = rows.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1]!))
  expect(identifiers.length).toBeGreaterThan(90)
  const code = filesIn('src', /\.(tsx?|sql)$/)
    .map(textOf)
    .join('\n')
  const words = new Set(code.match(/[A-Za-z_][\w-]*/g))
  expect(identifiers.filter((one) => !words.has(one))).toEqual([])
})

test('every decision is in the list, and the list names no other', () => {
  const files = readdirSync(join(root, 'docs/decisions')).filter((name) => /^\d{4}-/.test(name))
  expect(linksIn(textOf('docs/decisions/README.md')).map((link) => normalize(link))).toEqual(files.sort())
})

test('the papers do not speak of a machine that a reader does not have', () => {
  const foreign = new RegExp(['\\/wo' + 'rk\\/', '\\.\\.\\/sha' + 'red', '(?<![\\w-])house\\.' + 'md'].join('|'))
  expect(papers.filter((paper) => foreign.test(textOf(paper)))).toEqual([])
})
