import { isResidentsArea } from '#kernel/area/code.ts'
import type { Dice } from './dice.ts'
import { ageIn } from './family.ts'
import type { Numbers } from './numbers.ts'
import type { DemoGrid, DemoGroup, DemoHousehold, DemoPerson, DemoPost } from './shape.ts'

type Village = { code: string; groups: DemoGroup[]; grids: Omit<DemoGrid, 'chief'>[]; households: DemoHousehold[] }
type Candidate = { person: DemoPerson; household: DemoHousehold; age: number }
type Wish = (candidate: Candidate) => boolean

const tasks = ['电工', '水管员', '护林员', '保洁员', '公路养护员', '农技员', '卫生员']

/**
 * Who holds what in a village. Every post has its own holder from a house of its own where the people suffice: members
 * of the supervision committee may not be near relatives of the village committee.
 */
export function postsOf(dice: Dice, numbers: Numbers, village: Village) {
  const choose = chooser(dice, numbers, village.households)
  const posts: DemoPost[] = []
  const chiefs = new Map<string, string>()
  const give = (personKey: string, post: Omit<DemoPost, 'personKey'>): string => {
    posts.push({ personKey, ...post, title: titleIn(village.code, post.title) })
    return personKey
  }
  const inVillage = (role: DemoPost['role'], title: string, wish: Wish = () => true): string =>
    give(choose(wish), { role, title, areaLevel: 'village' })

  const secretary = inVillage('villageOfficer', '村党支部书记、村民委员会主任', (c) => c.age >= 35 && c.age <= 58)
  inVillage('villageOfficer', '村民委员会副主任', (c) => c.age <= 55)
  const women = inVillage('villageOfficer', '村民委员会委员（妇女工作）', (c) => c.person.sex === '2' && c.age <= 55)
  give(women, { role: 'childDirector', title: '村（居）儿童主任', areaLevel: 'village' })
  inVillage('dispatcher', '村级派单员（文书）', (c) => c.age <= 45)
  inVillage('villageSupervisor', '村务监督委员会主任', (c) => c.age >= 40)
  inVillage('villageSupervisor', '村务监督委员会委员')
  inVillage('villageSupervisor', '村务监督委员会委员', (c) => c.person.sex === '2')
  give(
    choose((c) => c.age <= 50),
    { role: 'gridWorker', title: '网格员', areaLevel: 'grid', gridKey: village.grids[0]!.key },
  )
  const partyLeaders = village.groups
    .filter(({ index }) => index % 4 === 0)
    .map(({ index: groupIndex }) => {
      const leader = choose((c) => c.household.groupIndex === groupIndex && c.age >= 30)
      return give(leader, { role: 'partyGroupLeader', title: '党小组长', areaLevel: 'group', groupIndex })
    })
  for (const task of dice.shuffled(tasks).slice(0, village.groups.length > 2 ? 4 : 2)) inVillage('handler', task)

  for (const { key, level, groupIndex } of village.grids) {
    const ofGroup: Wish = (c) => c.household.groupIndex === groupIndex
    if (level === 1)
      chiefs.set(key, give(secretary, { role: 'gridChief', title: '一级网格长', areaLevel: 'grid', gridKey: key }))
    else if (level === 2 && groupIndex !== null) {
      const leader = choose((c) => ofGroup(c) && c.age >= 33, ofGroup)
      give(leader, { role: 'groupLeader', title: '村民小组长', areaLevel: 'group', groupIndex })
      chiefs.set(key, give(leader, { role: 'gridChief', title: '二级网格长', areaLevel: 'grid', gridKey: key }))
    } else {
      const head = choose((c) => c.household.gridKey === key, ofGroup)
      give(head, { role: 'clusterHead', title: '中心户长', areaLevel: 'grid', gridKey: key })
      chiefs.set(key, give(head, { role: 'gridChief', title: '三级网格长', areaLevel: 'grid', gridKey: key }))
    }
  }
  const partyMembers = [...new Set([secretary, ...partyLeaders, ...choose.some(0.05)])]
  return { posts, chiefs, partyMembers }
}

/** An urban community has the same posts under the names of its own law. */
const titleIn = (code: string, title: string): string =>
  isResidentsArea(code)
    ? title
        .replace(/村党支部|村级/, (word) => word.replace('村', '社区'))
        .replace(/村民/g, '居民')
        .replace('村务', '居务')
    : title

/** Picks grown people who live here, each house once; falls back to any grown person rather than leave a post empty. */
function chooser(dice: Dice, numbers: Numbers, households: DemoHousehold[]) {
  const grown = dice.shuffled(
    households.flatMap((household) =>
      household.persons
        .map((person) => ({ person, household, age: ageIn(Number(person.birthDate.slice(0, 4))) }))
        .filter(({ age }) => age >= 24 && age <= 66),
    ),
  )
  const atHome = grown.filter(({ person }) => person.note === null)
  const used = new Set<string>()
  const choose = (...wishes: Wish[]): string => {
    const free = atHome.filter(({ household }) => !used.has(household.code))
    const found =
      wishes.map((wish) => free.find(wish)).find(Boolean) ??
      wishes.map((wish) => grown.find(wish)).find(Boolean) ??
      free[0] ??
      grown[0]
    if (!found) throw new Error('A village without grown people cannot fill its posts')
    used.add(found.household.code)
    found.person.phone ??= numbers.phone(dice)
    return found.person.key
  }
  return Object.assign(choose, {
    some: (share: number): string[] => grown.filter(() => dice.chance(share)).map(({ person }) => person.key),
  })
}
