import { type Page, screen } from '#ui/page.ts'

export const secondFactorsPhonePages: Page[] = [
  {
    path: '/second',
    title: 'second.phone',
    page: screen(
      () => import('./SecondPage.tsx'),
      (module) => module.SecondPage,
    ),
  },
]
