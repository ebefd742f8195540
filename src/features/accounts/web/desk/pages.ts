import { type Page, screen } from '#ui/page.ts'

export const accountsDeskPages: Page[] = [
  {
    path: '/account',
    title: 'accounts.desk.mine',
    page: screen(
      () => import('./AccountPage.tsx'),
      (module) => module.AccountPage,
    ),
    menu: { word: 'accounts.desk.mine', icon: 'own', order: 500 },
  },
  {
    path: '/accounts/new',
    title: 'accounts.desk.open',
    permission: 'account.manage',
    page: screen(
      () => import('./OpenAccountPage.tsx'),
      (module) => module.OpenAccountPage,
    ),
  },
]
