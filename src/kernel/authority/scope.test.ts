import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { grantsOf, type Post, type Role } from './post.ts'
import { type Asking, covers, isOwn, type Place, rolesAt, type Scope, scopeFor } from './scope.ts'

const role = (id: string, grants: string[], more: Partial<Role> = {}): Role => ({ id, zh: id, en: id, grants, ...more })
const roles: Record<string, Role> = {
  anyone: role('anyone', ['board.read']),
  resident: role('resident', ['request.read'], { perCase: true }),
  chief: role('chief', ['request.read', 'person.list']),
  officer: role('officer', ['request.read', 'figure.read'], { actsAs: ['dispatcher'] }),
  handler: role('handler', ['request.read'], { perCase: true }),
  auditor: role('auditor', ['audit.read']),
}

let next = 1
const post = (more: Partial<Post>): Post => ({
  id: next++,
  personId: 5,
  role: 'chief',
  title: '网格长',
  level: 'village',
  areaId: 20,
  termFrom: '2026-01-01',
  termTo: null,
  ...more,
})

const asking = (permission: string, posts: Post[], more: Partial<Asking> = {}): Asking => ({
  countyId: 1,
  permission,
  account: { accountId: 9, personId: 5 },
  posts,
  roles,
  today: '2026-06-01',
  ...more,
})

const scopeOf = (permission: string, posts: Post[], more: Partial<Asking> = {}): Scope => {
  const found = scopeFor(asking(permission, posts, more))
  if (!found.ok) throw new Error(found.problem.code)
  return found.value
}

const place: Place = { countyId: 1, townshipId: 10, villageId: 20, groupId: 30, gridIds: [42, 41, 40] }

describe('posts and terms', () => {
  test.each([
    ['2025-12-31', 0],
    ['2026-01-01', 1],
    ['2026-05-31', 1],
    ['2026-06-01', 0],
  ])('on %s a post from January to May grants %i', (today, n) => {
    expect(grantsOf([post({ termTo: '2026-05-31' })], 'request.read', roles, today)).toHaveLength(n)
  })

  test('an ended post and a role nobody defined grant nothing', () => {
    const posts = [post({ termTo: '2026-05-31' }), post({ role: 'king' }), post({ role: 'auditor' })]
    expect(scopeFor(asking('person.list', posts))).toMatchObject({ problem: { code: 'authority.not_granted' } })
  })
})

describe('scope', () => {
  test('it is computed per permission: one post reads here, another counts there', () => {
    const posts = [post({}), post({ role: 'officer', areaId: 21 }), post({ level: 'grid', areaId: 77 })]
    expect(scopeOf('request.read', posts)).toMatchObject({ villages: [20, 21], grids: [77], wholeCounty: false })
    expect(scopeOf('figure.read', posts)).toMatchObject({ villages: [21], grids: [], self: null })
  })

  test('a visitor reads what anyone may, and is asked to sign in for the rest', () => {
    expect(scopeOf('board.read', [], { account: null })).toMatchObject({ wholeCounty: true, self: null })
    expect(scopeFor(asking('request.read', [], { account: null }))).toMatchObject({
      problem: { code: 'authority.unsigned' },
    })
  })

  test('posts handed in without an account grant nothing', () => {
    expect(scopeFor(asking('person.list', [post({})], { account: null })).ok).toBe(false)
  })

  test('a resident reaches the own and no area', () => {
    const scope = scopeOf('request.read', [])
    expect(covers(scope, place)).toBe(false)
    expect(isOwn(scope, { accountId: 9, personId: null })).toBe(true)
    expect(isOwn(scope, { accountId: null, personId: 5 })).toBe(true)
    expect(isOwn(scope, { accountId: 8, personId: 6 })).toBe(false)
    expect(isOwn(scope, { accountId: null, personId: null })).toBe(false)
  })

  test('without a person, what has no person is still not the own', () => {
    const scope = scopeOf('request.read', [], { account: { accountId: 9, personId: null } })
    expect(isOwn(scope, { accountId: null, personId: null })).toBe(false)
  })

  test.each<[Partial<Post>, boolean]>([
    [{ level: 'county', areaId: 2 }, true],
    [{ level: 'township', areaId: 10 }, true],
    [{ level: 'township', areaId: 20 }, false],
    [{ level: 'village', areaId: 20 }, true],
    [{ level: 'group', areaId: 30 }, true],
    [{ level: 'group', areaId: 29, below: [30, 31] }, true],
    [{ level: 'group', areaId: 31, below: [] }, false],
    [{ level: 'grid', areaId: 40 }, true],
    [{ level: 'grid', areaId: 42 }, true],
    [{ level: 'grid', areaId: 30 }, false],
  ])('a post %o covers the place: %s', (where, expected) => {
    expect(covers(scopeOf('person.list', [post(where)]), place)).toBe(expected)
  })

  test('no scope covers another county, not even a whole one', () => {
    const ids = fc.array(fc.nat(50))
    const scopes = fc.record({ townships: ids, villages: ids, groups: ids, grids: ids, wholeCounty: fc.boolean() })
    fc.assert(
      fc.property(scopes, (areas) => {
        expect(covers({ countyId: 2, self: null, ...areas }, place)).toBe(false)
      }),
    )
  })

  test('an empty scope covers nothing, also where an area is unknown', () => {
    const empty = { countyId: 1, wholeCounty: false, townships: [], villages: [], groups: [], grids: [], self: null }
    expect(covers(empty, { countyId: 1, townshipId: null, villageId: null, groupId: null, gridIds: [] })).toBe(false)
  })
})

describe('roles towards a case', () => {
  test('posts that reach the place act with what they act as; the case alone makes a handler', () => {
    const posts = [
      post({ role: 'officer' }),
      post({ role: 'handler' }),
      post({ role: 'chief', areaId: 99 }),
      post({ role: 'chief', termTo: '2026-01-31' }),
    ]
    expect(rolesAt(posts, place, roles, '2026-06-01')).toEqual(['officer', 'dispatcher'])
    const above = [post({ role: 'officer', level: 'group', areaId: 29, below: [30] })]
    expect(rolesAt(above, place, roles, '2026-06-01')).toEqual(['officer', 'dispatcher'])
  })
})
