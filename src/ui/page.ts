import { type ComponentType, type LazyExoticComponent, lazy } from 'react'

/**
 * A screen as its feature offers it: where it is, what it is called, who may open it. Pages load when they are opened, so that the
 * first one stays small. `title` and `menu` are keys of words; without `permission` the page is open to everybody.
 */
export type Page = {
  path: `/${string}`
  title: string
  page: LazyExoticComponent<ComponentType>
  permission?: string
  menu?: { word: string; icon: string; order: number }
  /** It can be asked for a group and its parts too; every other page of the desk is given the village of a chosen group. */
  groups?: true
  /**
   * What a page of the phone reads as soon as it stands: addresses below the county's own, where `:name` is a parameter of the page or
   * of its query. The server sends these answers with the page (`server/pageWithAnswers.ts`); without the line the page asks by itself.
   */
  reads?: readonly `/${string}`[]
}

/** Loads a named export as a page: we have no default exports. */
export const screen = <M>(
  load: () => Promise<M>,
  of: (module: M) => ComponentType,
): LazyExoticComponent<ComponentType> => lazy(async () => ({ default: of(await load()) }))
