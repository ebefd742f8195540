import { packs } from '#features/packs/contract.ts'
import { anOrder } from '#features/requests/builders.ts'
import { dayOf } from '#kernel/shared/day.ts'
import type { Village } from '../village.ts'

/** A pack of the county's own as it comes in a file. */
export const packFile = new Blob([JSON.stringify({ id: 'our-own', version: '9.0.0', zh: '本县', en: 'Ours' })])

const edits = [{ kind: 'word' as const, key: 'grid.clusterHead', zh: '院坝长', en: 'Head of the yard' }]
const far = '2099-01-01'

/** The edition of the draft that is there, or of one made now. */
async function aDraft({ administrator }: Village): Promise<{ seen: number }> {
  const { draft } = await administrator.call(packs.draft, {})
  if (!draft) await administrator.call(packs.edit, { seen: 0, edits })
  return { seen: draft?.edition ?? 1 }
}

/** The edition of the draft, 0 where there is none. */
async function asItIs({ administrator }: Village): Promise<{ seen: number }> {
  return { seen: (await administrator.call(packs.draft, {})).draft?.edition ?? 0 }
}

/** A draft, and no date before it. */
async function toDate(village: Village) {
  const { pending, decided } = await village.administrator.call(packs.read, {})
  if (pending) await village.administrator.call(packs.withdraw, { releaseId: pending.id, decided })
  const asked = await aDraft(village)
  return { ...asked, decided: (await village.administrator.call(packs.read, {})).decided }
}

/** What was decided last, and nothing that waits for its day, of the own pack or of a place. */
async function settled(village: Village): Promise<number> {
  const waiting = async () => {
    const { pending, areas, decided } = await village.administrator.call(packs.read, {})
    const first = [pending, ...areas.map((one) => one.pending)].find((one) => one !== null)
    return { releaseId: first?.id, decided }
  }
  for (let left = await waiting(); left.releaseId !== undefined; left = await waiting())
    await village.administrator.call(packs.withdraw, { releaseId: left.releaseId, decided: left.decided })
  return (await village.administrator.call(packs.read, {})).decided
}

async function dated(village: Village, from: string): Promise<number> {
  return (await village.administrator.call(packs.schedule, { ...(await toDate(village)), from })).id
}

export const packTargets = (village: Village) => ({
  'packs.tryOut': async () => (await aDraft(village)) && { number: (await anOrder(village.resident)).number },
  'packs.draw': async () => ({ procedure: 'four-orders' }),
  'packs.upload': () => asItIs(village),
  'packs.edit': async () => ({ ...(await asItIs(village)), edits }),
  'packs.giveUp': () => aDraft(village),
  'packs.schedule': async () => ({ ...(await toDate(village)), from: far }),
  'packs.decideArea': async () => ({
    ...{ areaId: village.villages[0].villageId, models: ['hanyin'], from: far },
    decided: await settled(village),
  }),
  'packs.withdraw': async () => {
    const releaseId = await dated(village, far)
    return { releaseId, decided: releaseId }
  },
  'packs.stepBack': async () => ({ decided: await dated(village, dayOf(village.site.time.now)) }),
})
