import { z } from 'zod'
import type { Contract } from '#wire/contract.ts'

const schemaOf = (type: z.ZodType, io: 'input' | 'output') =>
  z.toJSONSchema(type, { io, unrepresentable: 'any', target: 'openapi-3.0' })

/** The whole interface as OpenAPI 3, from the same contracts that the server parses and the pages call. */
export function openApi(contracts: readonly Contract[]): object {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const contract of contracts) {
    const path = `/api${contract.path.replace(/:(\w+)/g, '{$1}')}`
    paths[path] = { ...paths[path], [contract.method.toLowerCase()]: operation(contract) }
  }
  return { openapi: '3.0.3', info: { title: 'Shanzhi 善治', version: '1' }, paths }
}

function operation(contract: Contract): object {
  const input = schemaOf(contract.input, 'input')
  const inPath = [...contract.path.matchAll(/:(\w+)/g)].map((match) => match[1]!)
  const parameter = (name: string) => ({
    name,
    in: inPath.includes(name) ? 'path' : 'query',
    required: inPath.includes(name),
    schema: (input.properties as Record<string, unknown> | undefined)?.[name] ?? {},
  })
  const names = contract.method === 'GET' ? Object.keys(input.properties ?? {}) : inPath
  const media = contract.file ? 'multipart/form-data' : 'application/json'
  return {
    operationId: contract.id,
    'x-permission': contract.permission,
    parameters: names.map(parameter),
    ...(contract.method === 'POST' ? { requestBody: { content: { [media]: { schema: input } } } } : {}),
    responses: {
      200: { description: 'ok', content: { 'application/json': { schema: schemaOf(contract.output, 'output') } } },
    },
  }
}
