import { type Page, screen } from '#ui/page.ts'

export const handOversDeskPages: Page[] = [
  {
    path: '/duty-cards/:postId',
    title: 'handOvers.desk.card',
    permission: 'post.list',
    page: screen(
      () => import('./DutyCardPage.tsx'),
      (module) => module.DutyCardPage,
    ),
  },
]
