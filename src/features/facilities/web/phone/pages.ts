import { type Page, screen } from '#ui/page.ts'

export const facilitiesPhonePages: Page[] = [
  {
    path: '/facilities',
    title: 'facilities.title',
    permission: 'body.see',
    page: screen(
      () => import('./FacilitiesPage.tsx'),
      (module) => module.FacilitiesPage,
    ),
  },
]
