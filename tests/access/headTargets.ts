import { buildingHeads } from '#features/buildingHeads/contract.ts'
import { circumstances } from '#features/circumstances/contract.ts'
import { lifeEvents } from '#features/lifeEvents/contract.ts'
import { addDays } from '#kernel/shared/day.ts'
import type { Village } from '../village.ts'

/** A head of a building of the first village, as an office writes one down. */
export const headList = new Blob(['楼栋,楼栋长,网格\n名单楼,张resident,一组网格\n'])

let made = 0

/** Targets of lists: heads of buildings that come in, and a list of those left behind that can be taken back. */
export const headTargets = (village: Village, secret: string) => {
  const { officer, administrator, villages, site, county, addPerson } = village
  const { villageId, townshipId } = villages[0]
  const building = () =>
    site.owner.query(
      `insert into dwelling (county_id, township_id, village_id, kind, community, building, unit, room, sort_key, source, valid_from)
       select $1, $2, $3, 'flat', '', '名单楼', '', '101', '名单楼', 'test', '2020-01-01'
       where not exists (select from dwelling where county_id = $1 and building = '名单楼')`,
      [county.id, townshipId, villageId],
    )
  const aList = async () => {
    made += 1
    const birthDate = addDays('1930-01-01', made)
    await addPerson(secret, { birthDate })
    const file = new Blob([`姓名,出生日期,留守人员类型\n${secret},${birthDate},01\n`])
    const { digest } = await officer.call(lifeEvents.previewList, { villageId }, { file })
    await officer.call(lifeEvents.bringInList, { villageId, digest }, { file })
    const { rows } = await officer.call(circumstances.lists, { villageId })
    return { listId: rows[0]!.id }
  }
  return {
    'buildingHeads.previewList': async () => ({ villageId }),
    'buildingHeads.bringInList': async () => {
      await building()
      const { digest } = await administrator.call(buildingHeads.previewList, { villageId }, { file: headList })
      return { villageId, digest }
    },
    'circumstances.lists': async () => ({ villageId }),
    'circumstances.readList': aList,
    'circumstances.takeListBack': aList,
  }
}
