import { type Page, screen } from '#ui/page.ts'

export const gridsPhonePages: Page[] = [
  {
    path: '/grids',
    title: 'grids.phone.title',
    permission: 'grid.read',
    page: screen(
      () => import('./GridsPage.tsx'),
      (module) => module.GridsPage,
    ),
  },
  {
    path: '/grids/:id',
    title: 'grids.phone.households',
    permission: 'household.read',
    page: screen(
      () => import('./GridPage.tsx'),
      (module) => module.GridPage,
    ),
  },
]
