import { attachments } from '#features/attachments/contract.ts'
import { corrections } from '#features/corrections/contract.ts'
import { duplicates } from '#features/duplicates/contract.ts'
import { dwellings } from '#features/dwellings/contract.ts'
import { lifeEvents } from '#features/lifeEvents/contract.ts'
import { pixel } from '../hostile/sending.ts'
import { anObjection, computeAll, nothingWaits } from '../village/tiers.ts'
import type { Village } from '../village.ts'

let made = 0
/** The next number: codes and addresses of one village differ. */
const nextNumber = (): number => {
  made += 1
  return made
}

/** Somebody of the resident's own family, so that each ask is about somebody else. */
async function aRelative({ site, county, resident, addPerson }: Village, name: string): Promise<number> {
  const { rows } = await site.owner.query(
    'select household_id from membership where county_id = $1 and person_id = $2 and valid_to is null',
    [county.id, resident.personId],
  )
  return (await addPerson(name, { householdId: Number(rows[0].household_id) })).personId
}

async function anAsk(village: Village, secret: string, attachmentIds: number[] = []): Promise<{ askId: number }> {
  const personId = await aRelative(village, secret)
  const asked = { personId, field: 'name', said: secret, attachmentIds } as const
  return { askId: (await village.resident.call(corrections.ask, asked)).id }
}

async function aDwelling({ officer, villages }: Village, secret: string) {
  made += 1
  const { villageId } = villages[0]
  const place = { villageId, kind: 'house', address: `${secret}${made}号` } as const
  return { dwellingId: (await officer.call(dwellings.add, place)).id }
}

/** What an office sends as its list of dwellings. */
export const homeList = new Blob([
  '房屋地址,建筑用途,房主姓名,房主联系方式\n桥头村 名单小区 9号楼 1单元 101,住宅,房东,\n',
])

/** What an office sends as its list of floating people. */
export const peopleList = new Blob([
  '姓名,性别,出生日期,户籍地,现住地,住所\n名单来人,男,19900102,外省某县,,桥头路9号\n',
])

const told = { day: '2026-02-01', source: 'told' } as const
const household = { code: '', persons: [{ name: '新来的', sex: '1', relation: '02', noIdentityReason: 'notShown' }] }

/** Targets of the register: what happened, where people live, what they ask for, who may be one person. */
export const registerTargets = (village: Village, secret: string) => {
  const { officer, villages, addPerson } = village
  const { villageId } = villages[0]
  const home = async () => (await addPerson(secret)).householdId
  const move = (householdId: number, dwellingId: number) =>
    officer.call(lifeEvents.record, { householdId, ...told, event: { kind: 'dwelling', dwellingId, tenure: 'rent' } })
  const digestOfPeople = async () =>
    (await officer.call(lifeEvents.previewList, { villageId }, { file: peopleList })).digest
  return {
    'lifeEvents.record': async () => {
      const { personId, householdId } = await addPerson(secret)
      return { householdId, ...told, event: { kind: 'away', personId, reason: 'work' } }
    },
    'lifeEvents.openHousehold': async () => ({
      villageId,
      ...told,
      household: { ...household, code: `N${nextNumber()}` },
    }),
    'lifeEvents.undo': async () => {
      const { personId, householdId } = await addPerson(secret)
      const event = { kind: 'away', personId, reason: 'work' } as const
      const { id } = await officer.call(lifeEvents.record, { householdId, ...told, event })
      return { eventId: id, reason: '登记错了' }
    },
    'lifeEvents.previewList': async () => ({ villageId }),
    'lifeEvents.bringInList': async () => ({ villageId, digest: await digestOfPeople() }),
    'lifeEvents.takeBackList': async () => ({ villageId, digest: await digestOfPeople() }),
    'lifeEvents.ofHousehold': async () => ({ householdId: await home() }),
    'lifeEvents.householdOn': async () => ({ householdId: await home(), day: '2026-02-01' }),
    'lifeEvents.villageOn': async () => ({ villageId, day: '2026-02-01' }),
    'dwellings.list': async () => ({ villageId }),
    'dwellings.read': () => aDwelling(village, secret),
    'dwellings.add': async () => ({ villageId, kind: 'house', address: `${secret}新${nextNumber()}号` }),
    'dwellings.addBuilding': async () => ({
      ...{ villageId, community: secret, building: `${nextNumber()}号楼`, units: 1, floors: 1, roomsPerFloor: 1 },
    }),
    'dwellings.previewList': async () => ({ villageId }),
    'dwellings.bringInList': async () => ({
      villageId,
      digest: (await officer.call(dwellings.previewList, { villageId }, { file: homeList })).digest,
    }),
    'dwellings.keepOwner': async () => ({ ...(await aDwelling(village, secret)), ownerName: '房主' }),
    'dwellings.correct': async () => ({
      ...(await aDwelling(village, secret)),
      ...{ kind: 'house', address: `${secret}改${nextNumber()}号` },
    }),
    'dwellings.close': async () => ({ ...(await aDwelling(village, secret)), reason: '登记错了' }),
    'dwellings.closeBuilding': async () => {
      const place = { villageId, community: secret, building: `错${nextNumber()}号楼` }
      await officer.call(dwellings.addBuilding, { ...place, units: 1, floors: 1, roomsPerFloor: 1 })
      return { ...place, reason: '登记错了' }
    },
    'dwellings.keepTenancy': async () => {
      const { dwellingId } = await aDwelling(village, secret)
      await move(await home(), dwellingId)
      const { tenants } = await officer.call(dwellings.read, { dwellingId })
      return { tenancyId: tenants[0]!.tenancyId, filedOn: '2026-02-02', checkedOn: null }
    },
    'corrections.ask': async () => ({ field: 'other', said: '门牌换了' }),
    'corrections.withdraw': () => anAsk(village, secret),
    'corrections.decide': async () => ({ ...(await anAsk(village, secret)), accept: false, answer: '与户口簿不符' }),
    'corrections.photo': async () => {
      const { id } = await village.resident.call(attachments.upload, {}, { file: new Blob([pixel]) })
      return { ...(await anAsk(village, secret, [id])), photoId: id }
    },
    'duplicates.decide': async () => {
      made += 1
      const birthDate = `1970-01-${String((made % 27) + 1).padStart(2, '0')}`
      const ids = [(await addPerson(secret, { birthDate })).personId, (await addPerson(secret, { birthDate })).personId]
      const sound = `sound${made} s`
      await village.site.owner.query('update person set name_pinyin = $2 where id = any($1)', [ids, sound])
      await officer.call(duplicates.seek, { villageId })
      const { rows } = await officer.call(duplicates.list, { limit: 100 })
      return { pairId: rows.find((row) => ids.includes(row.first.id))!.id, same: false, reason: '两个人' }
    },
    'duplicates.seek': async () => ({ villageId }),
    'tiers.object': async () => {
      await nothingWaits(village)
      return { reason: '收入没有那么高' }
    },
    'tiers.noteObjection': async () => {
      const { personId, householdId } = await addPerson(secret)
      await computeAll(village)
      return { householdId, personId, reason: '收入没有那么高', heard: 'visit' }
    },
    'tiers.withdraw': async () => ({ objectionId: await anObjection(village, secret) }),
    'tiers.list': async () => ({ villageId }),
    'tiers.ruleAt': async () => ({ villageId }),
    'tiers.ofHousehold': async () => ({ householdId: await home() }),
    'tiers.decide': async () => ({
      ...{ objectionId: await anObjection(village, secret), accept: false, answer: '已与本人核对' },
    }),
    'tiers.compute': async () => ({ villageId }),
  }
}
