import { type Page, screen } from '#ui/page.ts'

export const circumstancesDeskPages: Page[] = [
  {
    path: '/circumstances',
    title: 'circumstances.desk.title',
    permission: 'circumstance.keep',
    page: screen(
      () => import('./CircumstancesPage.tsx'),
      (module) => module.CircumstancesPage,
    ),
    menu: { word: 'circumstances.desk.title', icon: 'audit', order: 217 },
  },
  {
    path: '/newcomers',
    title: 'circumstances.newcomers',
    permission: 'circumstance.keep',
    page: screen(
      () => import('./NewcomersPage.tsx'),
      (module) => module.NewcomersPage,
    ),
    menu: { word: 'circumstances.newcomers', icon: 'people', order: 219 },
  },
  {
    path: '/left-behind',
    title: 'circumstances.leftBehind',
    permission: 'figure.read',
    page: screen(
      () => import('./LeftBehindPage.tsx'),
      (module) => module.LeftBehindPage,
    ),
    menu: { word: 'circumstances.leftBehind', icon: 'figures', order: 305 },
  },
]
