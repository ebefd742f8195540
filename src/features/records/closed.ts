/**
 * Compartments of which nobody learns who is in them, not even by reading who looked: whoever is looked up there belongs there. The rows
 * stay as they were written, because the seals hold them and because whoever was looked at reads the own look; what would name
 * somebody is left out where the records are read. Its operations begin with its name, and so does the field of its looks.
 */
export const closedCompartments = ['aftercare'] as const

export const isClosedField = (field: string): boolean => closedCompartments.some((one) => one === field)

/** The compartment that an operation belongs to, where it belongs to one. */
export const compartmentOf = (operation: string): string | null =>
  closedCompartments.find((one) => operation.startsWith(`${one}.`)) ?? null

/** The same as patterns, for a query: a search by a thing must find no row that does not show it. */
export const closedOperations = closedCompartments.map((one) => `${one}.%`)
