import { accountsPhoneWords } from '#features/accounts/web/phone/words.ts'
import { areasPhoneWords } from '#features/areas/web/phone/words.ts'
import { childReportsWords } from '#features/childReports/web/phone/words.ts'
import { circumstancesPhoneWords } from '#features/circumstances/web/phone/words.ts'
import { contactsPhoneWords } from '#features/contacts/web/phone/words.ts'
import { correctionsPhoneWords } from '#features/corrections/web/phone/words.ts'
import { deliberationsPhoneWords } from '#features/deliberations/web/phone/words.ts'
import { dwellingsPhoneWords } from '#features/dwellings/web/phone/words.ts'
import { escrowPhoneWords } from '#features/escrow/web/phone/words.ts'
import { facilitiesPhoneWords } from '#features/facilities/web/phone/words.ts'
import { figuresPhoneWords } from '#features/figures/web/phone/words.ts'
import { gridsPhoneWords } from '#features/grids/web/phone/words.ts'
import { handOversPhoneWords } from '#features/handOvers/web/phone/words.ts'
import { inspectionsPhoneWords } from '#features/inspections/web/phone/words.ts'
import { jobOffersPhoneWords } from '#features/jobOffers/web/phone/words.ts'
import { lifeEventsPhoneWords } from '#features/lifeEvents/web/phone/words.ts'
import { minorLooksDecidingWords } from '#features/minorLooks/web/decidingWords.ts'
import { mutualAidPhoneWords } from '#features/mutualAid/web/phone/words.ts'
import { noticesWords } from '#features/notices/web/words.ts'
import { openCallsPhoneWords } from '#features/openCalls/web/phone/words.ts'
import { organisationsPhoneWords } from '#features/organisations/web/phone/words.ts'
import { overlaysPhoneWords } from '#features/overlays/web/phone/words.ts'
import { peoplePhoneWords } from '#features/people/web/phone/words.ts'
import { policiesPhoneWords } from '#features/policies/web/phone/words.ts'
import { requestsPhoneWords } from '#features/requests/web/phone/words.ts'
import { secondFactorsPhoneWords } from '#features/secondFactors/web/phone/words.ts'
import { sessionsPhoneWords } from '#features/sessions/web/phone/words.ts'
import { signOnsPhoneWords } from '#features/signOns/web/phone/words.ts'
import { studiosPhoneWords } from '#features/studios/web/phone/words.ts'
import { tiersPhoneWords } from '#features/tiers/web/phone/words.ts'
import { visitsPhoneWords } from '#features/visits/web/phone/words.ts'
import { visitsWords } from '#features/visits/web/words.ts'
import { volunteeringPhoneWords } from '#features/volunteering/web/phone/words.ts'
import type { Words } from '#kernel/shared/words.ts'
import { uiWords } from '#ui/words.ts'
import { webWords } from '../words.ts'

/** Every word of the phone: one line per feature. */
export const phoneWords: Record<string, Words>[] = [
  uiWords,
  webWords,
  accountsPhoneWords,
  areasPhoneWords,
  childReportsWords,
  circumstancesPhoneWords,
  contactsPhoneWords,
  correctionsPhoneWords,
  deliberationsPhoneWords,
  dwellingsPhoneWords,
  escrowPhoneWords,
  facilitiesPhoneWords,
  figuresPhoneWords,
  gridsPhoneWords,
  handOversPhoneWords,
  inspectionsPhoneWords,
  jobOffersPhoneWords,
  lifeEventsPhoneWords,
  minorLooksDecidingWords,
  mutualAidPhoneWords,
  noticesWords,
  openCallsPhoneWords,
  organisationsPhoneWords,
  overlaysPhoneWords,
  peoplePhoneWords,
  policiesPhoneWords,
  requestsPhoneWords,
  secondFactorsPhoneWords,
  sessionsPhoneWords,
  signOnsPhoneWords,
  studiosPhoneWords,
  tiersPhoneWords,
  visitsPhoneWords,
  visitsWords,
  volunteeringPhoneWords,
]
