import { policies } from '#features/policies/contract.ts'
import type { Village } from '../village.ts'

const from = '2026-02-01'

/** A policy that households use, and a household of the first village that nobody else reads of. */
export const policyTargets = (village: Village, secret: string) => {
  const { administrator, officer, addPerson } = village
  const policy = async () =>
    (
      await administrator.call(policies.adopt, {
        ...{ subject: 'households', title: '大家都知道的政策', adoptedBy: '县委', adoptedOn: '2026-01-01' },
        validFrom: '2026-01-01',
      })
    ).id
  const home = async () => ({ householdId: (await addPerson(secret)).householdId })
  const use = async () => {
    const household = await home()
    const { id } = await officer.call(policies.recordUse, { ...household, policyId: await policy(), from })
    return { ...household, useId: id }
  }
  return {
    'policies.agree': async () => ({ given: true }),
    'policies.ofHousehold': home,
    'policies.noteConsent': async () => ({ ...(await home()), given: true }),
    'policies.recordUse': async () => ({ ...(await home()), policyId: await policy(), from }),
    'policies.endUse': async () => ({ ...(await use()), to: '2026-02-20' }),
    'policies.strikeUse': use,
  }
}
