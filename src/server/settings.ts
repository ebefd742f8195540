import type { Db, Purpose } from '#database/driver.ts'
import { transact } from '#database/pool.ts'
import type { County, Setting, Target } from '#features/feature.ts'
import { dayOf } from '#kernel/shared/day.ts'
import type { Ground } from './ground.ts'
import { newIncident } from './perform.ts'
import { type Event, record } from './record.ts'

/**
 * One transaction of work that no person called for: a job or a reaction, in one county's scope. Each row it names with `record`
 * leaves its own audit line.
 */
export async function inSetting<T>(
  ground: Ground,
  county: County,
  doing: string | Purpose,
  run: (setting: Setting) => Promise<T>,
): Promise<T> {
  const purpose = typeof doing === 'string' ? { operation: doing, request: newIncident(), statements: 0 } : doing
  const day = dayOf(ground.clock())
  return transact(ground.pool, { counties: [county.id], purpose, day }, async (tx) => {
    const targets: Target[] = []
    const events: Event[] = []
    const result = await run(settingFor(ground, county, tx, targets, events))
    await leaveTraces(ground, county, purpose, tx, targets, events)
    return result
  })
}

function settingFor(ground: Ground, county: County, tx: Db, targets: Target[], events: Event[]): Setting {
  const now = ground.clock()
  return {
    tx,
    county,
    packs: ground.packsOf(county),
    calendar: ground.calendar,
    now,
    today: dayOf(now),
    sealer: ground.sealer,
    files: ground.files,
    ...(ground.mapTiles ? { mapTiles: ground.mapTiles } : {}),
    emit: (event, payload) => void events.push({ event, payload }),
    record: (target) => void targets.push(target),
  }
}

async function leaveTraces(
  ground: Ground,
  county: County,
  { operation, request }: Purpose,
  tx: Db,
  targets: Target[],
  events: Event[],
) {
  const lines: (Target | null)[] = targets.length > 0 ? targets : events.length > 0 ? [null] : []
  for (const [index, target] of lines.entries()) {
    await record(tx, {
      countyId: county.id,
      now: ground.clock(),
      operation,
      accountId: null,
      personId: null,
      target,
      events: index === 0 ? events : [],
      attempt: null,
      incident: request,
    })
  }
}
