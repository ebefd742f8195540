import { type Decision, no, yes } from '#kernel/shared/decision.ts'

/**
 * Where map tiles come from: an address with {z}, {x} and {y}, set by the operator alone. Without it maps are drawn from our own places
 * and no browser asks a stranger's server, which would learn who looks at which village.
 */
export function readMapTiles({ SHANZHI_MAP_TILES: said }: Record<string, string | undefined>): Decision<string | null> {
  if (!said) return yes(null)
  const sound =
    /^https?:\/\/[^\s{}]+/.test(said) &&
    ['{z}', '{x}', '{y}'].every((part) => said.includes(part)) &&
    URL.canParse(said.replace(/[{}]/g, ''))
  return sound ? yes(said) : no('option.map_tiles', { value: said })
}

type Policy = { directives: Record<string, unknown> & { imgSrc: string[] } }

/** The security policy of all pages, with the one further place from which pictures may come. */
export function policyWith<P extends Policy>(policy: P, tiles: string | null | undefined): P {
  if (!tiles) return policy
  const { origin } = new URL(tiles.replace(/[{}]/g, ''))
  return { ...policy, directives: { ...policy.directives, imgSrc: [...policy.directives.imgSrc, origin] } }
}
