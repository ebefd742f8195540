import type { Work } from '#features/feature.ts'
import { refuse } from '#features/feature.ts'
import { findPastRequest } from '#features/requests/public.ts'
import { comparePacks, toldEntries } from '#kernel/pack/compare.ts'
import { faultWords } from '#kernel/pack/faultWords.ts'
import type { Model } from '#kernel/pack/model.ts'
import { pendingOf, versionBefore } from '#kernel/pack/versions.ts'
import { svgOf } from '#kernel/procedure/drawing/svg.ts'
import type { In, Out } from '#wire/contract.ts'
import { getLastDecided } from './areaQueries.ts'
import { readAreas } from './areaView.ts'
import type { packs as operations } from './contract.ts'
import { type Decided, findDraft, listReleases } from './queries.ts'
import { belowOf, draftFaults, meets, ownOf, withOwn } from './rules.ts'

const told = (one: Decided) => ({
  id: one.id,
  kind: one.kind,
  version: one.version,
  from: one.effectiveFrom,
  withdraws: one.withdraws,
  at: one.at,
  byTitle: one.byTitle,
})

const titlesOf = (model: Model) =>
  Object.values(model.postTitles).map(({ id, zh, en, role, level, body }) => ({
    ...{ id, zh, en, role, level },
    body: body ?? null,
  }))

/** What holds today with where each entry comes from, and every decision about the own pack. */
export async function readInForce(work: Work): Promise<Out<typeof operations.read>> {
  const { tx, scope, packs, today } = work
  const { core, county, shipped } = packs.lists
  const own = ownOf(packs.lists)
  const releases = await listReleases(tx, scope)
  const pending = pendingOf(releases, today)
  const stepBackTo = versionBefore(releases, own?.version ?? null, today)
  return {
    packs: [core, ...county].map(({ id, version, zh, en }) => ({
      ...{ id, version, zh, en },
      isOwn: id !== core.id && !shipped.includes(id),
    })),
    entries: toldEntries(core, county).map((one) => ({ ...one, over: [...one.over] })),
    titles: titlesOf(packs.model),
    roles: Object.values(packs.model.roles).map(({ id, zh, en }) => ({ id, zh, en })),
    own: own && { id: own.id, version: own.version },
    decided: await getLastDecided(tx, scope),
    pending: pending ? told(releases.find(({ id }) => id === pending.id)!) : null,
    ...(stepBackTo === undefined ? {} : { stepBackTo }),
    releases: releases.map(told).toReversed(),
    ...(await readAreas(work)),
  }
}

/** The draft, compared with what holds today. A draft that was sound may have faults when the models below it have changed. */
export async function readDraft({ tx, scope, packs }: Work): Promise<Out<typeof operations.draft>> {
  const draft = await findDraft(tx, scope)
  if (!draft) return { draft: null }
  const { pack } = draft
  const after = [...belowOf(packs.lists), pack]
  const entries = (list: ReturnType<typeof toldEntries>) => list.map((one) => ({ ...one, over: [...one.over] }))
  return {
    draft: {
      edition: draft.edition,
      id: pack.id,
      version: pack.version,
      madeFrom: draft.made_from === 'file' ? 'file' : 'desk',
      changedAt: draft.changed_at,
      byTitle: draft.by_title,
      entries: entries(toldEntries(packs.lists.core, after)),
      titles: titlesOf(withOwn(packs.lists, pack)),
      differences: comparePacks(packs.lists.core, packs.lists.county, after).map((one) => ({
        ...one,
        before: one.before && { ...one.before, over: [...one.before.over] },
        after: one.after && { ...one.after, over: [...one.after.over] },
      })),
      faults: draftFaults(pack, packs.lists).map(faultWords),
    },
  }
}

/** A past request under today's models and under the draft. Nothing is written, and nothing of what was said is read. */
export async function tryDraft(
  work: Work,
  { number }: In<typeof operations.tryOut>,
): Promise<Out<typeof operations.tryOut>> {
  const { tx, scope, packs, calendar } = work
  const draft = await findDraft(tx, scope)
  if (!draft) return { tried: null }
  const past = (await findPastRequest(work, number)) ?? refuse('packs.no_request')
  const { zh, en } = past.procedure
  return {
    tried: {
      number: past.number,
      receivedAt: past.receivedAt,
      began: { procedure: { zh, en }, packId: past.packId, packVersion: past.packVersion },
      today: meets(packs.model, past, calendar),
      draft: meets(withOwn(packs.lists, draft.pack), past, calendar),
    },
  }
}

/** A procedure as a picture, today's and the draft's: what no list of entries shows is who goes where from which state. */
export async function drawProcedure(
  work: Work,
  { procedure: id, language }: In<typeof operations.draw>,
): Promise<Out<typeof operations.draw>> {
  const { tx, scope, packs } = work
  const drawn = (model: Model) => {
    const procedure = Object.hasOwn(model.procedures, id) ? model.procedures[id] : undefined
    return procedure ? svgOf(procedure, Object.values(model.roles), language) : null
  }
  const draft = await findDraft(tx, scope)
  return { today: drawn(packs.model), draft: draft ? drawn(withOwn(packs.lists, draft.pack)) : null }
}
