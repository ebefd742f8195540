import { type Page, screen } from '#ui/page.ts'

export const jobOffersDeskPages: Page[] = [
  {
    path: '/job-offers',
    title: 'jobOffers.desk.title',
    permission: 'body.list',
    page: screen(
      () => import('./LedgerPage.tsx'),
      (module) => module.LedgerPage,
    ),
    menu: { word: 'jobOffers.desk.title', icon: 'posts', order: 235 },
  },
]
