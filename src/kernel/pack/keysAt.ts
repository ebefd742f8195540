import type { z } from 'zod'

type Schema = z.core.$ZodType

/** Which keys a shape knows at a place: read from the shape itself, so that no second list of names can fall behind it. */
export function keysAt(schema: Schema, path: readonly PropertyKey[]): string[] {
  const { def } = (schema as z.core.$ZodTypes)._zod
  if (def.type === 'optional') return keysAt(def.innerType, path)
  if (def.type === 'lazy') return keysAt(def.getter(), path)
  if (def.type === 'union') return def.options.flatMap((option) => keysAt(option, path))
  const [key, ...rest] = path
  if (key === undefined) return def.type === 'object' ? Object.keys(def.shape) : []
  if (def.type === 'array') return keysAt(def.element, rest)
  if (def.type === 'record') return keysAt(def.valueType, rest)
  const inner = def.type === 'object' ? def.shape[String(key)] : undefined
  return inner ? keysAt(inner, rest) : []
}
