import { type Page, screen } from '#ui/page.ts'

export const mutualAidPhonePages: Page[] = [
  {
    path: '/mutual-aid',
    title: 'mutualAid.title',
    page: screen(
      () => import('./GroupsPage.tsx'),
      (module) => module.GroupsPage,
    ),
  },
  {
    path: '/mutual-aid/:bodyId',
    title: 'mutualAid.title',
    page: screen(
      () => import('./GroupPage.tsx'),
      (module) => module.GroupPage,
    ),
  },
]
