import { type Page, screen } from '#ui/page.ts'

export const lifeEventsDeskPages: Page[] = [
  {
    path: '/life-events',
    title: 'lifeEvents.desk.title',
    permission: 'lifeEvent.record',
    page: screen(
      () => import('./EventsPage.tsx'),
      (module) => module.EventsPage,
    ),
    menu: { word: 'lifeEvents.desk.title', icon: 'people', order: 212 },
  },
  {
    path: '/village-past',
    title: 'lifeEvents.desk.villagePast',
    permission: 'lifeEvent.record',
    page: screen(
      () => import('./VillagePastPage.tsx'),
      (module) => module.VillagePastPage,
    ),
  },
]
