import { type Route, route } from '#features/feature.ts'
import { answerOffer, readFigures, readOffers, readReviews, reviewSeat } from './answering.ts'
import { volunteering } from './contract.ts'
import { confirmAsLeader, confirmByCode, noteDeed, readDeeds, settleDeed, tellDeed } from './deeds.ts'
import { noteOffer } from './noting.ts'
import { leave, offer, readMine, readVillage, withdraw } from './serving.ts'

export const volunteeringRoutes: Route[] = [
  route(volunteering.ofVillage, readVillage),
  route(volunteering.mine, readMine),
  route(volunteering.offer, offer),
  route(volunteering.noteOffer, noteOffer),
  route(volunteering.withdraw, withdraw),
  route(volunteering.leave, leave),
  route(volunteering.tell, tellDeed),
  route(volunteering.noteDeed, noteDeed),
  route(volunteering.confirmByCode, confirmByCode),
  route(volunteering.confirm, confirmAsLeader),
  route(volunteering.settle, settleDeed),
  route(volunteering.offers, readOffers),
  route(volunteering.answer, answerOffer),
  route(volunteering.deeds, readDeeds),
  route(volunteering.figures, readFigures),
  route(volunteering.review, reviewSeat),
  route(volunteering.reviews, readReviews),
]
