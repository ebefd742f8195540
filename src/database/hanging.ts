/**
 * What hangs on a person and on a household, and what becomes of it where two rows turn out to be one person, where somebody dies, where a
 * family moves whole to another village, and where a household ends with nobody going on (the last one dies, all leave, it joins another).
 * A test compares both lists with the live schema and each line with the place that does it, so a new table cannot be forgotten.
 *
 * A move of the whole family changes nothing that hangs on its people: they keep their rows.
 */

/**
 * `register`: the life event itself opens and closes the row. `derived`: computed from the register. `stays`: what is past stays where it was
 * written, and is read from there. `follows`: handed to the row kept and back (`follow_person`, migration 0107). `refused`: others rely on it,
 * so nothing is merged while it runs (`duplicates/heldQueries.ts`). `ends …`, `goes …`: by this function of the database or this file of a feature.
 */
type Place = `${'ends' | 'goes'} ${string}`
type OfPerson = {
  merge: 'follows' | 'refused' | 'stays' | 'register' | 'derived'
  death: 'stays' | 'register' | 'derived' | Place
}
type OfHousehold = Record<'move' | 'end', 'stays' | 'register' | 'derived' | Place>

const past = { merge: 'stays', death: 'stays' } as const
const own = { merge: 'follows', death: 'stays' } as const
const relied = { merge: 'refused', death: 'stays' } as const
const ofRegister = { merge: 'register', death: 'register' } as const

/** By table and column. A column `…by_person_id` or `…by_id` without a line says who did something: that stays with the row that did it. */
export const hangsOnPerson: Readonly<Record<string, OfPerson>> = {
  // Who somebody is, where they live, who they came to be.
  'duplicate_pair.first_id': past,
  'duplicate_pair.second_id': past,
  'former_person.person_id': past,
  'life_event_person.person_id': ofRegister,
  'listed_person.person_id': { merge: 'derived', death: 'derived' },
  'membership.person_id': ofRegister,
  'person.merged_into': { merge: 'register', death: 'stays' },
  'person_followed.gone_id': past,
  'person_followed.kept_id': past,
  'whereabouts.person_id': { merge: 'follows', death: 'register' },
  // By what they sign in, and what they are told.
  'account_person.person_id': own,
  'notice.person_id': own,
  'notice_choice.person_id': own,
  'push_device.person_id': own,
  'sending.person_id': past,
  'session.person_id': own,
  // What they asked for, and what is known of them. Looks are read with all rows of a person (`rows_of_person`).
  'access_log.person_id': past,
  'aftercare.person_id': own,
  'audit.person_id': past,
  'body_help.person_id': past,
  'child_report.person_id': own,
  'circumstance.person_id': own,
  'contact_wish.by_person_id': own,
  'correction_ask.by_person_id': own,
  'correction_ask.person_id': own,
  'declared_kin.person_id': own,
  'declared_kin.relative_id': own,
  'minor_look.asked_by_person_id': own,
  'minor_look.person_id': own,
  'request.filer_person_id': own,
  'request.requester_person_id': own,
  'tier_objection.by_person_id': own,
  // What they hold, and what waits for them in an office.
  'agenda_item.proposer_person_id': past,
  'aid_asking.person_id': relied,
  'body_deed.person_id': relied,
  'body_member.person_id': { merge: 'refused', death: 'ends organisations/reactions.ts' },
  'body_offer.person_id': relied,
  'care_plan.owner_person_id': own,
  'contact.by_person_id': { merge: 'refused', death: 'ends contacts/reactions.ts' },
  'contact.person_id': { merge: 'follows', death: 'ends contacts/reactions.ts' },
  'open_call.chosen_person_id': past,
  'open_call_candidate.person_id': relied,
  'overlay.person_id': { merge: 'refused', death: 'ends overlays/reactions.ts' },
  'post.person_id': { merge: 'refused', death: 'ends posts/gone.ts' },
  'request.handler_person_id': own,
  'request_step.actor_person_id': past,
  'standing.person_id': { merge: 'follows', death: 'ends contacts/reactions.ts' },
}

const stays = { move: 'stays', end: 'stays' } as const
const waits = { move: 'goes keep_what_waits_for_household', end: 'stays' } as const

export const hangsOnHousehold: Readonly<Record<string, OfHousehold>> = {
  'agenda_rating.household_id': stays,
  'care_plan.household_id': waits,
  'child_report.household_id': stays,
  'circumstance.household_id': { move: 'goes circumstances/goingAlong.ts', end: 'stays' },
  'contact.household_id': { move: 'ends keep_contacts_of_household', end: 'ends keep_contacts_of_household' },
  'contact_wish.household_id': { move: 'goes keep_contacts_of_household', end: 'stays' },
  'correction_ask.household_id': waits,
  'dwelling.owner_household_id': { move: 'goes dwellings/homes.ts', end: 'stays' },
  'former_grid.household_id': stays,
  'former_home.household_id': stays,
  'former_tier.household_id': stays,
  'household.merged_into': { move: 'register', end: 'register' },
  'household_place.household_id': stays,
  'household_tier.household_id': { move: 'derived', end: 'derived' },
  'life_event_household.household_id': { move: 'register', end: 'register' },
  'listed_person.household_id': { move: 'derived', end: 'derived' },
  'membership.household_id': { move: 'register', end: 'register' },
  'open_call_vote.household_id': stays,
  'policy_consent.household_id': waits,
  'policy_use.household_id': waits,
  'tenancy.household_id': { move: 'register', end: 'register' },
  'tier_objection.household_id': waits,
  'visit.household_id': stays,
}
