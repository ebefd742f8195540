import { type Page, screen } from '#ui/page.ts'

export const minorLooksDeskPages: Page[] = [
  {
    path: '/minor-looks/own',
    title: 'minorLooks.own',
    permission: 'person.reveal',
    page: screen(
      () => import('./OwnPage.tsx'),
      (module) => module.OwnPage,
    ),
    menu: { word: 'minorLooks.own', icon: 'own', order: 192 },
  },
  {
    path: '/minor-looks',
    title: 'minorLooks.title',
    permission: 'minor.decide',
    page: screen(
      () => import('./WaitingPage.tsx'),
      (module) => module.WaitingPage,
    ),
    menu: { word: 'minorLooks.title', icon: 'own', order: 191 },
  },
  {
    path: '/minor-account',
    title: 'minorLooks.account',
    permission: 'minor.account',
    page: screen(
      () => import('./AccountPage.tsx'),
      (module) => module.AccountPage,
    ),
    menu: { word: 'minorLooks.account', icon: 'audit', order: 193 },
  },
]
