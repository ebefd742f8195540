import type { Asked } from '#wire/hooks.ts'
import type { lifeEvents, SaidEvent } from '../../contract.ts'

export type Said = Asked<typeof lifeEvents.record>['event']
type Texts = 'place' | 'registeredAt' | 'code' | 'address' | 'reason' | 'tenure' | 'field' | 'right' | 'relation'
type Persons =
  | 'personId'
  | 'headPersonId'
  | 'nextHeadId'
  | 'pickedId'
  | 'motherId'
  | 'spouseId'
  | 'dwellingId'
  | 'groupId'
  | 'toVillageId'
type NewPerson = 'name' | 'sex' | 'identityNumber' | 'noIdentityReason' | 'birthDate' | 'phone' | Document
type Document = 'documentKind' | 'documentNumber'

/** What the drawer's fields hold, whatever the kind: each kind reads only its own. */
export type Given = Partial<Record<Texts | NewPerson, string>> &
  Partial<Record<Persons, number>> & {
    kind: SaidEvent['kind']
    day: string
    source: Asked<typeof lifeEvents.record>['source']
    sourceNote?: string
    personIds?: number[]
    relations?: Record<string, string | undefined>
  }
export type Member = { id: number; name: string; isHead: boolean }

/** The event as the contract takes it, from the fields of its kind. What a field cannot hold, the contract refuses. */
export function eventOf(given: Given, members: readonly Member[], otherHouseholdId: number | null): Said {
  const { kind, personId, personIds, headPersonId, relation, spouseId } = given
  const relations = Object.entries(given.relations ?? {}).flatMap(([id, code]) =>
    code ? [{ personId: Number(id), relation: code }] : [],
  )
  const going = personIds ?? (personId ? [personId] : [])
  const headGoes = members.some((one) => one.isHead && going.includes(one.id))
  const next = headGoes && given.nextHeadId ? { headPersonId: given.nextHeadId, relations } : null
  const text = (key: Texts) => (given[key] ?? '').trim()
  const person = given.pickedId ? { personId: given.pickedId, relation } : { ...newcomer(given), relation }
  const field = given.field ?? 'name'
  const events: Record<SaidEvent['kind'], () => unknown> = {
    birth: () => ({ kind, ...newcomer(given), relation, motherId: given.motherId ?? null }),
    death: () => ({ kind, personId, next }),
    moveIn: () => ({ kind, persons: [person] }),
    moveOut: () => ({ kind, personIds, place: text('place'), next }),
    marriage: () => ({ kind, spouseId, person }),
    split: () => ({ kind, personIds, headPersonId, relations, code: text('code'), address: text('address'), next }),
    merge: () => ({ kind, householdId: otherHouseholdId, relations }),
    head: () => ({ kind, headPersonId, relations }),
    dwelling: () => ({
      ...{ kind, dwellingId: given.dwellingId ?? null, address: text('address'), tenure: text('tenure') },
      groupId: given.groupId ?? null,
    }),
    relocation: () => ({
      ...{ kind, dwellingId: given.dwellingId ?? null, address: text('address'), tenure: text('tenure') },
      ...{ groupId: given.groupId ?? null, villageId: given.toVillageId, code: text('code') },
    }),
    away: () => ({ kind, personId, reason: text('reason'), place: text('place') }),
    back: () => ({ kind, personId }),
    registration: () => ({ kind, personId, registeredAt: text('registeredAt') || null }),
    correction: () => ({
      ...{ kind, personId: field === 'address' ? null : personId },
      fields: { [field]: field === 'document' ? paperOf(given) : text('right') },
    }),
  }
  return events[kind]() as Said
}

/** Another paper than the identity card: its kind and its number, or none. */
function paperOf({ documentKind, documentNumber }: Given) {
  const number = (documentNumber ?? '').trim()
  return documentKind && number ? { kind: documentKind, number } : null
}

/** Somebody whom the register does not know, from the fields of a person. */
export function newcomer(given: Given) {
  const number = (given.identityNumber ?? '').trim()
  return {
    name: given.name,
    sex: given.sex ?? '0',
    identityNumber: number || null,
    noIdentityReason: number ? null : (given.noIdentityReason ?? null),
    ...(given.phone?.trim() ? { phone: given.phone.trim() } : {}),
    ...(paperOf(given) ? { document: paperOf(given) } : {}),
    ...(given.birthDate ? { birthDate: given.birthDate } : {}),
    ...(given.registeredAt ? { registeredAt: given.registeredAt } : {}),
  }
}
