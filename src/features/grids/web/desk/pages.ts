import { type Page, screen } from '#ui/page.ts'

export const gridsDeskPages: Page[] = [
  {
    path: '/grids',
    title: 'grids.desk.village',
    permission: 'grid.read',
    page: screen(
      () => import('./GridsPage.tsx'),
      (module) => module.GridsPage,
    ),
    menu: { word: 'grids.desk.village', icon: 'village', order: 200 },
  },
]
