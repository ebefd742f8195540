import { getPlace } from '#features/areas/public.ts'
import { must, refuse, type Work } from '#features/feature.ts'
import type { In, Out } from '#wire/contract.ts'
import type { savedViews } from './contract.ts'
import { deleteView, findView, insertView, listViews, saveName } from './queries.ts'
import { checkAsked, mostViews } from './rules.ts'

type Row = Out<typeof savedViews.list>['rows'][number]

const own = ({ actor }: Work): number => actor.accountId ?? refuse('authority.unsigned')

async function mustBeFree({ tx, county }: Work, accountId: number, { page, name }: { page: string; name: string }) {
  const known = await listViews(tx, county.id, accountId, page)
  if (known.some((view) => view.name === name)) refuse('savedViews.name_taken')
  return known.length
}

export async function readViews(
  work: Work,
  { page }: In<typeof savedViews.list>,
): Promise<Out<typeof savedViews.list>> {
  const found = await listViews(work.tx, work.county.id, own(work), page)
  return { rows: found.map((view) => ({ ...view, page, asked: view.asked as Row['asked'] })) }
}

/** Keeps how a page is asked. What it finds is asked anew each time, by whatever its owner may see then. */
export async function saveView(work: Work, input: In<typeof savedViews.save>): Promise<Out<typeof savedViews.save>> {
  const { tx, county, scope, now } = work
  const accountId = own(work)
  must(checkAsked(input.asked))
  if (input.areaId !== undefined) await getPlace(tx, { ...scope, wholeCounty: true }, input.areaId) // a place on the map is open to all
  if ((await mustBeFree(work, accountId, input)) >= mostViews) refuse('savedViews.too_many', { most: mostViews })
  const { page, name, asked, areaId = null } = input
  const id =
    (await insertView(tx, county.id, { page, name, asked, areaId, accountId, at: now })) ??
    refuse('savedViews.name_taken')
  work.record({ kind: 'saved_view', id, detail: { page } })
  return { id }
}

async function getOwn(work: Work, id: number) {
  return (await findView(work.tx, work.county.id, own(work), id)) ?? refuse('savedViews.missing')
}

export async function renameView(
  work: Work,
  { viewId, name }: In<typeof savedViews.rename>,
): Promise<Out<typeof savedViews.rename>> {
  const view = await getOwn(work, viewId)
  if (view.name !== name) await mustBeFree(work, own(work), { page: view.page, name })
  await saveName(work.tx, work.county.id, view.id, name)
  work.record({ kind: 'saved_view', id: view.id, detail: { renamed: true } })
  return { id: view.id }
}

export async function removeView(
  work: Work,
  { viewId }: In<typeof savedViews.remove>,
): Promise<Out<typeof savedViews.remove>> {
  const view = await getOwn(work, viewId)
  await deleteView(work.tx, work.county.id, view.id)
  work.record({ kind: 'saved_view', id: view.id, detail: { removed: true } })
  return { id: view.id }
}
