import { type Page, screen } from '#ui/page.ts'

export const policiesDeskPages: Page[] = [
  {
    path: '/policies',
    title: 'policies.desk.title',
    permission: 'policy.read',
    page: screen(
      () => import('./PoliciesPage.tsx'),
      (module) => module.PoliciesPage,
    ),
    menu: { word: 'policies.desk.title', icon: 'posts', order: 330 },
  },
]
