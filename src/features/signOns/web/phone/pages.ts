import { type Page, screen } from '#ui/page.ts'

export const signOnsPhonePages: Page[] = [
  {
    path: '/signed-on',
    title: 'signOns.phone',
    page: screen(
      () => import('./SignedOnPage.tsx'),
      (module) => module.SignedOnPage,
    ),
  },
]
