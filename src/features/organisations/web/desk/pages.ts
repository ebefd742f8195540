import { type Page, screen } from '#ui/page.ts'

export const organisationsDeskPages: Page[] = [
  {
    path: '/organisations',
    title: 'organisations.desk.title',
    permission: 'body.list',
    page: screen(
      () => import('./OrganisationsPage.tsx'),
      (module) => module.OrganisationsPage,
    ),
    menu: { word: 'organisations.desk.title', icon: 'village', order: 232 },
  },
  {
    path: '/work-teams',
    title: 'organisations.desk.teams',
    permission: 'body.list',
    page: screen(
      () => import('./WorkTeamsPage.tsx'),
      (module) => module.WorkTeamsPage,
    ),
    menu: { word: 'organisations.desk.teams', icon: 'people', order: 233 },
  },
  {
    path: '/organisations/:bodyId',
    title: 'organisations.desk.title',
    permission: 'body.list',
    page: screen(
      () => import('./BodyPage.tsx'),
      (module) => module.BodyPage,
    ),
  },
]
