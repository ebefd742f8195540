import { expect, test } from 'vitest'
import { lifeEvents } from '../../contract.ts'
import { eventOf, type Given } from './eventOf.ts'

/** What the drawer sends, as the contract reads it. */
function said(given: Partial<Given>) {
  const event = eventOf({ day: '2026-03-01', source: 'told', kind: 'birth', ...given }, [], null)
  const told = { county: '610921', householdId: 1, day: '2026-03-01', source: 'told', seen: 0 }
  return lifeEvents.record.input.parse({ ...told, event }).event
}

test('the drawer says a paper other than the card, a phone and the group that a household moves to', () => {
  const paper = { documentKind: 'birthCertificate', documentNumber: ' R610000001 ' }
  expect(said({ name: '王小小', sex: '1', noIdentityReason: 'newborn', relation: '20', ...paper })).toMatchObject({
    document: { kind: 'birthCertificate', number: 'R610000001' },
  })
  const foreigner = { name: '阮氏', sex: '2', noIdentityReason: 'foreign', relation: '10', phone: '13800001234' }
  expect(said({ kind: 'moveIn', ...foreigner, documentKind: 'passport', documentNumber: 'C1234567' })).toMatchObject({
    persons: [{ phone: '13800001234', document: { kind: 'passport', number: 'C1234567' } }],
  })
  expect(said({ kind: 'dwelling', tenure: 'own', address: '三组5号', groupId: 7 })).toMatchObject({ groupId: 7 })
  expect(said({ kind: 'correction', personId: 3, field: 'document', ...paper })).toMatchObject({
    fields: { document: { kind: 'birthCertificate' } },
  })
  expect(said({ kind: 'correction', personId: 3, field: 'noIdentityReason', right: 'lost' })).toMatchObject({
    fields: { noIdentityReason: 'lost' },
  })
})
