import { accountsJobs } from '#features/accounts/jobs.ts'
import { accountsProblems } from '#features/accounts/problems.ts'
import { accountsRoutes } from '#features/accounts/routes.ts'
import { aftercareProblems } from '#features/aftercare/problems.ts'
import { aftercareRoutes } from '#features/aftercare/routes.ts'
import { areasProblems } from '#features/areas/problems.ts'
import { areasRoutes } from '#features/areas/routes.ts'
import { attachmentsJobs } from '#features/attachments/jobs.ts'
import { attachmentsProblems } from '#features/attachments/problems.ts'
import { attachmentsRoutes } from '#features/attachments/routes.ts'
import { buildingHeadsProblems } from '#features/buildingHeads/problems.ts'
import { buildingHeadsRoutes } from '#features/buildingHeads/routes.ts'
import { capacityPlansProblems } from '#features/capacityPlans/problems.ts'
import { capacityPlansRoutes } from '#features/capacityPlans/routes.ts'
import { childReportsJobs } from '#features/childReports/jobs.ts'
import { childReportsProblems } from '#features/childReports/problems.ts'
import { childReportsRoutes } from '#features/childReports/routes.ts'
import { circumstancesJobs } from '#features/circumstances/jobs.ts'
import { circumstancesProblems } from '#features/circumstances/problems.ts'
import { circumstancesRoutes } from '#features/circumstances/routes.ts'
import { concernsProblems } from '#features/concerns/problems.ts'
import { concernsRoutes } from '#features/concerns/routes.ts'
import { contactsProblems } from '#features/contacts/problems.ts'
import { contactsReactions } from '#features/contacts/reactions.ts'
import { contactsRoutes } from '#features/contacts/routes.ts'
import { correctionsProblems } from '#features/corrections/problems.ts'
import { correctionsRoutes } from '#features/corrections/routes.ts'
import { deliberationsProblems } from '#features/deliberations/problems.ts'
import { deliberationsRoutes } from '#features/deliberations/routes.ts'
import { disputesProblems } from '#features/disputes/problems.ts'
import { disputesRoutes } from '#features/disputes/routes.ts'
import { duplicatesJobs } from '#features/duplicates/jobs.ts'
import { duplicatesProblems } from '#features/duplicates/problems.ts'
import { duplicatesRoutes } from '#features/duplicates/routes.ts'
import { dwellingsProblems } from '#features/dwellings/problems.ts'
import { dwellingsRoutes } from '#features/dwellings/routes.ts'
import { electionsProblems } from '#features/elections/problems.ts'
import { electionsRoutes } from '#features/elections/routes.ts'
import { elementsRoutes } from '#features/elements/routes.ts'
import { escrowProblems } from '#features/escrow/problems.ts'
import { escrowRoutes } from '#features/escrow/routes.ts'
import { exportsProblems } from '#features/exports/problems.ts'
import { exportsRoutes } from '#features/exports/routes.ts'
import { facilitiesJobs } from '#features/facilities/jobs.ts'
import { facilitiesProblems } from '#features/facilities/problems.ts'
import { facilitiesRoutes } from '#features/facilities/routes.ts'
import type { Job, Reaction, Route } from '#features/feature.ts'
import { figuresJobs } from '#features/figures/jobs.ts'
import { figuresProblems } from '#features/figures/problems.ts'
import { figuresRoutes } from '#features/figures/routes.ts'
import { foundingProblems } from '#features/founding/problems.ts'
import { gridPlansJobs } from '#features/gridPlans/jobs.ts'
import { gridPlansProblems } from '#features/gridPlans/problems.ts'
import { gridPlansRoutes } from '#features/gridPlans/routes.ts'
import { gridsJobs } from '#features/grids/jobs.ts'
import { gridsProblems } from '#features/grids/problems.ts'
import { gridsReactions } from '#features/grids/reactions.ts'
import { gridsRoutes } from '#features/grids/routes.ts'
import { handOversProblems } from '#features/handOvers/problems.ts'
import { handOversRoutes } from '#features/handOvers/routes.ts'
import { importsJobs } from '#features/imports/jobs.ts'
import { importsProblems } from '#features/imports/problems.ts'
import { importsReactions } from '#features/imports/reactions.ts'
import { importsRoutes } from '#features/imports/routes.ts'
import { inspectionsProblems } from '#features/inspections/problems.ts'
import { inspectionsRoutes } from '#features/inspections/routes.ts'
import { jobOffersProblems } from '#features/jobOffers/problems.ts'
import { jobOffersRoutes } from '#features/jobOffers/routes.ts'
import { lifeEventsProblems } from '#features/lifeEvents/problems.ts'
import { lifeEventsRoutes } from '#features/lifeEvents/routes.ts'
import { minorLooksJobs } from '#features/minorLooks/jobs.ts'
import { minorLooksProblems } from '#features/minorLooks/problems.ts'
import { minorLooksRoutes } from '#features/minorLooks/routes.ts'
import { mutualAidProblems } from '#features/mutualAid/problems.ts'
import { mutualAidRoutes } from '#features/mutualAid/routes.ts'
import { noticesJobs } from '#features/notices/jobs.ts'
import { noticesProblems } from '#features/notices/problems.ts'
import { noticesReactions } from '#features/notices/reactions.ts'
import { noticesRoutes } from '#features/notices/routes.ts'
import { openCallsProblems } from '#features/openCalls/problems.ts'
import { openCallsRoutes } from '#features/openCalls/routes.ts'
import { organisationsJobs } from '#features/organisations/jobs.ts'
import { organisationsProblems } from '#features/organisations/problems.ts'
import { organisationsReactions } from '#features/organisations/reactions.ts'
import { organisationsRoutes } from '#features/organisations/routes.ts'
import { overlaysProblems } from '#features/overlays/problems.ts'
import { overlaysReactions } from '#features/overlays/reactions.ts'
import { overlaysRoutes } from '#features/overlays/routes.ts'
import { overviewJobs } from '#features/overview/jobs.ts'
import { overviewProblems } from '#features/overview/problems.ts'
import { overviewRoutes } from '#features/overview/routes.ts'
import { packsProblems } from '#features/packs/problems.ts'
import { packsRoutes } from '#features/packs/routes.ts'
import { peopleProblems } from '#features/people/problems.ts'
import { peopleRoutes } from '#features/people/routes.ts'
import { policiesProblems } from '#features/policies/problems.ts'
import { policiesRoutes } from '#features/policies/routes.ts'
import { postsProblems } from '#features/posts/problems.ts'
import { postsReactions } from '#features/posts/reactions.ts'
import { postsRoutes } from '#features/posts/routes.ts'
import { recordsJobs } from '#features/records/jobs.ts'
import { recordsRoutes } from '#features/records/routes.ts'
import { requestsJobs } from '#features/requests/jobs.ts'
import { requestsProblems } from '#features/requests/problems.ts'
import { requestsRoutes } from '#features/requests/routes.ts'
import { savedViewsProblems } from '#features/savedViews/problems.ts'
import { savedViewsRoutes } from '#features/savedViews/routes.ts'
import { secondFactorsProblems } from '#features/secondFactors/problems.ts'
import { secondFactorsRoutes } from '#features/secondFactors/routes.ts'
import { sendingsJobs } from '#features/sendings/jobs.ts'
import { sendingsProblems } from '#features/sendings/problems.ts'
import { sendingsRoutes } from '#features/sendings/routes.ts'
import { sessionsProblems } from '#features/sessions/problems.ts'
import { sessionsRoutes } from '#features/sessions/routes.ts'
import { signOnsProblems } from '#features/signOns/problems.ts'
import { signOnsRoutes } from '#features/signOns/routes.ts'
import { staffProblems } from '#features/staff/problems.ts'
import { staffRoutes } from '#features/staff/routes.ts'
import { studiosProblems } from '#features/studios/problems.ts'
import { studiosRoutes } from '#features/studios/routes.ts'
import { tiersJobs } from '#features/tiers/jobs.ts'
import { tiersProblems } from '#features/tiers/problems.ts'
import { tiersReactions } from '#features/tiers/reactions.ts'
import { tiersRoutes } from '#features/tiers/routes.ts'
import { visitsProblems } from '#features/visits/problems.ts'
import { visitsReactions } from '#features/visits/reactions.ts'
import { visitsRoutes } from '#features/visits/routes.ts'
import { volunteeringProblems } from '#features/volunteering/problems.ts'
import { volunteeringRoutes } from '#features/volunteering/routes.ts'
import { wordsRoutes } from '#features/words/routes.ts'
import { kernelProblems } from '#kernel/problems.ts'
import type { Problems } from '#kernel/shared/problems.ts'
import type { House } from './house.ts'
import { serverProblems } from './problems.ts'

/** What each feature brings: one line per feature, in alphabetical order. The only list of features on the server's side. */
const features: {
  routes?: readonly Route[]
  problems?: Problems
  jobs?: readonly Job[]
  reactions?: readonly Reaction[]
}[] = [
  { routes: accountsRoutes, problems: accountsProblems, jobs: accountsJobs },
  { routes: aftercareRoutes, problems: aftercareProblems },
  { routes: areasRoutes, problems: areasProblems },
  { routes: attachmentsRoutes, problems: attachmentsProblems, jobs: attachmentsJobs },
  { routes: electionsRoutes, problems: electionsProblems },
  { routes: buildingHeadsRoutes, problems: buildingHeadsProblems },
  { routes: capacityPlansRoutes, problems: capacityPlansProblems },
  { routes: childReportsRoutes, problems: childReportsProblems, jobs: childReportsJobs },
  { routes: circumstancesRoutes, problems: circumstancesProblems, jobs: circumstancesJobs },
  { routes: concernsRoutes, problems: concernsProblems },
  { routes: contactsRoutes, problems: contactsProblems, reactions: contactsReactions },
  { routes: correctionsRoutes, problems: correctionsProblems },
  { routes: deliberationsRoutes, problems: deliberationsProblems },
  { routes: disputesRoutes, problems: disputesProblems },
  { routes: duplicatesRoutes, problems: duplicatesProblems, jobs: duplicatesJobs },
  { routes: dwellingsRoutes, problems: dwellingsProblems },
  { routes: elementsRoutes },
  { routes: escrowRoutes, problems: escrowProblems },
  { routes: exportsRoutes, problems: exportsProblems },
  { routes: facilitiesRoutes, problems: facilitiesProblems, jobs: facilitiesJobs },
  { routes: figuresRoutes, problems: figuresProblems, jobs: figuresJobs },
  { problems: foundingProblems },
  { routes: gridPlansRoutes, problems: gridPlansProblems, jobs: gridPlansJobs },
  { routes: gridsRoutes, problems: gridsProblems, reactions: gridsReactions, jobs: gridsJobs },
  { routes: handOversRoutes, problems: handOversProblems },
  { routes: importsRoutes, problems: importsProblems, jobs: importsJobs, reactions: importsReactions },
  { routes: inspectionsRoutes, problems: inspectionsProblems },
  { routes: minorLooksRoutes, problems: minorLooksProblems, jobs: minorLooksJobs },
  { routes: mutualAidRoutes, problems: mutualAidProblems },
  { routes: jobOffersRoutes, problems: jobOffersProblems },
  { routes: lifeEventsRoutes, problems: lifeEventsProblems },
  { routes: noticesRoutes, problems: noticesProblems, jobs: noticesJobs, reactions: noticesReactions },
  { routes: openCallsRoutes, problems: openCallsProblems },
  {
    ...{ routes: organisationsRoutes, problems: organisationsProblems },
    ...{ jobs: organisationsJobs, reactions: organisationsReactions },
  },
  { routes: overlaysRoutes, problems: overlaysProblems, reactions: overlaysReactions },
  { routes: packsRoutes, problems: packsProblems },
  { routes: peopleRoutes, problems: peopleProblems },
  { routes: policiesRoutes, problems: policiesProblems },
  { routes: postsRoutes, problems: postsProblems, reactions: postsReactions },
  { routes: recordsRoutes, jobs: recordsJobs },
  { routes: requestsRoutes, problems: requestsProblems, jobs: requestsJobs },
  { routes: savedViewsRoutes, problems: savedViewsProblems },
  { routes: secondFactorsRoutes, problems: secondFactorsProblems },
  { routes: sendingsRoutes, problems: sendingsProblems, jobs: sendingsJobs },
  { routes: sessionsRoutes, problems: sessionsProblems },
  { routes: signOnsRoutes, problems: signOnsProblems },
  { routes: staffRoutes, problems: staffProblems },
  { routes: overviewRoutes, problems: overviewProblems, jobs: overviewJobs },
  { routes: studiosRoutes, problems: studiosProblems },
  { routes: tiersRoutes, problems: tiersProblems, jobs: tiersJobs, reactions: tiersReactions },
  { routes: visitsRoutes, problems: visitsProblems, reactions: visitsReactions },
  { routes: volunteeringRoutes, problems: volunteeringProblems },
  { routes: wordsRoutes },
]

export const house: House = {
  routes: features.flatMap((feature) => feature.routes ?? []),
  problems: Object.assign({}, serverProblems, kernelProblems, ...features.map((feature) => feature.problems ?? {})),
  reactions: features.flatMap((feature) => feature.reactions ?? []),
  jobs: features.flatMap((feature) => feature.jobs ?? []),
}
