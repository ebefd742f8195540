import { type Page, screen } from '#ui/page.ts'

export const jobOffersPhonePages: Page[] = [
  {
    path: '/job-offers',
    title: 'jobOffers.title',
    permission: 'body.see',
    page: screen(
      () => import('./NearPage.tsx'),
      (module) => module.NearPage,
    ),
  },
]
