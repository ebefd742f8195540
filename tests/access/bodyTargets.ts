import { elections } from '#features/elections/contract.ts'
import { mutualAid } from '#features/mutualAid/contract.ts'
import { organisations } from '#features/organisations/contract.ts'
import { policies } from '#features/policies/contract.ts'
import { studios } from '#features/studios/contract.ts'
import type { Village } from '../village.ts'

/** Groups of neighbours are known to one model only; every target has a place to stand where it is in force. */
export const targetModels = { models: ['hanyin', 'pingtang', 'dingxi'] }

const on = '2026-03-02'

/** What an office sends as its list of bodies. */
export const bodyList = new Blob(['名称,类型\n名单志愿服务队,volunteerTeam\n'])

/** A body of the first village, with somebody in it where a seat is asked for. */
async function aBody(village: Village, kind: string, name: string) {
  const areaId = village.villages[0].villageId
  return { bodyId: (await village.officer.call(organisations.found, { kind, areaId, name })).id }
}

const seat = (village: Village, bodyId: number, personId: number, role: string) =>
  village.officer.call(elections.hold, { bodyId, how: 'joining', on, termFrom: on, seats: [{ personId, role }] })

/** A group of the first village in which the resident sits. */
async function aGroup(village: Village, name: string, role: 'leader' | 'member') {
  const group = await aBody(village, 'neighbourhoodAid', name)
  await seat(village, group.bodyId, village.resident.personId, role)
  return group
}

/** Somebody has asked the resident, who leads the group. */
async function anAsking(village: Village, name: string) {
  const group = await aGroup(village, name, 'leader')
  await village.neighbour.call(mutualAid.ask, { ...group, said: name })
  const { askings } = await village.resident.call(mutualAid.read, group)
  return { ...group, askingId: askings[0]!.id }
}

/** Somebody has asked to join a group whose leader has no sign-in. */
async function aWaiting(village: Village, name: string) {
  const group = await aBody(village, 'neighbourhoodAid', name)
  await seat(village, group.bodyId, (await village.addPerson(name)).personId, 'leader')
  await village.neighbour.call(mutualAid.ask, { ...group, said: name })
  const { rows } = await village.officer.call(mutualAid.waiting, { limit: 100 })
  return rows.find((row) => row.bodyId === group.bodyId)!.id
}

async function aSeat(village: Village, name: string) {
  const body = await aBody(village, 'volunteerTeam', name)
  await seat(village, body.bodyId, (await village.addPerson(name)).personId, 'member')
  const read = await village.officer.call(organisations.read, body)
  return { ...body, seatId: read.seats[0]!.id }
}

async function aReception(village: Village, name: string) {
  const body = await aBody(village, 'deputyStudio', name)
  await village.officer.call(organisations.receive, { ...body, on, topic: name })
  const read = await village.officer.call(organisations.read, body)
  return { ...body, receptionId: read.receptions[0]!.id }
}

/** A studio in which the resident sits. */
async function aStudio(village: Village, name: string) {
  const body = await aBody(village, 'deputyStudio', name)
  const { personId } = village.resident
  await village.officer.call(elections.hold, {
    ...{ ...body, how: 'appointment', on, termFrom: on },
    seats: [{ personId, role: 'deputy' }],
  })
  return body
}

async function aReceptionOf(village: Village, name: string) {
  const body = await aStudio(village, name)
  await village.officer.call(organisations.receive, { ...body, on, topic: name })
  const read = await village.officer.call(organisations.read, body)
  return { ...body, receptionId: read.receptions[0]!.id }
}

async function anOpening(village: Village, name: string) {
  const body = await aBody(village, 'deputyStudio', name)
  await village.officer.call(organisations.openOn, { ...body, on: '2026-12-15', from: '09:00', to: '11:00' })
  const read = await village.officer.call(organisations.read, body)
  return { ...body, openingId: read.openings[0]!.id }
}

const aPolicy = async (village: Village, title: string) => ({
  policyId: (
    await village.administrator.call(policies.adopt, {
      ...{ subject: 'careStation', title, adoptedBy: '县委', adoptedOn: '2026-01-01' },
    })
  ).id,
})

/** Names of what is public, or known to a whole village: `text` is only for what nobody else may read. */
const known = '大家都知道的'

export const bodyTargets = (village: Village, text: string) => {
  const { villageId } = village.villages[0]
  return {
    'organisations.ofArea': async () => ({ areaId: villageId }),
    'organisations.seats': async () => ({ kind: 'volunteerTeam' }),
    'organisations.openOn': async () => ({
      ...(await aBody(village, 'deputyStudio', known)),
      ...{ on: '2026-12-15', from: '09:00', to: '11:00' },
    }),
    'organisations.callOff': () => anOpening(village, known),
    'studios.receive': async () => ({ ...(await aStudio(village, known)), on, topic: known }),
    'studios.ask': () => aReceptionOf(village, known),
    'studios.answer': async () => ({ ...(await aReceptionOf(village, known)), answer: known }),
    'studios.takeDown': async () => {
      const one = await aReceptionOf(village, known)
      await village.resident.call(studios.answer, { ...one, answer: known })
      return { ...one, why: 'wrong', reason: known }
    },
    'studios.askFor': () => aReception(village, known),
    'organisations.leaders': async () => ({ areaId: villageId, kind: 'neighbourhoodAid' }),
    'organisations.missing': async () => ({ areaId: villageId, kind: 'groupCouncil' }),
    'organisations.ofVillage': async () => ({ villageId }),
    'organisations.read': () => aBody(village, 'volunteerTeam', text),
    'organisations.found': async () => ({ kind: 'volunteerTeam', areaId: villageId, name: text }),
    'organisations.previewList': async () => ({ areaId: villageId }),
    'organisations.bringInList': async () => ({
      areaId: villageId,
      digest: (await village.officer.call(organisations.previewList, { areaId: villageId }, { file: bodyList })).digest,
    }),
    'organisations.change': async () => ({ ...(await aBody(village, 'volunteerTeam', text)), name: text }),
    'organisations.close': () => aBody(village, 'volunteerTeam', text),
    'organisations.check': async () => ({
      ...(await aBody(village, 'villageCentre', known)),
      ...{ item: 'hall', there: true },
    }),
    'organisations.receive': async () => ({ ...(await aBody(village, 'deputyStudio', known)), on, topic: text }),
    'organisations.answer': async () => ({ ...(await aReception(village, known)), answer: known }),
    'organisations.takeDown': async () => {
      const one = await aReception(village, known)
      await village.officer.call(organisations.answer, { ...one, answer: known })
      return { ...one, why: 'wrong', reason: known }
    },
    'elections.hold': async () => ({
      ...(await aBody(village, 'volunteerTeam', text)),
      ...{ how: 'joining', on, termFrom: on },
      seats: [{ personId: (await village.addPerson(text)).personId, role: 'member' }],
    }),
    'elections.end': async () => ({ ...(await aSeat(village, text)), on, reason: 'resigned' }),
    'mutualAid.read': () => aGroup(village, known, 'member'),
    'mutualAid.ask': async () => {
      const group = await aBody(village, 'neighbourhoodAid', known)
      await seat(village, group.bodyId, (await village.addPerson(known)).personId, 'leader')
      return group
    },
    'mutualAid.answer': async () => ({ ...(await anAsking(village, known)), accept: true }),
    'mutualAid.answerFor': async () => ({ askingId: await aWaiting(village, known), accept: true }),
    'mutualAid.leave': () => aGroup(village, known, 'member'),
    'mutualAid.noteAction': async () => {
      const { bodyId } = await aBody(village, 'neighbourhoodAid', known)
      await seat(village, bodyId, (await village.addPerson(known)).personId, 'leader')
      return { bodyId, action: 'learn', on, heard: 'letter' }
    },
    'mutualAid.actions': () => aBody(village, 'neighbourhoodAid', known),
    'mutualAid.act': async () => ({ ...(await aGroup(village, known, 'leader')), action: 'learn', on }),
    'policies.inForce': async () => ({ subject: 'careStation', areaId: villageId }),
    'policies.adopt': async () => ({
      subject: 'careStation',
      title: known,
      adoptedBy: '县委',
      adoptedOn: '2026-01-01',
    }),
    'policies.pilot': async () => ({ ...(await aPolicy(village, known)), areaId: villageId, from: on }),
    'policies.spread': async () => ({ ...(await aPolicy(village, known)), from: on }),
  }
}
