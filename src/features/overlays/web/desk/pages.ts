import { type Page, screen } from '#ui/page.ts'

export const overlaysDeskPages: Page[] = [
  {
    path: '/rosters',
    title: 'overlays.desk.roster',
    permission: 'grid.read',
    page: screen(
      () => import('./RosterPage.tsx'),
      (module) => module.RosterPage,
    ),
    menu: { word: 'overlays.desk.roster', icon: 'people', order: 206 },
  },
]
