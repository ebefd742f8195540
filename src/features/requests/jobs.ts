import type { Job, Setting } from '#features/feature.ts'
import { count } from '#features/figures/public.ts'
import { advance } from '#kernel/procedure/advance.ts'
import { clockMoves } from '#kernel/procedure/openMoves.ts'
import { CLOCK } from '#kernel/procedure/procedure.ts'
import { keptModel } from './commands.ts'
import { lockExpired } from './lists.ts'
import type { Case } from './queries.ts'
import { after } from './rules.ts'
import { roundColumns, saveStep } from './saving.ts'

/** One run moves at most this many in a county; ten minutes later the next run takes the rest. */
const movedAtOnce = 500

/** Moves on what time itself moves (a result nobody rated is shown as unrated). Running twice does nothing twice. */
async function moveByTheClock(setting: Setting): Promise<void> {
  const { tx, county, now } = setting
  const scope = {
    countyId: county.id,
    wholeCounty: true,
    townships: [],
    villages: [],
    groups: [],
    grids: [],
    self: null,
  }
  for (const row of await lockExpired(tx, scope, now, movedAtOnce)) await moveOne(setting, row)
}

async function moveOne(setting: Setting, row: Case): Promise<void> {
  const { tx, county, packs, now, calendar } = setting
  const procedure = packs.procedureOf(row)
  const { state, stateSince } = row
  for (const { action } of clockMoves(procedure, state)) {
    const asked = advance(procedure, { state, stateSince, now, roles: [CLOCK], action, fields: {} })
    if (!asked.ok) continue
    const model = keptModel(setting, row)
    const round = after(row, asked.value, {
      procedure,
      model,
      category: row.category,
      calendar,
      now,
      fields: {},
      handler: null,
    })
    await saveStep(tx, county.id, row.id, roundColumns(round), {
      ...{ action, from: state, to: asked.value.to, fields: {}, saidAt: now, receivedAt: now },
      by: { kind: 'clock', accountId: null, personId: null, title: null },
    })
    await count(setting, row, { ...row, ...round })
    setting.record({ kind: 'request', id: row.id, detail: { action, from: state, to: asked.value.to } })
    setting.emit('request.advanced', { requestId: row.id, action, from: state, to: asked.value.to })
    return
  }
}

export const requestsJobs: Job[] = [{ name: 'requests.clock', every: '*/10 * * * *', run: moveByTheClock }]
