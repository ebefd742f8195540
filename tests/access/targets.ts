import { areas } from '#features/areas/contract.ts'
import { attachments } from '#features/attachments/contract.ts'
import { listExports } from '#features/exports/contract.ts'
import { grids } from '#features/grids/contract.ts'
import { imports } from '#features/imports/contract.ts'
import { aNotice } from '#features/notices/builders.ts'
import { anOrder } from '#features/requests/builders.ts'
import { requests } from '#features/requests/contract.ts'
import { savedViews } from '#features/savedViews/contract.ts'
import { aDead } from '#features/sendings/builders.ts'
import { staff } from '#features/staff/contract.ts'
import { pixel, workbook } from '../hostile/sending.ts'
import { inventedPhone } from '../village/people.ts'
import type { Village } from '../village.ts'
import { bodyTargets } from './bodyTargets.ts'
import { circumstanceTargets } from './circumstanceTargets.ts'
import { concernTargets } from './concernTargets.ts'
import { contactTargets } from './contactTargets.ts'
import { deliberationTargets } from './deliberationTargets.ts'
import { facilityTargets } from './facilityTargets.ts'
import { gridTargets } from './gridTargets.ts'
import { headTargets } from './headTargets.ts'
import { identityTargets } from './identityTargets.ts'
import { inspectionTargets } from './inspectionTargets.ts'
import { jobTargets } from './jobTargets.ts'
import { minorTargets } from './minorTargets.ts'
import { openCallTargets } from './openCallTargets.ts'
import { packTargets } from './packTargets.ts'
import { policyTargets } from './policyTargets.ts'
import { registerTargets } from './registerTargets.ts'
import { serviceTargets } from './serviceTargets.ts'

/** Stands in everything of the first village that only its own people may read. */
export const secret = '只给本村看'

export const photo = new Blob([pixel])
export const register = new Blob([workbook])
export const staffList = new Blob([
  '姓名,手机号,职务,乡镇,村,任期开始,任期结束\n凌主任,19911118888,派单员,青石镇,桥头村,2026-01-01,\n',
])

/** As a browser names itself to whoever may wake it; nobody is posted to in these tests. */
const aBrowser = {
  endpoint: 'https://fcm.googleapis.com/fcm/send/',
  p256dh: 'B'.padEnd(87, 'A'),
  auth: 'A'.repeat(22),
}

type Input = Record<string, unknown>

/** Something of the first village to ask for: an input with which the right caller succeeds. */
export async function targetOf(village: Village, operation: string): Promise<Input> {
  const { resident, villages, addPerson, addPost } = village
  const { villageId, townshipId, groups } = villages[0]
  const { gridId } = groups[0]!
  const order = () => anOrder(resident, { text: secret, placeName: secret })
  const person = async () => (await addPerson(secret, { phone: '19911112222' })).personId
  const household = async () => (await addPerson(secret)).householdId
  const oneOrder = async () => ({ requestId: (await order()).id })
  const oneImport = async () => {
    const { id } = await village.officer.call(imports.preview, { villageId }, { file: register })
    return { importId: id }
  }
  const inputs: Record<string, () => Promise<Input>> = {
    ...bodyTargets(village, secret),
    ...circumstanceTargets(village, secret),
    ...concernTargets(village, secret),
    ...contactTargets(village, secret),
    ...serviceTargets(village, secret),
    ...openCallTargets(village, secret),
    ...deliberationTargets(village, secret),
    ...facilityTargets(village),
    ...gridTargets(village, secret),
    ...headTargets(village, secret),
    ...identityTargets(village, secret),
    ...inspectionTargets(village, secret),
    ...jobTargets(village),
    ...minorTargets(village, secret),
    ...packTargets(village),
    ...policyTargets(village, secret),
    ...registerTargets(village, secret),
    'accounts.askCode': async () => ({ phone: '19911113333' }),
    'accounts.signInByCode': async () => ({ phone: '19911114444', code: '000000' }),
    'accounts.signInByPassword': async () => ({ phone: '19911114444', password: 'not the password' }),
    'accounts.changePassword': async () => ({ old: 'not the password', fresh: 'another password' }),
    'accounts.speakAs': async () => ({ personId: resident.personId }),
    'accounts.create': async () => ({ personId: await person(), phone: inventedPhone() }),
    'escrow.keep': async () => ({ deviceId: 'ab'.repeat(16), sealedKey: 'A'.repeat(80) }),
    'escrow.recover': async () => ({ deviceId: 'cd'.repeat(16) }),
    'areas.find': async () => ({ q: '村' }),
    'areas.read': async () => ({ areaId: villageId }),
    'areas.tag': async () => ({ areaId: villageId, tags: ['resettlement'] }),
    'areas.groups': async () => ({ areaId: villageId }),
    'areas.addGroups': async () => ({ areaId: villageId, names: [`${inventedPhone()}`] }),
    'areas.renameGroup': async () => ({ groupId: await aGroup(village), name: `${inventedPhone()}` }),
    'areas.mergeGroup': async () => ({ groupId: await aGroup(village), intoId: groups[0]!.groupId }),
    'areas.closeGroup': async () => ({ groupId: await aGroup(village) }),
    'areas.path': async () => ({ areaId: villageId }),
    'notices.markRead': async () => ({ noticeId: await aNotice(village) }),
    'notices.markAllRead': async () => ({ upTo: 1 }),
    'notices.choose': async () => ({
      ...{ waysOff: [], kindsOff: ['merged'], dailyAt: 8, quietFrom: 22, quietTo: 7, language: 'zh' },
    }),
    'notices.askMailbox': async () => ({ address: 'somebody@example.cn', language: 'zh' }),
    'notices.confirmMailbox': async () => ({ code: '000000' }),
    'notices.addDevice': async () => ({ ...aBrowser, endpoint: `${aBrowser.endpoint}${inventedPhone()}` }),
    'notices.removeDevice': async () => ({ endpoint: aBrowser.endpoint }),
    'sendings.again': async () => ({ sendingId: await aDead(village) }),
    'sendings.allAgain': async () => ({ way: 'push' }),
    'exports.make': async () => ({ list: 'register', purpose: '核对名册' }),
    'exports.file': async () => ({
      exportId: (await village.officer.call(listExports.make, { list: 'register', purpose: '核对名册' })).id,
    }),
    'savedViews.list': async () => ({ page: 'register' }),
    'savedViews.save': async () => ({ page: 'register', name: `${inventedPhone()}`, asked: {} }),
    'savedViews.rename': async () => ({ viewId: await aView(village), name: `${inventedPhone()}` }),
    'savedViews.remove': async () => ({ viewId: await aView(village) }),
    'figures.ofVillage': async () => ({ villageId }),
    'figures.byMatter': async () => ({ villageId }),
    'figures.byDimension': async () => ({ townshipId }),
    'figures.ofArea': async () => ({ townshipId }),
    'grids.ofVillage': async () => ({ villageId }),
    'grids.households': async () => ({ gridId: (await household()) && gridId }),
    'grids.move': async () => ({ householdId: await household(), gridId: villages[0].unassignedGridId }),
    'grids.add': async () => ({ parentId: villages[0].villageGridId, name: secret }),
    'grids.change': async () => ({ gridId: await aLeaf(village), name: secret }),
    'grids.split': async () => ({ gridId: await aLeaf(village), parts: [part('甲'), part('乙')] }),
    'imports.preview': async () => ({ villageId }),
    'imports.commit': async () => {
      await undoCommitted(village)
      return oneImport()
    },
    'imports.abandon': oneImport,
    'imports.addGroups': () => aLacking(village),
    'imports.read': oneImport,
    'imports.progress': oneImport,
    'imports.returned': oneImport,
    'imports.remap': async () => ({ ...(await oneImport()), mapping: await theMapping(village) }),
    'imports.undo': async () => ({ importId: await aCommitted(village) }),
    'people.readHousehold': async () => ({ householdId: await household() }),
    'people.reveal': async () => ({ personId: await person(), field: 'phone', reason: '核对身份' }),
    'posts.appoint': async () => ({
      ...{ personId: await person(), role: 'handler', title: 'handler', level: 'village', areaId: villageId },
      termFrom: '2026-03-02',
    }),
    'posts.end': async () => ({
      postId: await addPost(await person(), { role: 'handler', title: 'handler', at: 'village' }),
      on: '2026-03-02',
    }),
    'staff.add': async () => ({
      ...{ name: '凌主任', phone: inventedPhone(), title: 'dispatcher', areaId: villageId },
      termFrom: '2026-03-02',
    }),
    'staff.bringInList': async () => ({
      digest: (await village.administrator.call(staff.previewList, {}, { file: staffList })).digest,
    }),
    'requests.place': async () => ({ text: '路灯不亮', villageId }),
    'requests.fileFor': async () => ({ text: '路灯不亮', villageId, gridId, channel: 'phone', requesterName: '李四' }),
    'requests.read': oneOrder,
    'requests.advance': async () => ({ ...(await oneOrder()), action: 'withdraw' }),
    'requests.sort': async () => ({ ...(await oneOrder()), category: 'policy' }),
    'requests.merge': async () => ({ ...(await oneOrder()), into: (await order()).id }),
    'requests.triage': async () => ({ ...(await oneOrder()), class: 'small', reason: '村里能办' }),
    'requests.object': async () => {
      const { requestId } = await oneOrder()
      await village.officer.call(requests.triage, { requestId, class: 'small', reason: '村里能办' })
      return { requestId, reason: '这是大家的事' }
    },
    'requests.alike': async () => (await order()) && oneOrder(),
    'requests.alikeSaid': async () => ({ villageId: (await order()).villageId, text: secret, placeName: secret }),
    'requests.handlers': oneOrder,
    'requests.follow': async () => ({ number: (await anOrder(resident)).number, phoneTail: resident.phone.slice(-4) }),
    'requests.board': async () => ({ villageId }),
    'requests.photo': async () => ({ attachmentId: (await resident.call(attachments.upload, {}, { file: photo })).id }),
  }
  return inputs[operation]?.() ?? {}
}

async function undoCommitted({ officer, villages }: Village): Promise<void> {
  const { rows } = await officer.call(imports.list, { villageId: villages[0].villageId, limit: 100 })
  for (const { id, state } of rows) if (state === 'committed') await officer.call(imports.undo, { importId: id })
}

/** A list of a household in a group that the village does not have. */
async function aLacking({ officer, villages }: Village) {
  const list = new Blob([`村民小组,户编号,姓名,与户主关系,公民身份号码\n${inventedPhone()},H9,王一,户主,\n`])
  const view = await officer.call(imports.preview, { villageId: villages[0].villageId }, { file: list })
  return { importId: view.id, groups: view.lackingGroups.map(({ id }) => id) }
}

/** A group of nobody, to be renamed, merged or closed. */
async function aGroup({ officer, villages }: Village): Promise<number> {
  const { villageId } = villages[0]
  const name = `${inventedPhone()}`
  await officer.call(areas.addGroups, { areaId: villageId, names: [name] })
  const { rows } = await officer.call(areas.groups, { areaId: villageId })
  return rows.find((row) => row.name === name)!.id
}

async function aLeaf({ officer, villages }: Village): Promise<number> {
  const { id } = await officer.call(grids.add, { parentId: villages[0].villageGridId, name: '新网格' })
  return id
}

const part = (name: string) => ({ name, householdIds: [] })

/** A view of the officer's, the same one as long as it is there. */
async function aView({ officer }: Village): Promise<number> {
  const { rows } = await officer.call(savedViews.list, { page: 'register' })
  return rows[0]?.id ?? (await officer.call(savedViews.save, { page: 'register', name: secret, asked: {} })).id
}

/** The columns of the register as they were read: saying so again is a right answer of the clerk. */
async function theMapping({ officer, villages }: Village) {
  const view = await officer.call(imports.preview, { villageId: villages[0].villageId }, { file: register })
  return Object.fromEntries(view.columns.map(({ column, key }) => [column, key]))
}

/** The register taken in, unless it is in already: then what was taken in before. */
async function aCommitted({ officer, villages }: Village): Promise<number> {
  const { villageId } = villages[0]
  const { id } = await officer.call(imports.preview, { villageId }, { file: register })
  const done = await officer.call(imports.commit, { importId: id }).catch(() => null)
  if (done) return id
  const { rows } = await officer.call(imports.list, { villageId, limit: 100 })
  return rows.find((row) => row.state === 'committed')!.id
}
