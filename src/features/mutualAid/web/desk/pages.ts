import { type Page, screen } from '#ui/page.ts'

export const mutualAidDeskPages: Page[] = [
  {
    path: '/mutual-aid',
    title: 'mutualAid.title',
    permission: 'body.list',
    page: screen(
      () => import('./MutualAidPage.tsx'),
      (module) => module.MutualAidPage,
    ),
    menu: { word: 'mutualAid.title', icon: 'people', order: 234 },
  },
]
