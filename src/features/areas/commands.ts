import { refuse, type Work } from '#features/feature.ts'
import type { In, Out } from '#wire/contract.ts'
import type { areas } from './contract.ts'
import { getArea } from './public.ts'
import { countChildren, findAreas, listChildren, listGroupsBelow, listPath } from './queries.ts'
import type { Area } from './rules.ts'

const shown = (area: Area & { children: number }) => ({
  id: area.id,
  code: area.code,
  name: area.name,
  level: area.level,
  children: area.children,
  tags: [...area.tags],
})

/** One level of the tree: it is opened step by step, so a county of a thousand villages costs no more than a small one. */
export async function listAreas(
  { tx, scope, today }: Work,
  input: In<typeof areas.list>,
): Promise<Out<typeof areas.list>> {
  const parent = input.parentId === undefined ? null : await getArea(tx, scope, input.parentId)
  if (parent && input.deep) {
    const rows = await listGroupsBelow(tx, scope, parent.id, today)
    return { parentId: parent.id, rows: rows.map((area) => ({ ...shown(area), depth: area.depth })) }
  }
  const rows = await listChildren(tx, scope, parent?.id ?? null, today)
  return { parentId: parent?.id ?? null, rows: rows.map((area) => ({ ...shown(area), depth: 0 })) }
}

export async function searchAreas(
  { tx, scope, today }: Work,
  input: In<typeof areas.find>,
): Promise<Out<typeof areas.find>> {
  const rows = await findAreas(tx, scope, input.q, input.level ?? null, today)
  return { rows: rows.map((area) => ({ ...shown(area), within: area.within })) }
}

export async function readArea(
  { tx, scope, today }: Work,
  input: In<typeof areas.read>,
): Promise<Out<typeof areas.read>> {
  const area = await getArea(tx, scope, input.areaId)
  return {
    ...shown({ ...area, children: await countChildren(tx, scope, area.id, today) }),
    urbanRural: area.urbanRural,
    validFrom: area.validFrom,
    validTo: area.validTo,
    successorId: area.successorId,
    path: await listPath(tx, scope, area.id),
  }
}

export async function readPath({ tx, scope }: Work, input: In<typeof areas.path>): Promise<Out<typeof areas.path>> {
  const rows = await listPath(tx, scope, input.areaId)
  if (rows.length === 0) refuse('area.missing')
  return { rows }
}
