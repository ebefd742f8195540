import { type Page, screen } from '#ui/page.ts'

export const visitsPhonePages: Page[] = [
  {
    path: '/visits',
    title: 'visits.phone.title',
    permission: 'visit.record',
    page: screen(
      () => import('./VisitsPage.tsx'),
      (module) => module.VisitsPage,
    ),
  },
  {
    path: '/visits/:id/plan',
    title: 'visits.phone.plan.new',
    permission: 'visit.record',
    page: screen(
      () => import('./PlanPage.tsx'),
      (module) => module.PlanPage,
    ),
  },
  {
    path: '/visits/:id',
    title: 'visits.phone.one',
    permission: 'visit.record',
    page: screen(
      () => import('./VisitPage.tsx'),
      (module) => module.VisitPage,
    ),
  },
]
