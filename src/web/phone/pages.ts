import { accountsPhonePages } from '#features/accounts/web/phone/pages.ts'
import { areasPhonePages } from '#features/areas/web/phone/pages.ts'
import { childReportsPhonePages } from '#features/childReports/web/phone/pages.ts'
import { circumstancesPhonePages } from '#features/circumstances/web/phone/pages.ts'
import { contactsPhonePages } from '#features/contacts/web/phone/pages.ts'
import { correctionsPhonePages } from '#features/corrections/web/phone/pages.ts'
import { deliberationsPhonePages } from '#features/deliberations/web/phone/pages.ts'
import { escrowPhonePages } from '#features/escrow/web/phone/pages.ts'
import { facilitiesPhonePages } from '#features/facilities/web/phone/pages.ts'
import { gridsPhonePages } from '#features/grids/web/phone/pages.ts'
import { handOversPhonePages } from '#features/handOvers/web/phone/pages.ts'
import { inspectionsPhonePages } from '#features/inspections/web/phone/pages.ts'
import { jobOffersPhonePages } from '#features/jobOffers/web/phone/pages.ts'
import { lifeEventsPhonePages } from '#features/lifeEvents/web/phone/pages.ts'
import { minorLooksPhonePages } from '#features/minorLooks/web/phone/pages.ts'
import { mutualAidPhonePages } from '#features/mutualAid/web/phone/pages.ts'
import { noticesPhonePages } from '#features/notices/web/phone/pages.ts'
import { openCallsPhonePages } from '#features/openCalls/web/phone/pages.ts'
import { organisationsPhonePages } from '#features/organisations/web/phone/pages.ts'
import { overlaysPhonePages } from '#features/overlays/web/phone/pages.ts'
import { peoplePhonePages } from '#features/people/web/phone/pages.ts'
import { policiesPhonePages } from '#features/policies/web/phone/pages.ts'
import { requestsPhonePages } from '#features/requests/web/phone/pages.ts'
import { secondFactorsPhonePages } from '#features/secondFactors/web/phone/pages.ts'
import { sessionsPhonePages } from '#features/sessions/web/phone/pages.ts'
import { signOnsPhonePages } from '#features/signOns/web/phone/pages.ts'
import { studiosPhonePages } from '#features/studios/web/phone/pages.ts'
import { tiersPhonePages } from '#features/tiers/web/phone/pages.ts'
import { visitsPhonePages } from '#features/visits/web/phone/pages.ts'
import { volunteeringPhonePages } from '#features/volunteering/web/phone/pages.ts'
import type { Page } from '#ui/page.ts'

/** Every page of the phone: one line per feature. */
export const phonePages: readonly Page[] = [
  ...accountsPhonePages,
  ...areasPhonePages,
  ...childReportsPhonePages,
  ...circumstancesPhonePages,
  ...contactsPhonePages,
  ...correctionsPhonePages,
  ...deliberationsPhonePages,
  ...escrowPhonePages,
  ...facilitiesPhonePages,
  ...gridsPhonePages,
  ...handOversPhonePages,
  ...inspectionsPhonePages,
  ...jobOffersPhonePages,
  ...lifeEventsPhonePages,
  ...minorLooksPhonePages,
  ...mutualAidPhonePages,
  ...noticesPhonePages,
  ...openCallsPhonePages,
  ...organisationsPhonePages,
  ...overlaysPhonePages,
  ...peoplePhonePages,
  ...policiesPhonePages,
  ...requestsPhonePages,
  ...secondFactorsPhonePages,
  ...sessionsPhonePages,
  ...signOnsPhonePages,
  ...studiosPhonePages,
  ...tiersPhonePages,
  ...visitsPhonePages,
  ...volunteeringPhonePages,
]
