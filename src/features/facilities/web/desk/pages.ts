import { type Page, screen } from '#ui/page.ts'

export const facilitiesDeskPages: Page[] = [
  {
    path: '/facilities',
    title: 'facilities.title',
    permission: 'body.list',
    page: screen(
      () => import('./FacilitiesPage.tsx'),
      (module) => module.FacilitiesPage,
    ),
    menu: { word: 'facilities.title', icon: 'place', order: 233 },
  },
]
