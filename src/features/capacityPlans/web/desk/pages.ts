import { type Page, screen } from '#ui/page.ts'

export const capacityPlansDeskPages: Page[] = [
  {
    path: '/capacity-plans',
    title: 'capacityPlans.title',
    permission: 'body.list',
    page: screen(
      () => import('./PlansPage.tsx'),
      (module) => module.PlansPage,
    ),
    menu: { word: 'capacityPlans.title', icon: 'figures', order: 237 },
  },
]
