import { type Page, screen } from '#ui/page.ts'

export const noticesPhonePages: Page[] = [
  {
    path: '/notices',
    title: 'notices.title',
    permission: 'notice.own',
    page: screen(
      () => import('./NoticesPage.tsx'),
      (module) => module.NoticesPage,
    ),
  },
  {
    path: '/me/notices',
    title: 'notices.choice.title',
    permission: 'notice.own',
    page: screen(
      () => import('./ChoicePage.tsx'),
      (module) => module.ChoicePage,
    ),
  },
]
