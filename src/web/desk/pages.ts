import { accountsDeskPages } from '#features/accounts/web/desk/pages.ts'
import { aftercareDeskPages } from '#features/aftercare/web/desk/pages.ts'
import { areasDeskPages } from '#features/areas/web/desk/pages.ts'
import { capacityPlansDeskPages } from '#features/capacityPlans/web/desk/pages.ts'
import { childReportsDeskPages } from '#features/childReports/web/desk/pages.ts'
import { circumstancesDeskPages } from '#features/circumstances/web/desk/pages.ts'
import { contactsDeskPages } from '#features/contacts/web/desk/pages.ts'
import { correctionsDeskPages } from '#features/corrections/web/desk/pages.ts'
import { deliberationsDeskPages } from '#features/deliberations/web/desk/pages.ts'
import { disputesDeskPages } from '#features/disputes/web/desk/pages.ts'
import { duplicatesDeskPages } from '#features/duplicates/web/desk/pages.ts'
import { dwellingsDeskPages } from '#features/dwellings/web/desk/pages.ts'
import { elementsDeskPages } from '#features/elements/web/desk/pages.ts'
import { facilitiesDeskPages } from '#features/facilities/web/desk/pages.ts'
import { figuresDeskPages } from '#features/figures/web/desk/pages.ts'
import { gridPlansDeskPages } from '#features/gridPlans/web/desk/pages.ts'
import { gridsDeskPages } from '#features/grids/web/desk/pages.ts'
import { handOversDeskPages } from '#features/handOvers/web/desk/pages.ts'
import { importsDeskPages } from '#features/imports/web/desk/pages.ts'
import { inspectionsDeskPages } from '#features/inspections/web/desk/pages.ts'
import { jobOffersDeskPages } from '#features/jobOffers/web/desk/pages.ts'
import { lifeEventsDeskPages } from '#features/lifeEvents/web/desk/pages.ts'
import { minorLooksDeskPages } from '#features/minorLooks/web/desk/pages.ts'
import { mutualAidDeskPages } from '#features/mutualAid/web/desk/pages.ts'
import { noticesDeskPages } from '#features/notices/web/desk/pages.ts'
import { openCallsDeskPages } from '#features/openCalls/web/desk/pages.ts'
import { organisationsDeskPages } from '#features/organisations/web/desk/pages.ts'
import { overlaysDeskPages } from '#features/overlays/web/desk/pages.ts'
import { overviewDeskPages } from '#features/overview/web/desk/pages.ts'
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
import { type Page, screen } from '#ui/page.ts'

/** The way to all others, as the models group them; the frame's own page. */
const modules: Page = {
  path: '/modules',
  title: 'desk.modules',
  page: screen(
    () => import('./ModulesPage.tsx'),
    (module) => module.ModulesPage,
  ),
  menu: { word: 'desk.modules', icon: 'board', order: 0 },
}

/** Every page of the desk: one line per feature. */
export const deskPages: readonly Page[] = [
  modules,
  ...accountsDeskPages,
  ...aftercareDeskPages,
  ...areasDeskPages,
  ...capacityPlansDeskPages,
  ...childReportsDeskPages,
  ...circumstancesDeskPages,
  ...contactsDeskPages,
  ...correctionsDeskPages,
  ...deliberationsDeskPages,
  ...disputesDeskPages,
  ...duplicatesDeskPages,
  ...dwellingsDeskPages,
  ...elementsDeskPages,
  ...facilitiesDeskPages,
  ...figuresDeskPages,
  ...overviewDeskPages,
  ...gridPlansDeskPages,
  ...gridsDeskPages,
  ...handOversDeskPages,
  ...importsDeskPages,
  ...inspectionsDeskPages,
  ...jobOffersDeskPages,
  ...lifeEventsDeskPages,
  ...minorLooksDeskPages,
  ...mutualAidDeskPages,
  ...noticesDeskPages,
  ...openCallsDeskPages,
  ...organisationsDeskPages,
  ...overlaysDeskPages,
  ...packsDeskPages,
  ...peopleDeskPages,
  ...policiesDeskPages,
  ...postsDeskPages,
  ...recordsDeskPages,
  ...requestsDeskPages,
  ...sendingsDeskPages,
  ...signOnsDeskPages,
  ...staffDeskPages,
  ...tiersDeskPages,
  ...visitsDeskPages,
  ...volunteeringDeskPages,
]
