import { type Page, screen } from '#ui/page.ts'

export const circumstancesPhonePages: Page[] = [
  {
    path: '/household/circumstances',
    title: 'circumstances.phone.title',
    page: screen(
      () => import('./CircumstancesPage.tsx'),
      (module) => module.CircumstancesPage,
    ),
  },
]
