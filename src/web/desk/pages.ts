import { accountsDeskPages } from '#features/accounts/web/desk/pages.ts'
import { aftercareDeskPages } from '#features/aftercare/web/desk/pages.ts'
import { areasDeskPages } from '#features/areas/web/desk/pages.ts'
import { circumstancesDeskPages } from '#features/circumstances/web/desk/pages.ts'
import { contactsDeskPages } from '#features/contacts/web/desk/pages.ts'
import { correctionsDeskPages } from '#features/corrections/web/desk/pages.ts'
import { duplicatesDeskPages } from '#features/duplicates/web/desk/pages.ts'
import { dwellingsDeskPages } from '#features/dwellings/web/desk/pages.ts'
import { facilitiesDeskPages } from '#features/facilities/web/desk/pages.ts'
import { figuresDeskPages } from '#features/figures/web/desk/pages.ts'
import { gridPlansDeskPages } from '#features/gridPlans/web/desk/pages.ts'
import { gridsDeskPages } from '#features/grids/web/desk/pages.ts'
import { importsDeskPages } from '#features/imports/web/desk/pages.ts'
import { inspectionsDeskPages } from '#features/inspections/web/desk/pages.ts'
import { lifeEventsDeskPages } from '#features/lifeEvents/web/desk/pages.ts'
import { mutualAidDeskPages } from '#features/mutualAid/web/desk/pages.ts'
import { noticesDeskPages } from '#features/notices/web/desk/pages.ts'
import { organisationsDeskPages } from '#features/organisations/web/desk/pages.ts'
import { overlaysDeskPages } from '#features/overlays/web/desk/pages.ts'
import { packsDeskPages } from '#features/packs/web/desk/pages.ts'
import { peopleDeskPages } from '#features/people/web/desk/pages.ts'
import { policiesDeskPages } from '#features/policies/web/desk/pages.ts'
import { postsDeskPages } from '#features/posts/web/desk/pages.ts'
import { recordsDeskPages } from '#features/records/web/desk/pages.ts'
import { requestsDeskPages } from '#features/requests/web/desk/pages.ts'
import { sendingsDeskPages } from '#features/sendings/web/desk/pages.ts'
import { signOnsDeskPages } from '#features/signOns/web/desk/pages.ts'
import { staffDeskPages } from '#features/staff/web/desk/pages.ts'
import { tiersDeskPages } from '#features/tiers/web/desk/pages.ts'
import { visitsDeskPages } from '#features/visits/web/desk/pages.ts'
import { volunteeringDeskPages } from '#features/volunteering/web/desk/pages.ts'
import type { Page } from '#ui/page.ts'

/** Every page of the desk: one line per feature. */
export const deskPages: readonly Page[] = [
  ...accountsDeskPages,
  ...aftercareDeskPages,
  ...circumstancesDeskPages,
  ...contactsDeskPages,
  ...correctionsDeskPages,
  ...duplicatesDeskPages,
  ...dwellingsDeskPages,
  ...figuresDeskPages,
  ...gridPlansDeskPages,
  ...gridsDeskPages,
  ...importsDeskPages,
  ...inspectionsDeskPages,
  ...lifeEventsDeskPages,
  ...mutualAidDeskPages,
  ...noticesDeskPages,
  ...organisationsDeskPages,
  ...overlaysDeskPages,
  ...packsDeskPages,
  ...areasDeskPages,
  ...peopleDeskPages,
  ...policiesDeskPages,
  ...postsDeskPages,
  ...recordsDeskPages,
  ...requestsDeskPages,
  ...facilitiesDeskPages,
  ...sendingsDeskPages,
  ...signOnsDeskPages,
  ...staffDeskPages,
  ...tiersDeskPages,
  ...visitsDeskPages,
  ...volunteeringDeskPages,
]
