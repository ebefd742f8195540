/** What a person reads, in both languages. Chinese is the first language of the product; English is complete, never partial. */
export type Words = { zh: string; en: string }
