import type { z } from 'zod'
import type { Packs } from '#features/feature.ts'
import { titleWords } from '#features/posts/public.ts'
import type { PostLevel } from '#kernel/authority/post.ts'
import type { Model } from '#kernel/pack/model.ts'
import type { Named } from './naming.ts'
import type { StepRow } from './queries.ts'
import type { chainLink } from './shapes.ts'

type Link = z.output<typeof chainLink>
type Holder = { personId: number; title: string }

const isHolder = (value: unknown): value is Holder =>
  typeof value === 'object' && value !== null && 'personId' in value && 'title' in value

/**
 * 一级抓一级: who handed a matter to whom, with the level that each stands at, read from the steps as they were taken. Sorting it to a
 * level hands it to whoever sends matters on there, without a name. Nothing is asked of the database beside the steps.
 */
export function chainOf(packs: Packs, row: Named, steps: readonly StepRow[]): Link[] {
  return steps.flatMap((step) => {
    const to = handedTo(packs, row, step)
    if (!to) return []
    const { seq, receivedAt: at, actorKind: by, actorName, actorTitle } = step
    // Somebody's matters handed over together go from whoever had them, not from whoever pressed.
    const before = isHolder(step.fields.handedBy) ? step.fields.handedBy : null
    const name = before ? (step.names?.[before.personId] ?? null) : actorName
    const had = before ? before.title : actorTitle
    const title = had ? titleWords(packs, row, had) : null
    const from = { by, name: by === 'staff' ? name : null, title, level: levelOf(packs, row, had) }
    return [{ seq, at, from, to }]
  })
}

function handedTo(packs: Packs, row: Named, { fields, names }: StepRow): Link['to'] | null {
  const holder = isHolder(fields.handedTo) ? fields.handedTo : Object.values(fields).find(isHolder)
  if (holder) {
    const title = titleWords(packs, row, holder.title)
    return { name: names?.[holder.personId] ?? null, title, level: levelOf(packs, row, holder.title) }
  }
  const sorted = typeof fields.class === 'string' ? packs.at(row).triage[fields.class] : undefined
  return sorted ? { name: null, title: null, level: sorted.level } : null
}

/** What titles in a village's own words say of their level, from the one that decides first: 村民小组长 leads a group, not a village. */
const asWritten: readonly (readonly [RegExp, PostLevel])[] = [
  [/^[县区市]/, 'county'],
  [/^([乡镇]|街道)/, 'township'],
  [/网格|中心户|联户/, 'grid'],
  [/小组|组长/, 'group'],
  [/^(村|社区|驻村)/, 'village'],
]

/** Where a title of the models stands, else what its words say; some say nothing, and then no level is shown. */
function levelOf(packs: Packs, row: Named, title: string | null): PostLevel | null {
  if (title === null) return null
  const here = packs.at(row)
  const known = levels.get(here) ?? new Map<string, PostLevel | null>()
  levels.set(here, known)
  const level = known.get(title)
  if (level !== undefined) return level
  const found = levelIn(packs, row, title)
  if (known.size < mostTitles) known.set(title, found)
  return found
}

/** Each title is looked up once for each model; titles in a village's own words are many, so not all are kept. */
const levels = new WeakMap<Model, Map<string, PostLevel | null>>()
const mostTitles = 500

function levelIn(packs: Packs, row: Named, title: string): PostLevel | null {
  const lists = [packs.at(row).postTitles, packs.everywhere.postTitles]
  const level =
    lists.find((one) => title in one)?.[title]?.level ??
    lists.flatMap((one) => Object.values(one)).find(({ zh }) => zh === title)?.level
  return level ?? asWritten.find(([words]) => words.test(title))?.[1] ?? null
}
