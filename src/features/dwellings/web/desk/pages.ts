import { type Page, screen } from '#ui/page.ts'

export const dwellingsDeskPages: Page[] = [
  {
    path: '/dwellings',
    title: 'dwellings.title',
    permission: 'dwelling.keep',
    page: screen(
      () => import('./DwellingsPage.tsx'),
      (module) => module.DwellingsPage,
    ),
    menu: { word: 'dwellings.title', icon: 'village', order: 214 },
  },
]
