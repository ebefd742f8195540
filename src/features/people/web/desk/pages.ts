import { type Page, screen } from '#ui/page.ts'

export const peopleDeskPages: Page[] = [
  {
    path: '/register',
    title: 'people.desk.register',
    permission: 'person.list',
    groups: true,
    page: screen(
      () => import('./RegisterPage.tsx'),
      (module) => module.RegisterPage,
    ),
    menu: { word: 'people.desk.register', icon: 'people', order: 210 },
  },
  {
    path: '/households/:householdId',
    title: 'people.desk.household',
    permission: 'household.read',
    page: screen(
      () => import('./HouseholdPage.tsx'),
      (module) => module.HouseholdPage,
    ),
  },
  {
    path: '/own',
    title: 'people.desk.own',
    permission: 'person.readOwn',
    page: screen(
      () => import('./OwnPage.tsx'),
      (module) => module.OwnPage,
    ),
    menu: { word: 'people.desk.own', icon: 'audit', order: 510 },
  },
]
