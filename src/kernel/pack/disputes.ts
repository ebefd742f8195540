import type { Model } from './model.ts'

/** Categories about quarrels: those that a model calls 纠纷, and all below them. Models name their own. */
export function disputeCategories({ categories }: Pick<Model, 'categories'>): string[] {
  const isOne = (id: string, depth = 0): boolean => {
    const one = categories[id]
    if (one === undefined || depth > 9) return false
    return one.zh.includes('纠纷') || (one.parent !== undefined && isOne(one.parent, depth + 1))
  }
  return Object.keys(categories).filter((id) => isOne(id))
}
