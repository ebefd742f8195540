import { type Page, screen } from '#ui/page.ts'

export const packsDeskPages: Page[] = [
  {
    path: '/packs',
    title: 'packs.desk.title',
    permission: 'pack.read',
    page: screen(
      () => import('./PacksPage.tsx'),
      (module) => module.PacksPage,
    ),
    menu: { word: 'packs.desk.title', icon: 'board', order: 250 },
  },
]
