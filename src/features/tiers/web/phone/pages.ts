import { type Page, screen } from '#ui/page.ts'

export const tiersPhonePages: Page[] = [
  {
    path: '/household/tier',
    title: 'tiers.phone.title',
    page: screen(
      () => import('./TierPage.tsx'),
      (module) => module.TierPage,
    ),
  },
]
