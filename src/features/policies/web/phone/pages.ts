import { type Page, screen } from '#ui/page.ts'

export const policiesPhonePages: Page[] = [
  {
    path: '/household/policies',
    title: 'policies.phone.title',
    page: screen(
      () => import('./OwnPoliciesPage.tsx'),
      (module) => module.OwnPoliciesPage,
    ),
  },
]
