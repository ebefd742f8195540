import { type Page, screen } from '#ui/page.ts'

export const elementsDeskPages: Page[] = [
  {
    path: '/elements',
    title: 'elements.desk.title',
    permission: 'element.read',
    page: screen(
      () => import('./ElementsPage.tsx'),
      (module) => module.ElementsPage,
    ),
    menu: { word: 'elements.desk.title', icon: 'figures', order: 202 },
  },
]
