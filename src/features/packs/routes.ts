import { type Route, route } from '#features/feature.ts'
import { decideArea } from './areaModels.ts'
import { packs } from './contract.ts'
import { scheduleDraft, stepBack, withdrawDate } from './deciding.ts'
import { editDraft, giveUpDraft, uploadDraft } from './drafting.ts'
import { drawProcedure, readDraft, readInForce, tryDraft } from './view.ts'

export const packsRoutes: Route[] = [
  route(packs.read, readInForce),
  route(packs.draft, readDraft),
  route(packs.tryOut, tryDraft),
  route(packs.draw, drawProcedure),
  route(packs.upload, uploadDraft),
  route(packs.edit, editDraft),
  route(packs.giveUp, giveUpDraft),
  { ...route(packs.schedule, scheduleDraft), changesPacks: true },
  { ...route(packs.decideArea, decideArea), changesPacks: true },
  { ...route(packs.withdraw, withdrawDate), changesPacks: true },
  { ...route(packs.stepBack, stepBack), changesPacks: true },
]
