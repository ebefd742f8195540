import { type Page, screen } from '#ui/page.ts'

export const gridPlansDeskPages: Page[] = [
  {
    path: '/grid-plans',
    title: 'gridPlans.desk.title',
    permission: 'grid.manage',
    page: screen(
      () => import('./PlansPage.tsx'),
      (module) => module.PlansPage,
    ),
    menu: { word: 'gridPlans.desk.title', icon: 'place', order: 205 },
  },
  {
    path: '/grid-plans/:id',
    title: 'gridPlans.desk.one',
    permission: 'grid.manage',
    page: screen(
      () => import('./PlanPage.tsx'),
      (module) => module.PlanPage,
    ),
  },
]
