import { demonstrationPassword } from '#features/accounts/seed.ts'
import { officers } from '#features/people/demonstration/officers.ts'
import { population } from '#features/people/demonstration/population.ts'
import type { DemoPerson, DemoVillage } from '#features/people/demonstration/shape.ts'
import { furnishedVillage } from '#features/people/demonstration/taihang.ts'
import type { CountyTree } from '#kernel/area/tree.ts'
import { deputyOf } from './deputy.ts'

/** Somebody a visitor can be. Without a password one signs in by the code that the page shows. */
export type CastMember = { name: string; title: string; place: string; phone: string; password: string | null }

const wanted = [
  'dispatcher',
  'villageOfficer',
  'gridChief',
  'gridWorker',
  'handler',
  'clusterHead',
  'villageSupervisor',
  'childDirector',
] as const

/** The people whose telephones are printed at a start: the county's officers, and those of the best furnished village. */
export function demonstrationCast(tree: CountyTree): CastMember[] {
  const village = bestFurnished(tree)
  const all = officers(tree)
  const above = [...all.slice(0, 3), ...all.filter(({ areaCode }) => areaCode === village?.townshipCode).slice(0, 1)]
  const forMinors = all.filter(
    ({ post, areaCode }) =>
      post.role === 'minorsOfficer' && [tree.county.code, village?.townshipCode].includes(areaCode),
  )
  const aftercare = all.filter(
    ({ post, areaCode }) => post.role === 'aftercareWorker' && areaCode === village?.townshipCode,
  )
  const officials = [...above, ...forMinors, ...aftercare].map(({ person, post }) =>
    member(person, post.title, tree.county.name),
  )
  return village ? [...officials, ...villagers(village)] : officials
}

/** The village of the guides where the county has it, otherwise its first one. */
function bestFurnished(tree: CountyTree): DemoVillage | undefined {
  return furnishedVillage(tree) ?? population(tree).next().value ?? undefined
}

function villagers(village: DemoVillage): CastMember[] {
  const people = new Map(village.households.flatMap((home) => home.persons).map((person) => [person.key, person]))
  const used = new Set<string>()
  const holders = wanted.flatMap((role) => {
    const post = village.posts.find((one) => one.role === role && !used.has(one.personKey))
    const person = post && people.get(post.personKey)
    if (!post || !person?.phone) return []
    used.add(post.personKey)
    return [member(person, post.title, village.name)]
  })
  const busy = new Set(village.posts.map((post) => post.personKey))
  const resident = [...people.values()].find(
    (person) => person.phone && !busy.has(person.key) && person.birthDate < '1990-01-01',
  )
  const seated = deputyOf(village)
  const byCode = (person: DemoPerson, title: string) => ({ ...member(person, title, village.name), password: null })
  return [
    ...holders,
    ...(resident ? [byCode(resident, '村民')] : []),
    ...(seated && seated !== resident ? [byCode(seated, '人大代表、村民代表')] : []),
  ]
}

const member = (person: DemoPerson, title: string, place: string): CastMember => ({
  name: person.name,
  title,
  place,
  phone: person.phone ?? '',
  password: demonstrationPassword,
})
