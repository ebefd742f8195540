import { describeLet, letWithin, listTenantHeads, nameOf } from '#features/dwellings/public.ts'
import type { Work } from '#features/feature.ts'
import { describePersons, maskPhone } from '#features/people/public.ts'
import { numberOf } from './lines.ts'
import { type Columns, headingsOf, type List, numbersOf, saidBy, whereOf } from './list.ts'

type Let = Awaited<ReturnType<typeof letOf>>[number]

const uses: Record<string, string> = { house: '住宅', flat: '住宅', dormitory: '宿舍', other: '其他' }
const columns: Columns<Let> = [
  { title: '房屋编号', of: (one) => String(one.id) },
  { title: '房屋地址', of: (one) => `${one.villageName} ${nameOf(one)}` },
  { title: '建筑用途', of: (one) => uses[one.kind] ?? '' },
  { title: '房主姓名', of: (one) => one.ownerName },
  { title: '房主联系方式', of: (one) => one.phone },
  { title: '承租人公民身份号码', of: (one) => one.tenants.map((tenant) => tenant.identity).join('、') },
  { title: '承租人姓名', of: (one) => one.tenants.map((tenant) => tenant.name).join('、') },
  { title: '承租人联系方式', of: (one) => one.tenants.map((tenant) => tenant.phone).join('、') },
]

async function letOf(work: Work, ids: readonly number[], whole: boolean) {
  const { tx, county, sealer } = work
  const heads = await listTenantHeads(tx, county.id, ids)
  const persons = new Map(
    (await describePersons(tx, county.id, numbersOf(heads.map((head) => head.personId)))).map((one) => [one.id, one]),
  )
  const found = await describeLet(tx, county.id, ids)
  return found.map((one) => ({
    ...one,
    phone: one.ownerPhone ? plainOr(whole, sealer.open(one.ownerPhone, 'phone')) : '',
    tenants: heads.flatMap((head) => {
      const person = head.dwellingId === one.id ? persons.get(head.personId) : undefined
      if (!person) return []
      const number = (field: 'identity' | 'phone') => numberOf(work, person, field, whole) ?? ''
      return [{ name: person.name, identity: number('identity'), phone: number('phone') }]
    }),
  }))
}

const plainOr = (whole: boolean, phone: string) => (whole ? phone : maskPhone(phone))

/** 出租房屋: what is let, by whom to whom. No mark of a danger and none of a person: neither is kept. */
export const homeLists = {
  'gbt31000.let': {
    ...{ zh: 'GB/T 31000 出租房屋', en: 'GB/T 31000 let dwellings', headings: headingsOf(columns) },
    choose: ({ tx, scope }, asked, most) => letWithin(tx, scope, whereOf(asked), most),
    shown: async ({ tx, county }, ids) =>
      numbersOf((await listTenantHeads(tx, county.id, ids)).map((head) => head.personId)),
    rows: async (work, ids, whole) => saidBy(columns, await letOf(work, ids, whole)),
  },
} satisfies Record<string, List>
