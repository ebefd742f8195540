import { type Page, screen } from '#ui/page.ts'

export const signOnsDeskPages: Page[] = [
  {
    path: '/sign-on',
    title: 'signOns.desk.title',
    permission: 'signOn.manage',
    page: screen(
      () => import('./SignOnPage.tsx'),
      (module) => module.SignOnPage,
    ),
    menu: { word: 'signOns.desk.title', icon: 'audit', order: 430 },
  },
]
