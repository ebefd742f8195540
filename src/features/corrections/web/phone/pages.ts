import { type Page, screen } from '#ui/page.ts'

export const correctionsPhonePages: Page[] = [
  {
    path: '/household/ask',
    title: 'corrections.phone.ask',
    page: screen(
      () => import('./AskPage.tsx'),
      (module) => module.AskPage,
    ),
  },
  {
    path: '/household/asks',
    title: 'corrections.phone.mine',
    page: screen(
      () => import('./AsksPage.tsx'),
      (module) => module.AsksPage,
    ),
  },
]
