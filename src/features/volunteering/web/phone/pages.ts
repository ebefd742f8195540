import { type Page, screen } from '#ui/page.ts'

export const volunteeringPhonePages: Page[] = [
  {
    path: '/volunteering',
    title: 'volunteering.title',
    page: screen(
      () => import('./ServicePage.tsx'),
      (module) => module.ServicePage,
    ),
  },
  {
    path: '/volunteering/offer',
    title: 'volunteering.phone.offer.title',
    page: screen(
      () => import('./OfferPage.tsx'),
      (module) => module.OfferPage,
    ),
  },
]
