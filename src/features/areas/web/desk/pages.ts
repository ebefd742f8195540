import { type Page, screen } from '#ui/page.ts'

export const areasDeskPages: Page[] = [
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
