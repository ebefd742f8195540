import { expect, test } from 'vitest'
import { dice, importDataKey, sealText, unsealText } from './sealing.ts'
import { keyOfVisit, newSlot, visitKey } from './slot.ts'

test('what goes in by the slot opens with the box’s key alone, and each visit has a key of its own', async () => {
  const box = await importDataKey(dice(32))
  const slot = await newSlot(box)
  const [one, other] = [await visitKey(slot), await visitKey(slot)]
  const sealed = await sealText(one.key, '桥栏松了', 'draft:place')
  expect(await unsealText(await keyOfVisit(box, slot, one.from), sealed, 'draft:place')).toBe('桥栏松了')
  await expect(unsealText(other.key, sealed, 'draft:place')).rejects.toThrow()
  await expect(unsealText(await keyOfVisit(box, slot, other.from), sealed, 'draft:place')).rejects.toThrow()
  await expect(keyOfVisit(await importDataKey(dice(32)), slot, one.from)).rejects.toThrow()
  await expect(crypto.subtle.exportKey('raw', one.key)).rejects.toThrow()
})
