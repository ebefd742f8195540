import { type Page, screen } from '#ui/page.ts'

export const peoplePhonePages: Page[] = [
  {
    path: '/household',
    title: 'people.phone.own',
    page: screen(
      () => import('./HouseholdPage.tsx'),
      (module) => module.HouseholdPage,
    ),
    menu: { word: 'people.phone.own', icon: 'home', order: 50 },
  },
  {
    path: '/household/access',
    title: 'people.access',
    page: screen(
      () => import('./AccessPage.tsx'),
      (module) => module.AccessPage,
    ),
  },
]
