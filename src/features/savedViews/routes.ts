import { type Route, route } from '#features/feature.ts'
import { readViews, removeView, renameView, saveView } from './commands.ts'
import { savedViews } from './contract.ts'

export const savedViewsRoutes: Route[] = [
  route(savedViews.list, readViews),
  route(savedViews.save, saveView),
  route(savedViews.rename, renameView),
  route(savedViews.remove, removeView),
]
