import { type Route, route } from '#features/feature.ts'
import { answer, declare, readHousehold, readOwn, record, strike } from './commands.ts'
import { noteObjection, noteWithdrawal, object, withdraw } from './contesting.ts'
import { circumstances } from './contract.ts'
import { readLeftBehind } from './leftBehind.ts'
import { readList, readLists, takeListBack } from './lists.ts'
import { readNewcomers } from './newcomers.ts'
import { listDueHere, readVillage, recordList, recordVillage } from './villageCommands.ts'

export const circumstancesRoutes: Route[] = [
  route(circumstances.readOwn, readOwn),
  route(circumstances.declare, declare),
  route(circumstances.withdraw, withdraw),
  route(circumstances.object, object),
  route(circumstances.readHousehold, readHousehold),
  route(circumstances.record, record),
  route(circumstances.noteWithdrawal, noteWithdrawal),
  route(circumstances.noteObjection, noteObjection),
  route(circumstances.strike, strike),
  route(circumstances.answer, answer),
  route(circumstances.readVillage, readVillage),
  route(circumstances.recordVillage, recordVillage),
  route(circumstances.recordList, recordList),
  route(circumstances.lists, readLists),
  route(circumstances.readList, readList),
  route(circumstances.takeListBack, takeListBack),
  route(circumstances.listDue, listDueHere),
  route(circumstances.leftBehind, readLeftBehind),
  route(circumstances.newcomers, readNewcomers),
]
