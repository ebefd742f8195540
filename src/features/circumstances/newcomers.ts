import { getVillage } from '#features/areas/public.ts'
import type { Work } from '#features/feature.ts'
import { noteLooks } from '#features/records/public.ts'
import type { In, Out } from '#wire/contract.ts'
import type { circumstances } from './contract.ts'
import { countNewcomers, listNewcomers } from './newcomerQueries.ts'

/** The two fields of core that this ledger is read from; nobody fills in a form of its own. */
const fields = { asks: 'newcomerAsks', got: 'newcomerGot' }

/** What newcomers asked for and got. Whoever is on the page can read that it was opened. */
export async function readNewcomers(
  work: Work,
  input: In<typeof circumstances.newcomers>,
): Promise<Out<typeof circumstances.newcomers>> {
  const { tx, scope, county, packs, today } = work
  const village = await getVillage(tx, scope, input.villageId)
  const of = { countyId: county.id, villageId: village.id, day: today }
  const found = await listNewcomers(tx, of, fields, input)
  const rows = found.slice(0, input.limit).map((row) => ({ ...row, asked: row.asked ?? [], got: row.got ?? [] }))
  await noteLooks(
    work,
    rows.map(({ id }) => id),
    { field: 'circumstances', reason: 'circumstance.read' },
  )
  const counted = await countNewcomers(tx, of, fields)
  const options = packs.at(village).circumstances[fields.asks]?.options ?? []
  return {
    rows,
    next: found.length > input.limit ? (rows.at(-1)?.id ?? null) : null,
    newcomers: counted.find(({ service }) => service === null)?.persons ?? 0,
    services: options.map(({ id, zh, en }) => {
      const { asked = 0, got = 0 } = counted.find(({ service }) => service === id) ?? {}
      return { id, zh, en, asked, got }
    }),
  }
}
