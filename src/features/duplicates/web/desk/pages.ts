import { type Page, screen } from '#ui/page.ts'

export const duplicatesDeskPages: Page[] = [
  {
    path: '/duplicates',
    title: 'duplicates.title',
    permission: 'duplicate.decide',
    page: screen(
      () => import('./DuplicatesPage.tsx'),
      (module) => module.DuplicatesPage,
    ),
    menu: { word: 'duplicates.title', icon: 'people', order: 218 },
  },
]
