import { type Route, route } from '#features/feature.ts'
import { assignContacts } from './assigning.ts'
import { contacts } from './contract.ts'
import { answerWish, endContact, sayStanding } from './ending.ts'
import { handOver } from './handing.ts'
import { readOfHousehold } from './household.ts'
import { readOwn } from './own.ts'
import { readCandidates, readCoverage, readEnded, readHouseholds, readLines, readVillage } from './reading.ts'
import { noteWish, sayWish } from './wishing.ts'

export const contactsRoutes: Route[] = [
  route(contacts.lines, readLines),
  route(contacts.coverage, readCoverage),
  route(contacts.ofVillage, readVillage),
  route(contacts.households, readHouseholds),
  route(contacts.ended, readEnded),
  route(contacts.candidates, readCandidates),
  route(contacts.assign, assignContacts),
  route(contacts.handOver, handOver),
  route(contacts.end, endContact),
  route(contacts.say, sayStanding),
  route(contacts.answer, answerWish),
  route(contacts.own, readOwn),
  route(contacts.ofHousehold, readOfHousehold),
  route(contacts.wish, sayWish),
  route(contacts.noteWish, noteWish),
]
