const place = 'shanzhi.sign-on'

/** Stays in this tab between leaving for the provider and coming back; nobody else's browser has it. */
export type Ticket = { ticket: string; back: string }

export function keepTicket(ticket: Ticket): void {
  sessionStorage.setItem(place, JSON.stringify(ticket))
}

/** The ticket, once. */
export function takeTicket(): Ticket | null {
  const kept = sessionStorage.getItem(place)
  sessionStorage.removeItem(place)
  return kept ? (JSON.parse(kept) as Ticket) : null
}
