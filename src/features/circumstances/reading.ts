import { refuse, type Work } from '#features/feature.ts'
import { findHome, findHomeOfPerson, membersOf } from '#features/people/public.ts'
import type { CircumstanceField } from '#kernel/circumstance/field.ts'
import { offeringFacts } from '#kernel/circumstance/offering.ts'
import type { Model } from '#kernel/pack/model.ts'
import type { Out } from '#wire/contract.ts'
import type { circumstances } from './contract.ts'
import { listNewcomersOf } from './newcomerQueries.ts'
import { listOfHousehold, type Row } from './queries.ts'
import { isAdult, openYears, usedFor } from './rules.ts'

type Sheet = Out<typeof circumstances.readHousehold>
type Member = { id: number; name: string; birth_date: string | null }

/** A household with what the packs of its place may ask it. */
export type Home = { id: number; members: readonly Member[]; newcomers: ReadonlySet<number>; model: Model }

async function homeOf(tx: Work['tx'], countyId: number, id: number, model: Model): Promise<Home> {
  const members = await membersOf(tx, countyId, id)
  const ids = members.map((one) => one.id)
  return { id, members, newcomers: new Set(await listNewcomersOf(tx, countyId, ids)), model }
}

/** The household of whoever the account speaks for. */
export async function ownHome({ tx, county, actor, packs }: Work): Promise<Home | null> {
  const own = actor.personId === null ? undefined : await findHomeOfPerson(tx, county.id, actor.personId)
  return own ? homeOf(tx, county.id, own.id, packs.at(own)) : null
}

export const getOwnHome = async (work: Work): Promise<Home> =>
  (await ownHome(work)) ?? refuse('circumstances.no_household')

/** A household of the scope; outside it there is none. */
export async function getHome({ tx, county, scope, packs }: Work, householdId: number): Promise<Home> {
  const found = (await findHome(tx, scope, householdId)) ?? refuse('people.household_missing')
  return homeOf(tx, county.id, found.id, packs.at(found))
}

const words = ({ zh, en }: { zh: string; en: string }) => ({ zh, en })

export const toFieldView = (field: CircumstanceField, model: Model): Sheet['fields'][number] => ({
  ...{
    id: field.id,
    zh: field.zh,
    en: field.en,
    on: field.on,
    value: field.value,
    basis: field.basis,
    says: field.says,
  },
  options: (field.options ?? []).map(({ id, zh, en }) => ({ id, zh, en })),
  unit: field.unit ? words(field.unit) : null,
  yearly: field.yearly === true,
  purpose: words(field.purpose),
  sources: [...field.sources],
  reviewMonths: field.reviewMonths,
  keepMonths: field.keepMonths,
  adultsOnly: field.adultsOnly === true,
  newcomersOnly: field.newcomersOnly === true,
  usedFor: usedFor(field, model),
  offersPolicies: field.gives.some(({ fact }) => (offeringFacts as readonly string[]).includes(fact)),
  readers: field.reads,
})

export const toFact = ({ value, ...row }: Row): Sheet['facts'][number] => ({
  ...row,
  value: typeof value === 'object' ? [...value] : value,
})

/** The sheet of a household. A fact whose field the packs no longer bring is shown to nobody and goes with its term. */
export async function sheetOf(work: Work, home: Home): Promise<Sheet> {
  const { tx, county, today } = work
  const asked = ({ on, newcomersOnly }: CircumstanceField) =>
    on !== 'village' && (!newcomersOnly || home.newcomers.size > 0)
  const fields = Object.values(home.model.circumstances).filter(asked)
  const known = new Set(fields.map(({ id }) => id))
  const ids = home.members.map(({ id }) => id)
  const found = await listOfHousehold(tx, county.id, home.id, ids, today)
  return {
    fields: fields.map((field) => toFieldView(field, home.model)),
    facts: found.filter(({ field }) => known.has(field)).map(toFact),
    people: home.members.map(({ id, name, birth_date }) => ({
      ...{ id, name, adult: isAdult(birth_date, today), newcomer: home.newcomers.has(id) },
    })),
    years: openYears(today),
  }
}
