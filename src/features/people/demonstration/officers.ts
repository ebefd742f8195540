import type { CountyTree } from '#kernel/area/tree.ts'
import { type Dice, dice } from './dice.ts'
import { yearOfAge } from './family.ts'
import { familiesOf, fullName } from './names.ts'
import { type Numbers, numbersOf } from './numbers.ts'
import type { DemoOfficer, DemoPost } from './shape.ts'

type Post = Pick<DemoPost, 'role' | 'title' | 'areaLevel'>

/** 县, 区 or 市, whatever the county is. */
const ofCounty = (kind: string): Post[] => [
  { role: 'countyAdministrator', title: `${kind}社会治理平台管理员`, areaLevel: 'county' },
  { role: 'supervisor', title: `${kind}政府督查室督查员`, areaLevel: 'county' },
  { role: 'auditor', title: `${kind}审计局审计员`, areaLevel: 'county' },
]

/**
 * Two of each township and three of the county; after them those for minors, one of the county and one of each township, and the aftercare
 * worker of each township's judicial office. Their telephones are 19900000001 and following, in this order.
 */
export function officers(county: CountyTree, numbers: Numbers = numbersOf(county.county.code)): DemoOfficer[] {
  const chance = dice(`shanzhi/${county.county.code}/officers`)
  const { code: own, name: called } = county.county
  const above = ofCounty(called.at(-1)!).map((post) => officer(chance, numbers, post, own))
  const townships = county.townships.flatMap(({ code, name }) =>
    ofTownship(name).map((post) => officer(chance, numbers, post, code)),
  )
  const forMinors = [
    officer(chance, numbers, ofMinors('county', `${called.at(-1)!}民政局未成年人保护专干`), own),
    ...county.townships.map(({ code }) =>
      officer(chance, numbers, ofMinors('township', '乡镇（街道）儿童督导员'), code),
    ),
  ]
  const aftercare = county.townships.map(({ code }) =>
    officer(chance, numbers, { role: 'aftercareWorker', title: '司法所回归帮扶员', areaLevel: 'township' }, code),
  )
  return [...above, ...townships, ...forMinors, ...aftercare]
}

const ofMinors = (areaLevel: 'county' | 'township', title: string): Post => ({
  role: 'minorsOfficer',
  title,
  areaLevel,
})

/** A subdistrict has other office names than a town; other kinds of area (a park, a farm) are served all the same. */
function ofTownship(name: string): Post[] {
  const kind = name.endsWith('街道') ? '街道' : (/[镇乡]$/.exec(name)?.[0] ?? '')
  return [
    { role: 'townshipOfficer', title: `${kind}社会治理办公室主任`, areaLevel: 'township' },
    { role: 'townshipOfficer', title: `${kind}便民服务中心干事`, areaLevel: 'township' },
  ]
}

function officer(chance: Dice, numbers: Numbers, post: Post, areaCode: string): DemoOfficer {
  const sex = chance.chance(0.6) ? '1' : '2'
  const year = yearOfAge(chance.int(28, 56))
  const name = fullName(chance, familiesOf(chance).anySurname(chance), sex, year, new Set())
  const birthDate = `${year}-${String(chance.int(1, 12)).padStart(2, '0')}-${String(chance.int(1, 28)).padStart(2, '0')}`
  const identityNumber = numbers.officerIdentity(chance, birthDate, sex)
  const phone = numbers.officerPhone()
  return {
    person: {
      key: identityNumber,
      name,
      sex,
      birthDate,
      identityNumber,
      phone,
      relation: '02',
      isHead: false,
      note: null,
    },
    post: { personKey: identityNumber, ...post },
    areaCode,
  }
}
