import { expect, test } from 'vitest'
import { lastLevel, levelBelow, levelOf, loadNote, mayTake, standsAt } from '#kernel/contact/standing.ts'
import { contactLines as dingxi } from './dingxi/contactLines.ts'
import { contactLines as hanyin } from './hanyin/contactLines.ts'
import { contactLines as lingling } from './lingling/contactLines.ts'

const line = (id: string) => [...hanyin, ...lingling, ...dingxi].find((one) => one.id === id)!
const shape = (id: string) => [...line(id).levels.map((level) => level.zh), line(id).below.zh].join('→')
const who = (part: { roles?: string[]; kinds?: string[]; bodies?: string[] }) => ({
  ...{ roles: [], kinds: [], bodies: [] },
  ...part,
})

test('[H-05 H-09 H-12] the three lines have the levels that the county names', () => {
  expect(shape('partyLine')).toBe('镇党委→村党支部→党小组→党员→群众')
  expect(shape('deputyLine')).toBe('镇人大主席团→代表小组→代表工作室→人大代表→选民')
  expect(shape('headLine')).toBe('镇政府→村委会→中心户长→村民')
})

test('[H-05 H-09 H-12] each upper level is an organ of its own: its seats stand there, an officer’s role alone nowhere', () => {
  const upper = ['partyLine', 'deputyLine', 'headLine'].flatMap((id) => line(id).levels.filter(({ load }) => !load))
  const organs = upper.filter((level) => !level.who.roles?.includes('partyGroupLeader'))
  const officer = who({ roles: ['townshipOfficer', 'villageOfficer'], kinds: ['deputy'], bodies: ['workTeam'] })
  expect(organs.filter((level) => standsAt(level, officer))).toEqual([])
  const seats = organs.map(({ who: { bodies = [] } }) => bodies.join())
  expect(new Set(seats).size).toBe(seats.length)
  expect(levelOf(line('memberPairing'), 'branch')!.who).toEqual({ bodies: ['partyBranch'] })
})

test('[H-14] a cluster head has three duties', () => {
  expect(line('headLine').duties?.map((duty) => duty.zh)).toEqual(['信息收集', '政策宣传', '纠纷调解'])
})

test('[L-01] 137 is one member, three households or more, seven pieces of work', () => {
  const { load } = lastLevel(line('memberPairing'))
  expect([0, 2, 3, 15, 16].map((n) => loadNote(load, n))).toEqual(['few', 'few', null, null, 'many'])
  expect(line('memberPairing').topics).toHaveLength(7)
})

test('who may stand at a level is asked of posts, kinds and seats of today', () => {
  const head = lastLevel(line('headLine'))
  expect(
    [who({ roles: ['clusterHead'] }), who({ roles: ['resident'] }), who({})].map((one) => standsAt(head, one)),
  ).toEqual([true, false, false])
  expect(standsAt(levelOf(line('partyLine'), 'branch')!, who({ bodies: ['partyBranch'] }))).toBe(true)
  expect(standsAt(lastLevel(line('deputyLine')), who({ kinds: ['deputy'] }))).toBe(true)
  expect(levelBelow(line('headLine'), 'committee')?.id).toBe('head')
  expect(levelBelow(line('headLine'), 'head')).toBeNull()
})

test('only what a line calls the most refuses; a band remarks', () => {
  const { load } = lastLevel(line('oneToOne'))
  expect([mayTake(load, 9, 1).ok, mayTake(load, 10, 1).ok]).toEqual([true, false])
  expect(mayTake(lastLevel(line('headLine')).load, 500, 1).ok).toBe(true)
  expect(loadNote(undefined, 9_999)).toBeNull()
})
