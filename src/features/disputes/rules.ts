import { readWrittenDay } from '#features/imports/public.ts'
import { disputeCategories } from '#kernel/pack/disputes.ts'
import type { Model } from '#kernel/pack/model.ts'
import type { Day } from '#kernel/shared/day.ts'
import { type Decision, no, yes } from '#kernel/shared/decision.ts'
import { admitIdentityNumber, readIdentityNumber } from '#kernel/shared/identityNumber.ts'
import type { Written } from './reading.ts'

/** Somebody else in the quarrel. */
export type Party = { name: string; phone: string | null }

/** A line as it was understood. Of those in the quarrel the first named is the one who is told how it goes on. */
export type Understood = {
  line: number
  text: string
  title: string
  placeName: string
  category: string
  party: string | null
  identity: string | null
  phone: string | null
  /** Everybody else who is named, for whoever handles the matter. */
  others: Party[]
  settled: boolean
}

type Where = { model: Model; today: Day; demonstration: boolean }

const plain = (text: string) => text.normalize('NFKC').replace(/\s+/g, ' ').trim()
const longest = 2000
/** More than a family or a neighbourhood is a matter of the place, told in words. */
const mostParties = 20

export function understood(line: Written, where: Where): Decision<Understood> {
  const title = plain(line.title) || plain(line.text).slice(0, 40)
  if (title.length < 2) return no('disputes.no_words')
  const read = readWrittenDay(line.on)
  if (read.kind !== 'day') return no('disputes.no_day', { said: line.on.slice(0, 20) })
  if (read.day > where.today) return no('disputes.in_future', { day: read.day })
  const category = categoryIn(plain(line.category), where.model)
  if (!category.ok) return category
  const identity = numberIn(apart(line.identity)[0] ?? '', where.demonstration)
  if (!identity.ok) return identity
  const parties = partiesIn(line)
  if (!parties.ok) return parties
  const [first, ...others] = parties.value
  const more = plain(line.text)
  const words = more === '' || more === title ? title : `${title}：${more}`
  return yes({
    ...{
      line: line.line,
      title,
      text: `${words.slice(0, longest - 20)}（发生于${read.day}）`,
      category: category.value,
    },
    ...{ placeName: plain(line.place).slice(0, 100), party: first?.name || null, others },
    ...{
      identity: identity.value,
      phone: first?.phone ?? null,
      settled: /^(?:1|01|是|成功|已化解|已解决)$/.test(plain(line.settled)),
    },
  })
}

const apart = (text: string): string[] => text.split(/[、,，;；/\n]/).map(plain)

/** 张三和李四 are two, 张和平 is one: what stands on either side of 和 or 与 is a name only where it has two characters. */
const namesIn = (text: string): string[] =>
  apart(text)
    .flatMap((part) => /^(\S{2,})\s?[和与]\s?(\S{2,})$/u.exec(part)?.slice(1) ?? [part])
    .filter(Boolean)

/** Everybody in the quarrel, the first one first. Several phones go with the names in their order; one alone is that of the first. */
function partiesIn(line: Written): Decision<Party[]> {
  const names = [...namesIn(line.party), ...namesIn(line.others)]
  if (names.length > mostParties) return no('disputes.too_many_parties', { most: mostParties })
  const said = apart(line.phone)
  if (said.length > 1 && said.length !== names.length)
    return no('disputes.phones_unequal', { n: said.length, parties: names.length })
  const phones: (string | null)[] = []
  for (const one of said) {
    const phone = phoneIn(one)
    if (!phone.ok) return phone
    phones.push(phone.value)
  }
  const named = names.length === 0 ? [''] : names
  return yes(named.map((name, n) => ({ name: name.slice(0, 30), phone: phones[n] ?? null })))
}

/** By its name in the models of the place; one that is not known there is a dispute all the same. */
function categoryIn(said: string, model: Model): Decision<string> {
  const all = disputeCategories(model)
  const first = all.find((id) => !all.includes(model.categories[id]?.parent ?? ''))
  if (first === undefined) return no('disputes.no_category')
  const known = all.find((id) => said !== '' && (id === said || model.categories[id]?.zh === said))
  const near = all.find((id) => said !== '' && id !== first && model.categories[id]?.zh.includes(said))
  return yes(known ?? near ?? first)
}

function numberIn(text: string, demonstration: boolean): Decision<string | null> {
  if (text === '' || text.includes('*')) return yes(null)
  const read = readIdentityNumber(text)
  const number = read.ok ? admitIdentityNumber(read.value, { demonstration }) : read
  return number.ok ? yes(number.value.number) : number
}

/** A number with stars comes from a masked list and says nothing. */
function phoneIn(text: string): Decision<string | null> {
  const digits = text.normalize('NFKC').replace(/[\s()-]/g, '')
  if (digits === '' || digits.includes('*')) return yes(null)
  return /^1\d{10}$|^0\d{9,11}$/.test(digits) ? yes(digits) : no('disputes.no_phone')
}
