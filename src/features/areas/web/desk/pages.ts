import { type Page, screen } from '#ui/page.ts'

export const areasDeskPages: Page[] = [
  {
    path: '/groups',
    title: 'areas.desk.groups',
    permission: 'area.group',
    page: screen(
      () => import('./GroupsPage.tsx'),
      (module) => module.GroupsPage,
    ),
    menu: { word: 'areas.desk.groups', icon: 'village', order: 206 },
  },
  {
    path: '/area-tags',
    title: 'areas.desk.tags',
    permission: 'area.tag',
    page: screen(
      () => import('./AreaTagsPage.tsx'),
      (module) => module.AreaTagsPage,
    ),
    menu: { word: 'areas.desk.tags', icon: 'place', order: 207 },
  },
]
