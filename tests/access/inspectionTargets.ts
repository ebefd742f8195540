import { inspections } from '#features/inspections/contract.ts'
import { aDone } from '#features/requests/builders.ts'
import type { Village } from '../village.ts'

const from = '2026-03-01'
const to = '2026-03-02'

/** What is drawn from: all that was finished in the first village, one more with each call. */
async function aFrame(village: Village, text: string) {
  const done = await aDone(village, '2026-03-05', { text })
  return { requestId: done.id, asked: { areaId: village.villages[0].villageId, from, to } }
}

/** A draw of everything there, so that the matter just finished is among it. */
async function aDraw(village: Village, text: string) {
  const { requestId, asked } = await aFrame(village, text)
  const { population } = await village.supervisor.call(inspections.frame, asked)
  const { id } = await village.supervisor.call(inspections.draw, { ...asked, size: population })
  return { inspectionId: id, requestId }
}

const finding = { finding: 'notConfirmed', means: 'onSite' } as const

async function aDoubted(village: Village, text: string) {
  const item = await aDraw(village, text)
  await village.supervisor.call(inspections.check, { ...item, ...finding })
  return { ...item, found: '灯还是不亮' }
}

export const inspectionTargets = (village: Village, text: string) => ({
  'inspections.frame': async () => (await aFrame(village, text)).asked,
  'inspections.draw': async () => ({ ...(await aFrame(village, text)).asked, size: 1 }),
  'inspections.ofVillage': async () => ({ villageId: village.villages[0].villageId }),
  'inspections.read': async () => ({ inspectionId: (await aDraw(village, text)).inspectionId }),
  'inspections.replay': async () => ({ inspectionId: (await aDraw(village, text)).inspectionId }),
  'inspections.check': async () => ({ ...(await aDraw(village, text)), ...finding }),
  'inspections.sendBack': () => aDoubted(village, text),
  'inspections.abandon': async () => ({
    inspectionId: (await aDraw(village, text)).inspectionId,
    reason: '区域选错了',
  }),
})
