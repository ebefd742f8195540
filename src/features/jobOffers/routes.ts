import { type Route, route } from '#features/feature.ts'
import { close, fill, offer, pay, readLedger, readNear, readOffers } from './commands.ts'
import { jobOffers } from './contract.ts'

export const jobOffersRoutes: Route[] = [
  route(jobOffers.near, readNear),
  route(jobOffers.ofEmployer, readOffers),
  route(jobOffers.ledger, readLedger),
  route(jobOffers.offer, offer),
  route(jobOffers.fill, fill),
  route(jobOffers.close, close),
  route(jobOffers.pay, pay),
]
