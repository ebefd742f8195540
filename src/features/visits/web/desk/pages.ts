import { type Page, screen } from '#ui/page.ts'

export const visitsDeskPages: Page[] = [
  {
    path: '/visits',
    title: 'visits.desk.title',
    permission: 'visit.read',
    page: screen(
      () => import('./VisitsPage.tsx'),
      (module) => module.VisitsPage,
    ),
    menu: { word: 'visits.desk.title', icon: 'own', order: 238 },
  },
  {
    path: '/contact-matters',
    title: 'visits.line.title',
    permission: 'visit.count',
    page: screen(
      () => import('./LinePage.tsx'),
      (module) => module.LinePage,
    ),
    menu: { word: 'visits.line.title', icon: 'people', order: 237 },
  },
]
