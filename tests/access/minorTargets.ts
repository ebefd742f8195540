import { childReports } from '#features/childReports/contract.ts'
import { minorLooks } from '#features/minorLooks/contract.ts'
import type { Village } from '../village.ts'

/** A child of the first village, looks at its number that were asked for, and what is reported of its household. */
export const minorTargets = (village: Village, secret: string) => {
  const { officer, childDirector, childSupervisor, villages, addPerson } = village
  const child = () => addPerson(secret, { phone: '19955550123', birthDate: '2015-03-02' })
  const reason = '联系学校核对学籍'
  const look = async () => {
    const said = { personId: (await child()).personId, field: 'phone', reason } as const
    return { lookId: (await officer.call(minorLooks.ask, said)).id }
  }
  const report = async () => {
    const { householdId, personId } = await child()
    return { reportId: (await officer.call(childReports.make, { line: 'police', householdId, personId })).id }
  }
  const purpose = { year: 2026, purpose: '年度合规审计' }
  return {
    'minorLooks.ask': async () => ({ personId: (await child()).personId, field: 'phone', reason }),
    'minorLooks.decide': async () => ({ ...(await look()), approve: true, word: '同意' }),
    'minorLooks.open': async () => {
      const target = await look()
      await childDirector.call(minorLooks.decide, { ...target, approve: true, word: '同意' })
      return target
    },
    'minorLooks.takeAccount': async () => purpose,
    'minorLooks.accountFile': async () => ({
      exportId: (await childDirector.call(minorLooks.takeAccount, purpose)).id,
    }),
    'childReports.make': async () => ({ line: 'police', householdId: (await child()).householdId }),
    'childReports.add': async () => ({ ...(await report()), note: secret }),
    'childReports.read': report,
    'childReports.receive': report,
    'childReports.settle': async () => {
      const target = await report()
      await childSupervisor.call(childReports.receive, target)
      return { ...target, outcome: 'police', note: secret }
    },
    'childReports.setLine': async () => ({ areaId: villages[0].townshipId, phone: '0999-1234567' }),
  }
}
