import { type Page, screen } from '#ui/page.ts'

export const deliberationsPhonePages: Page[] = [
  {
    path: '/resolutions',
    title: 'deliberations.phone.title',
    page: screen(
      () => import('./ResolutionsPage.tsx'),
      (module) => module.ResolutionsPage,
    ),
  },
]
