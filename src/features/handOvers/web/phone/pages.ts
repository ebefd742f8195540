import { type Page, screen } from '#ui/page.ts'

export const handOversPhonePages: Page[] = [
  {
    path: '/duties',
    title: 'handOvers.phone.title',
    page: screen(
      () => import('./DutiesPage.tsx'),
      (module) => module.DutiesPage,
    ),
  },
]
