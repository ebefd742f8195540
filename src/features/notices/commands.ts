import { refuse, type Work } from '#features/feature.ts'
import { type EndedOffice, officeWords } from '#features/posts/public.ts'
import { titlesOf } from '#features/requests/public.ts'
import { dropWaiting } from '#features/sendings/public.ts'
import type { In, Out } from '#wire/contract.ts'
import type { notices } from './contract.ts'
import type { NoticeKind } from './kinds.ts'
import { countUnread, findOwn, listNotices, markRead } from './queries.ts'

type Facts = {
  handlerPersonId?: number | null
  promisedOn?: string | null
  class?: string | null
  n?: number
  bodyId?: number
  goneId?: number
  offices?: Omit<EndedOffice, 'personId'>[]
}

/** What names offices to whoever held them; the others are for whoever may appoint. */
const toHolders: readonly string[] = ['ownBack', 'ownPostEnded'] satisfies NoticeKind[]

/**
 * What was told, the newest first. Title and names are looked up as the reader may read them today: a post whose term is over keeps
 * its notices, and they say no more than a number.
 */
export async function readNotices(
  work: Work,
  { after, limit }: In<typeof notices.list>,
): Promise<Out<typeof notices.list>> {
  const { tx, county, actor, packs } = work
  const found = await listNotices(tx, county.id, actor, after, limit)
  const shown = found.slice(0, limit)
  const titles = await titlesOf(work, [...new Set(shown.flatMap((row) => row.request_id ?? []))])
  const appoints = work.scopeOf('post.manage') !== null
  const rows = shown.map((row) => {
    const facts = row.facts as Facts
    const title = row.request_id === null ? null : (titles.get(row.request_id) ?? null)
    const gone = appoints ? row.goneName : null
    const sorted = facts.class ? packs.everywhere.triage[facts.class] : undefined
    return {
      id: row.id,
      kind: row.kind as NoticeKind,
      at: row.at,
      read: row.read_at !== null,
      requestId: title === null ? null : row.request_id,
      correctionId: row.correction_id,
      bodyId: facts.bodyId ?? null,
      title: title ?? row.bodyName ?? gone,
      number: row.number ?? '',
      handler: title === null ? null : row.handler,
      promisedOn: title === null ? null : (facts.promisedOn ?? null),
      class: title !== null && sorted ? { zh: sorted.zh, en: sorted.en } : null,
      n: facts.n ?? 0,
      offices:
        appoints || toHolders.includes(row.kind) ? (facts.offices ?? []).map((one) => officeWords(packs, one)) : [],
    }
  })
  return { rows, next: found.length > limit ? (shown.at(-1)?.id ?? null) : null }
}

export const readUnread = async ({ tx, county, actor }: Work): Promise<Out<typeof notices.unread>> => ({
  n: await countUnread(tx, county.id, actor),
})

export async function markOneRead(
  work: Work,
  { noticeId }: In<typeof notices.markRead>,
): Promise<Out<typeof notices.markRead>> {
  const { tx, county, actor, now, record } = work
  if (!(await findOwn(tx, county.id, actor, noticeId))) refuse('notices.missing')
  await markRead(tx, county.id, actor, { id: noticeId }, now)
  await takeBackRead(work)
  record({ kind: 'notice', id: noticeId })
  return { id: noticeId }
}

export async function markAllRead(
  work: Work,
  { upTo }: In<typeof notices.markAllRead>,
): Promise<Out<typeof notices.markAllRead>> {
  const { tx, county, actor, now, record } = work
  const n = await markRead(tx, county.id, actor, { upTo }, now)
  await takeBackRead(work)
  record({ kind: 'notice', id: upTo, detail: { read: n } })
  return { n }
}

/** Whoever has read everything here need not hear of it outside. */
async function takeBackRead({ tx, county, actor, now }: Work): Promise<void> {
  const { accountId, personId } = actor
  if (accountId === null || (await countUnread(tx, county.id, actor)) > 0) return
  await dropWaiting(tx, county.id, { accountId, personId }, now, { reason: 'read' })
}
