import { type Page, screen } from '#ui/page.ts'

export const importsDeskPages: Page[] = [
  {
    path: '/import',
    title: 'imports.desk.title',
    permission: 'import.run',
    page: screen(
      () => import('./ImportPage.tsx'),
      (module) => module.ImportPage,
    ),
    menu: { word: 'imports.desk.title', icon: 'import', order: 220 },
  },
]
