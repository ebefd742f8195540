import type { Work } from '#features/feature.ts'
import { membersOfAll } from '#features/people/public.ts'
import { describeVisits, visitIds } from '#features/visits/public.ts'
import { type Columns, headingsOf, type List, numbersOf, saidBy, whereOf } from './list.ts'
import { namesOfAreas } from './queries.ts'

type Visit = Awaited<ReturnType<typeof describeVisits>>[number] & { villageName: string }

const outcomes = { need: '需求', decision: '决定', answer: '答复' }
const columns: Columns<Visit> = [
  { title: '走访时间', of: (one) => one.on },
  { title: '村', of: (one) => one.villageName },
  { title: '户编号', of: (one) => one.code },
  { title: '户主', of: (one) => one.headName ?? '' },
  { title: '联系线', of: (one) => one.line.zh },
  { title: '事项', of: (one) => one.duty?.zh ?? '' },
  { title: '留下的', of: (one) => outcomes[one.outcome] },
  { title: '内容', of: (one) => one.text },
  { title: '走访人', of: (one) => one.byName },
  { title: '转为诉求', of: (one) => one.request?.number ?? '' },
]

async function visitsOf(work: Work, ids: readonly number[]): Promise<Visit[]> {
  const found = await describeVisits(work, ids)
  const names = await namesOfAreas(work.tx, work.county.id, numbersOf(found.map((one) => one.villageId)))
  return found.map((one) => ({ ...one, villageName: names.get(one.villageId) ?? '' }))
}

/** What visits left, the newest first: no count of anybody's visits, and everybody of the household reads that it was taken out. */
export const visitLists = {
  visits: {
    ...{ zh: '走访台账', en: 'Ledger of visits', headings: headingsOf(columns) },
    choose: ({ tx, scope }, asked, most) => visitIds(tx, scope, whereOf(asked), most),
    shown: async (work, ids) => {
      const homes = numbersOf((await describeVisits(work, ids)).map((one) => one.householdId))
      return numbersOf((await membersOfAll(work.tx, work.county.id, homes)).map((one) => one.id))
    },
    rows: async (work, ids) => saidBy(columns, await visitsOf(work, ids)),
  },
} satisfies Record<string, List>
