import { type Page, screen } from '#ui/page.ts'

export const figuresDeskPages: Page[] = [
  {
    path: '/figures',
    title: 'figures.desk.title',
    permission: 'board.read',
    page: screen(
      () => import('./FiguresPage.tsx'),
      (module) => module.FiguresPage,
    ),
    menu: { word: 'figures.desk.title', icon: 'figures', order: 300 },
  },
]
