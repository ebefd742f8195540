import { type Page, screen } from '#ui/page.ts'

export const studiosPhonePages: Page[] = [
  {
    path: '/studio',
    title: 'studios.title',
    page: screen(
      () => import('./StudioPage.tsx'),
      (module) => module.StudioPage,
    ),
  },
]
