import { type Route, route } from '#features/feature.ts'
import { addToReport, makeReport, receiveReport, settleReport } from './commands.ts'
import { childReports } from './contract.ts'
import { listForOrgan, listMine, readLines, readOffices, readReport, setLine } from './reading.ts'

export const childReportsRoutes: Route[] = [
  route(childReports.lines, readLines),
  route(childReports.make, makeReport),
  route(childReports.add, addToReport),
  route(childReports.mine, listMine),
  route(childReports.list, listForOrgan),
  route(childReports.read, readReport),
  route(childReports.receive, receiveReport),
  route(childReports.settle, settleReport),
  route(childReports.setLine, setLine),
  route(childReports.offices, readOffices),
]
