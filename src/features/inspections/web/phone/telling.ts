import { laneOf } from './laneOf.ts'
import type { Item } from './oneItem.ts'

type Written = {
  title: string
  lines: readonly { name: string; value: string }[]
  draft: { name: string; values: Record<string, unknown> }
}

/** What stands in the list of what waits. Findings have no version: a later one stands beside the earlier ones. */
export const tellingOf = (inspectionId: number, { requestId, title }: Item, written: Written) => ({
  ...written,
  title: `${written.title} · ${title}`,
  lines: written.lines.filter((line) => line.value !== ''),
  ...{ page: `/inspections/${inspectionId}/${requestId}`, aboutId: null },
  ...{ lane: laneOf({ inspectionId, requestId }), version: null, moves: 0 as const },
})
