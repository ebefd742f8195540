import { facilities } from '#features/facilities/contract.ts'
import { organisations } from '#features/organisations/contract.ts'
import type { Village } from '../village.ts'

const on = '2026-03-02'

/** A place of the first village: public, so its name is nobody's secret. */
async function aPlace(village: Village) {
  const areaId = village.villages[0].villageId
  const place = { kind: 'serviceStation', areaId, name: '大家都知道的服务站' }
  return { bodyId: (await village.officer.call(organisations.found, place)).id }
}

const aHelp = { on, service: 'meals', unnamed: 3 }

export const facilityTargets = (village: Village) => {
  const { villageId } = village.villages[0]
  return {
    'facilities.ofVillage': async () => ({ villageId }),
    'facilities.figures': async () => ({ from: '2026-01-01', to: '2026-12-31' }),
    'facilities.place': async () => ({ ...(await aPlace(village)), place: null, phone: '' }),
    'facilities.helps': () => aPlace(village),
    'facilities.help': async () => ({ ...(await aPlace(village)), ...aHelp }),
    'facilities.strike': async () => {
      const place = await aPlace(village)
      return { ...place, helpId: (await village.officer.call(facilities.help, { ...place, ...aHelp })).id }
    },
  }
}
