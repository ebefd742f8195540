/** A share of a roll or of those present; compared in whole numbers. */
export type Share = { of: number; atLeast: number } | { of: number; moreThan: number }
