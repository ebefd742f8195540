import { type Page, screen } from '#ui/page.ts'

export const overlaysPhonePages: Page[] = [
  {
    path: '/serving',
    title: 'overlays.phone.title',
    permission: 'body.see',
    page: screen(
      () => import('./ServingPage.tsx'),
      (module) => module.ServingPage,
    ),
  },
]
