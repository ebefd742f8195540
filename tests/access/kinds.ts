import type { PostLevel } from '#kernel/authority/post.ts'

/** What a contract cannot say of its operation. Everything else of the table follows from permissions, roles and titles. */
export type Kind = {
  /**
   * `all`: whoever may is answered alike, wherever they stand (public things, oneself, a list of what lies in one's reach). A level:
   * one thing that lies so deep in the first village; whoever does not reach it is told that there is no such thing.
   */
  about: 'all' | PostLevel
  /** The thing is the resident's own, and reached as such. */
  own?: true
  /** A second permission, asked for by the command. */
  also?: string
  /** What those are answered who reach it, where nothing right is left to give. */
  says?: Exception
  /** What those are answered who may, but elsewhere, where 404 is not the answer. */
  outside?: Exception
  /** Callers who may, and are answered otherwise: labels or parts of them (`@grid`, `inside`, `dispatcher@village near`, `nobody`). */
  but?: readonly (Exception & { who: readonly string[] })[]
  /** Who of the test village does it rightly, where it is not the least powerful whom the table lets. */
  by?: 'officer' | 'handler' | 'supervisor' | 'townshipOfficer'
  /** A call that changes how the next one is answered (tries are counted): one after the other, with a fresh start. */
  alone?: true
}

type Exception = { status: number; why: string }

export const kinds: Readonly<Record<string, Kind>> = {
  'sessions.read': { about: 'all' },
  'accounts.askCode': { about: 'all', alone: true },
  'accounts.signInByCode': {
    about: 'all',
    alone: true,
    says: { status: 400, why: 'the code of the test is a wrong one' },
  },
  'accounts.signInByPassword': {
    about: 'all',
    alone: true,
    says: { status: 400, why: 'the password of the test is a wrong one' },
  },
  'accounts.signOut': { about: 'all' },
  'accounts.changePassword': {
    about: 'all',
    alone: true,
    says: { status: 409, why: 'these accounts have no password' },
  },
  'accounts.speakAs': { about: 'county', own: true },
  'accounts.acceptInvitation': {
    about: 'all',
    alone: true,
    says: { status: 400, why: 'the code of the test is a wrong one' },
  },
  'accounts.create': { about: 'county' },
  'accounts.close': { about: 'county' },
  'aftercare.find': { about: 'grid' },
  'aftercare.read': { about: 'grid' },
  'aftercare.open': { about: 'grid' },
  'aftercare.end': { about: 'grid' },
  'areas.list': { about: 'all' },
  'areas.find': { about: 'all' },
  'areas.read': { about: 'all' },
  'areas.path': { about: 'all' },
  'attachments.upload': { about: 'all' },
  'elections.hold': { about: 'village' },
  'elections.end': { about: 'village' },
  'escrow.keep': { about: 'all', alone: true },
  'escrow.recover': {
    about: 'all',
    says: { status: 404, why: 'no phone of these accounts gave a key into keeping' },
    alone: true,
  },
  'figures.ofVillage': { about: 'all' },
  'figures.byMatter': { about: 'all' },
  'figures.ofArea': { about: 'all' },
  'grids.ofVillage': {
    about: 'grid',
    but: [
      {
        who: ['beside'],
        status: 200,
        why: 'a post in another group of the village sees the page with its own part of the net',
      },
    ],
  },
  'grids.households': { about: 'grid' },
  'grids.coverage': { about: 'all' },
  'grids.move': { about: 'grid' },
  'grids.add': { about: 'village' },
  'grids.split': { about: 'grid' },
  'handOvers.read': { about: 'village' },
  'handOvers.make': { about: 'village' },
  'imports.preview': { about: 'village' },
  'imports.commit': { about: 'village' },
  'imports.abandon': { about: 'village' },
  'imports.remap': { about: 'village' },
  'imports.progress': { about: 'village' },
  'imports.returned': {
    about: 'village',
    by: 'officer',
    says: { status: 403, why: 'full numbers go back only to the one who sent the file, who is none of these' },
  },
  'imports.undo': { about: 'village' },
  'imports.list': { about: 'all' },
  'imports.read': { about: 'village' },
  'inspections.frame': { about: 'village' },
  'inspections.draw': { about: 'village' },
  'inspections.list': { about: 'all' },
  'inspections.toCheck': { about: 'all' },
  'inspections.ofVillage': { about: 'all' },
  'inspections.read': { about: 'village' },
  'inspections.replay': { about: 'village' },
  'inspections.check': { about: 'village' },
  'inspections.sendBack': { about: 'village' },
  'inspections.abandon': { about: 'village' },
  'mutualAid.ofMyVillage': { about: 'all' },
  'mutualAid.read': {
    about: 'county',
    own: true,
    but: [{ who: ['neighbour'], status: 200, why: 'groups of a village are for all who live there' }],
  },
  'mutualAid.ask': {
    about: 'county',
    own: true,
    but: [{ who: ['neighbour'], status: 200, why: 'groups of a village are for all who live there' }],
  },
  'mutualAid.answer': {
    about: 'county',
    own: true,
    but: [{ who: ['neighbour'], status: 403, why: 'the group is known in its village, only its leader answers' }],
  },
  'mutualAid.leave': {
    about: 'county',
    own: true,
    but: [{ who: ['neighbour'], status: 409, why: 'the group is known in its village, but there is nothing to leave' }],
  },
  'mutualAid.act': {
    about: 'county',
    own: true,
    but: [{ who: ['neighbour'], status: 403, why: 'the group is known in its village, only its leader writes' }],
  },
  'notices.list': { about: 'all' },
  'notices.unread': { about: 'all' },
  'notices.markRead': { about: 'county', own: true },
  'notices.markAllRead': { about: 'all' },
  'notices.choice': { about: 'all' },
  'notices.choose': { about: 'all' },
  'notices.askMailbox': { about: 'all', says: { status: 409, why: 'the county of the test sends no e-mail' } },
  'notices.confirmMailbox': { about: 'all', says: { status: 400, why: 'no code was sent to anybody' } },
  'notices.removeMailbox': { about: 'all' },
  'notices.addDevice': { about: 'all' },
  'notices.removeDevice': { about: 'all' },
  'organisations.ofArea': { about: 'village' },
  'organisations.list': { about: 'all' },
  'organisations.missing': { about: 'village' },
  'organisations.read': { about: 'village' },
  'organisations.found': { about: 'village' },
  'organisations.change': { about: 'village' },
  'organisations.close': { about: 'village' },
  'organisations.check': { about: 'village' },
  'organisations.receive': { about: 'village' },
  'organisations.answer': { about: 'village' },
  'organisations.ofVillage': { about: 'all' },
  'packs.read': { about: 'all' },
  'packs.draft': { about: 'all' },
  'packs.tryOut': { about: 'all' },
  'packs.draw': { about: 'all' },
  'packs.upload': { about: 'all', alone: true },
  'packs.edit': { about: 'all', alone: true },
  'packs.giveUp': { about: 'county' },
  'packs.schedule': { about: 'county' },
  'packs.withdraw': { about: 'county' },
  'packs.stepBack': { about: 'county' },
  'people.list': { about: 'all' },
  'people.readHousehold': { about: 'grid' },
  'people.reveal': { about: 'grid' },
  'people.readOwn': { about: 'all' },
  'people.listAccess': { about: 'all' },
  'policies.list': { about: 'all' },
  'policies.inForce': { about: 'all' },
  'policies.adopt': { about: 'all' },
  'policies.pilot': { about: 'county' },
  'policies.spread': { about: 'county' },
  'posts.list': { about: 'all' },
  'posts.appoint': { about: 'village' },
  'posts.end': { about: 'village' },
  'records.listAudit': { about: 'all' },
  'records.listAccess': { about: 'all' },
  'requests.choices': { about: 'all' },
  'requests.place': { about: 'all' },
  'requests.fileFor': {
    about: 'grid',
    also: 'request.fileFor',
    outside: { status: 403, why: 'the place is public, so it is not hidden: one may not file for it' },
  },
  'requests.mine': { about: 'all' },
  'requests.todo': { about: 'all' },
  'requests.queue': { about: 'all' },
  'requests.queueCounts': { about: 'all' },
  'requests.read': { about: 'grid', own: true },
  'requests.advance': {
    about: 'grid',
    own: true,
    but: [
      {
        who: ['inside'],
        status: 403,
        why: 'the step of the test, withdrawing, is the resident’s alone; the procedure says so, not the post',
      },
    ],
  },
  'requests.sort': { about: 'grid' },
  'requests.merge': { about: 'grid' },
  'requests.triage': { about: 'grid' },
  'requests.object': {
    about: 'grid',
    own: true,
    but: [
      { who: ['inside'], status: 403, why: 'only the resident, or who filed it for them, may disagree with a class' },
    ],
  },
  'requests.alike': { about: 'grid' },
  'requests.alikeSaid': { about: 'all' },
  'requests.handlers': { about: 'grid' },
  'requests.follow': { about: 'all', alone: true },
  'requests.board': { about: 'all' },
  'requests.photo': { about: 'grid', own: true },
  'secondFactors.read': { about: 'all' },
  'secondFactors.begin': {
    about: 'all',
    but: [{ who: ['owner', 'neighbour'], status: 400, why: 'residents sign in by code and have no second factor' }],
    by: 'officer',
  },
  'secondFactors.confirm': {
    about: 'all',
    alone: true,
    says: { status: 400, why: 'the code of the test is a wrong one' },
  },
  'secondFactors.pass': { about: 'all', alone: true, says: { status: 400, why: 'none was set up' } },
  'secondFactors.reset': { about: 'county' },
  'sendings.list': { about: 'all' },
  'sendings.ways': { about: 'all' },
  'sendings.again': { about: 'county' },
  'sendings.allAgain': { about: 'all' },
  'sessions.list': { about: 'all' },
  'sessions.end': { about: 'county', own: true },
  'sessions.endOthers': { about: 'all' },
  'sessions.ofAccount': { about: 'county' },
  'sessions.endOfAccount': { about: 'county' },
  'signOns.offered': { about: 'all' },
  'signOns.begin': {
    about: 'all',
    alone: true,
    says: { status: 409, why: 'the county of the test has no single sign-on' },
  },
  'signOns.finish': {
    about: 'all',
    alone: true,
    says: { status: 409, why: 'the county of the test has no single sign-on' },
  },
  'signOns.read': { about: 'all' },
  'signOns.save': { about: 'all' },
  'signOns.tie': { about: 'county' },
  'staff.list': { about: 'all' },
  'staff.administrations': { about: 'all' },
  'staff.add': { about: 'county' },
  'staff.invite': { about: 'county' },
  'staff.previewList': { about: 'all' },
  'staff.bringInList': {
    about: 'all',
    but: [
      { who: ['systemAdministrator@county'], status: 400, why: 'the administrator has brought the list in before' },
    ],
  },
  'words.read': { about: 'all' },
}
