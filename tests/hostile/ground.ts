import { aftercare } from '#features/aftercare/contract.ts'
import { attachments } from '#features/attachments/contract.ts'
import { aDone, anOrder } from '#features/requests/builders.ts'
import { house } from '#server/features.ts'
import { targetModels } from '../access/bodyTargets.ts'
import { targetOf } from '../access/targets.ts'
import { aVillage, type Village } from '../village.ts'
import type { Pools } from './inputs.ts'
import { apart, mark } from './marks.ts'
import { learnt, poolsOf } from './pools.ts'
import { pixel } from './sending.ts'

type Input = Record<string, unknown>

/** `asked`: for each operation an input with which its rightful caller succeeds, as long as nobody has used it up. */
type HostileGround = { village: Village; other: Village; pools: Pools; asked: Map<string, Input>; unmarked: string[] }

let ground: Promise<HostileGround> | null = null

/** Two counties in which there is one of everything, made once; the second bears the mark. */
export function theHostileGround(): Promise<HostileGround> {
  ground ??= prepare()
  return ground
}

async function prepare(): Promise<HostileGround> {
  const [village, other] = [await aVillage(targetModels), await aVillage(targetModels)]
  const [asked, theirs] = [await furnish(village), await furnish(other)]
  const { personId } = village.resident
  await village.aftercareWorker.call(aftercare.open, { personId, need: apart, endsOn: '2026-12-31' })
  const unmarked = await mark(other)
  const mostlyOwn = [asked, asked, asked, theirs].flatMap((inputs) => [...inputs.values()])
  const pools = await poolsOf(
    village,
    mostlyOwn.flatMap((input) => learnt(input)),
  )
  return { village, other, pools, asked, unmarked }
}

/** One of everything that can be asked for; tells by which inputs. */
async function furnish(village: Village): Promise<Map<string, Input>> {
  const { resident, neighbour } = village
  await aDone(village, '2026-03-04', { publishConsent: true })
  await anOrder(resident)
  await anOrder(neighbour, { category: 'shared-works' })
  await resident.call(attachments.upload, {}, { file: new Blob([pixel]) })
  const inputs = new Map<string, Input>()
  for (const { contract } of house.routes) {
    inputs.set(contract.id, await targetOf(village, contract.id))
    await restore(village)
  }
  return inputs
}

/** What a call may have ended stands again for the next one: sessions, accounts, terms of posts, limits, and no pack is half decided. */
export async function restore({ site, county }: Village): Promise<void> {
  await site.owner.query(`update session set ended_at = null; update post set term_to = null, term_from = '2020-01-01';
    update account set closed_at = null, failures = 0, locked_until = null, must_change_password = false; delete from attempt;
    delete from pack_draft where county_id = ${county.id}; delete from pack_release where county_id = ${county.id}`)
}
