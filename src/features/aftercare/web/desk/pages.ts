import { type Page, screen } from '#ui/page.ts'

/** For the one post that opens the compartment. Whoever has no such post meets neither the page nor its word in the menu. */
export const aftercareDeskPages: Page[] = [
  {
    path: '/aftercare',
    title: 'aftercare.desk.title',
    permission: 'aftercare.read',
    page: screen(
      () => import('./AftercarePage.tsx'),
      (module) => module.AftercarePage,
    ),
    menu: { word: 'aftercare.desk.title', icon: 'own', order: 190 },
  },
]
