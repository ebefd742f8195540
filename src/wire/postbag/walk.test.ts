import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Phone, World } from './aWorld.ts'
import { isBehind } from './postbag.ts'

const steps = [
  ...['write', 'write', 'write', 'send', 'send', 'send', 'send', 'deliver', 'deliver', 'deliver', 'hear', 'hear'],
  ...['send', 'deliver', 'hear', 'hear', 'lose', 'lose', 'kill', 'network', 'network', 'signIn', 'again', 'again'],
  ...['drop', 'meddle', 'stray', 'stray', 'wait', 'wait'],
] as const
type Event = { step: (typeof steps)[number]; phone: number; nth: number; dice: number }

const lanes = ['one', 'two', null]
const people = [
  { accountId: 1, personId: 11 },
  { accountId: 2, personId: 22 },
]

function happen(world: World, { step, phone: which, nth, dice }: Event): void {
  const phone = world.phones[which]!
  const deeds: Record<Event['step'], () => void> = {
    write: () =>
      world.write(phone, { lane: lanes[nth % 3]!, bad: nth % 7 === 0, photos: nth % 3, moves: nth % 5 === 0 ? 0 : 1 }),
    send: () => void world.send(phone, nth),
    deliver: () => world.deliver(phone, nth),
    hear: () => world.hear(phone, nth, dice),
    lose: () => world.lose(phone, nth, dice),
    kill: () => world.kill(phone),
    network: () => {
      phone.online = !phone.online
    },
    signIn: () => {
      phone.who = [people[0]!, people[0]!, people[1]!, people[0]!, null][nth % 5]!
    },
    again: () => world.decide(phone, nth, true),
    drop: () => world.decide(phone, nth, false),
    meddle: () => world.meddle(lanes[nth % 2]!),
    stray: () => world.strayArrives(nth),
    wait: () => {
      world.now += nth * 5_000
    },
  }
  deeds[step]()
}

/** The network is back for good, everybody signs in once more, and what can go goes. */
function bringHome(world: World): void {
  while (world.astray.length > 0) world.strayArrives(0)
  for (const phone of world.phones) {
    world.kill(phone)
    while (world.astray.length > 0) world.strayArrives(0)
    phone.online = true
    for (const who of people) {
      phone.who = who
      for (world.now += 600_000; world.send(phone, 0); world.now += 600_000) {
        world.deliver(phone, 0)
        world.hear(phone, 0, 0.5)
      }
    }
  }
}

const onPhones = (world: World) => world.phones.flatMap((phone: Phone) => phone.letters)

function nothingIsLostOrDoubled(world: World): void {
  const left = onPhones(world)
  for (const letter of world.written) {
    const done = world.done.filter((one) => one.letterId === letter.id)
    const ends =
      done.length + left.filter((one) => one.id === letter.id).length + (world.dropped.has(letter.id) ? 1 : 0)
    expect({ letter: letter.id, ends }).toEqual({ letter: letter.id, ends: 1 })
    for (const one of done) {
      expect(one.accountId).toBe(letter.author.accountId)
      expect(new Set(one.photos).size).toBe(letter.photos.length)
      expect(one.photos.every((id) => world.uploads.has(id))).toBe(true)
    }
  }
}

function onlyRefusalsStay(world: World): void {
  for (const phone of world.phones)
    for (const letter of phone.letters) expect(letter.refusal !== null || isBehind(letter, phone.letters)).toBe(true)
}

function orderIsKept(world: World): void {
  const place = new Map(world.written.map((letter, index) => [letter.id, index]))
  const perLane = Map.groupBy(world.written, (one) => `${one.author.accountId} ${one.lane}`)
  for (const [name, letters] of perLane) {
    if (name.endsWith('null')) continue
    for (const phone of [0, 1]) {
      const ids = letters.filter((one) => world.home.get(one.id) === phone).map((one) => one.id)
      const arrived = world.done.filter((one) => ids.includes(one.letterId)).map((one) => place.get(one.letterId)!)
      expect(arrived).toEqual(arrived.toSorted((a, b) => a - b))
    }
  }
}

const event: fc.Arbitrary<Event> = fc.record({
  step: fc.constantFrom(...steps),
  phone: fc.nat(1),
  nth: fc.nat(40),
  dice: fc.double({ min: 0, max: 1, noNaN: true }),
})

test('whatever happens to two phones and their network, every letter arrives once, is refused, or was dropped by hand', () => {
  const seen = { done: 0, refused: 0, dropped: 0 }
  fc.assert(
    fc.property(fc.array(event, { minLength: 60, maxLength: 140 }), (events) => {
      const world = new World(2)
      for (const phone of world.phones) phone.who = people[0]!
      for (const one of events) happen(world, one)
      bringHome(world)
      nothingIsLostOrDoubled(world)
      onlyRefusalsStay(world)
      orderIsKept(world)
      seen.done += world.done.length
      seen.refused += onPhones(world).filter((one) => one.refusal).length
      seen.dropped += world.dropped.size
    }),
    { numRuns: 3_000, endOnFailure: true },
  )
  // A walk that meets no conflict and no drop would prove nothing.
  for (const [name, n] of Object.entries(seen)) expect([name, n > 25]).toEqual([name, true])
}, 120_000)
