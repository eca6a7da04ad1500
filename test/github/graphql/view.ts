import { Buffer } from 'node:buffer'
import type { GraphQLFieldResolver, GraphQLResolveInfo } from 'graphql'
import { Refusal, Unmodelled } from '../errors.ts'
import type { Limits } from '../limits.ts'
import type { Repository, Viewer } from '../model.ts'
import { demand, type Need } from '../permissions.ts'
import type { Urls } from '../route.ts'
import type { World } from '../world.ts'

export type Context = { world: World; limits: Limits; urls: Urls; viewer: Viewer; cost: number; nodes: number }
export type Args = Record<string, unknown>
/** An object as GraphQL shows it: every modelled field is a key; what is no key is not modelled. */
export type View = { __typename: string; [field: string]: unknown }

/** An error with GitHub's `type` beside its message. */
export class GraphqlRefusal extends Error {
  override name = 'GraphqlRefusal'
  readonly type: string
  constructor(type: string, message: string) {
    super(message)
    this.type = type
  }
}

const TAKES = Symbol('arguments')
type Field = ((args: Args) => unknown) & { [TAKES]?: readonly string[] }

/** A field with arguments. Those not named are not modelled, and asking with one is an error. */
export function field(takes: readonly string[], resolve: (args: Args) => unknown): Field {
  return Object.assign((args: Args) => resolve(args), { [TAKES]: takes })
}

const written = (info: GraphQLResolveInfo): string[] => (info.fieldNodes[0]?.arguments ?? []).map((argument) => argument.name.value)

/** Resolves from the view alone: a field or argument that the double does not model is an error, never a silent null. */
export const resolveView: GraphQLFieldResolver<unknown, Context> = (source, args: Args, _context, info) => {
  const place = `${info.parentType.name}.${info.fieldName}`
  const view = source as View
  if (!Object.hasOwn(view, info.fieldName)) throw new Unmodelled(`the GitHub double does not model ${place}`)
  const value = view[info.fieldName]
  const takes = typeof value === 'function' ? ((value as Field)[TAKES] ?? []) : []
  const strange = written(info).filter((name) => !takes.includes(name))
  if (strange.length > 0) throw new Unmodelled(`the GitHub double does not model the argument ${strange.join(', ')} of ${place}`)
  return typeof value === 'function' ? (value as Field)(args) : value
}

export const PAGING = ['first', 'last', 'after', 'before'] as const

const cursor = (at: number): string => Buffer.from(`cursor:v2:${at}`).toString('base64')
const position = (text: unknown): number | undefined =>
  typeof text === 'string' ? Number(Buffer.from(text, 'base64').toString().replace('cursor:v2:', '')) : undefined

/** A connection over a list; `type` is the name of its nodes' type. */
export function connection<T>(type: string, items: readonly T[], args: Args, show: (item: T) => View): View {
  const from = (position(args.after) ?? -1) + 1
  const to = position(args.before) ?? items.length
  let window = items.map((item, at) => ({ item, at })).slice(from, to)
  if (typeof args.first === 'number') window = window.slice(0, args.first)
  if (typeof args.last === 'number') window = window.slice(Math.max(0, window.length - args.last))
  const first = window.at(0)?.at
  const last = window.at(-1)?.at
  return {
    __typename: `${type}Connection`,
    totalCount: items.length,
    nodes: () => window.map(({ item }) => show(item)),
    edges: () => window.map(({ item, at }) => ({ __typename: `${type}Edge`, cursor: cursor(at), node: show(item) })),
    pageInfo: {
      __typename: 'PageInfo',
      startCursor: first === undefined ? null : cursor(first),
      endCursor: last === undefined ? null : cursor(last),
      hasNextPage: last !== undefined && last < items.length - 1,
      hasPreviousPage: first !== undefined && first > 0,
    },
  }
}

/** The same permission check as in REST, in GraphQL's words. */
export function gate(context: Context, repo: Repository, need: Need): void {
  try {
    demand(context.viewer, repo, need)
  } catch (error) {
    throw error instanceof Refusal ? refused(error) : error
  }
}

/** A refusal of the shared state as GraphQL words it. */
export function refused(error: Refusal): GraphqlRefusal {
  if (error.status === 403) return new GraphqlRefusal('FORBIDDEN', error.message)
  if (error.status === 404 || error.status === 410) return new GraphqlRefusal('NOT_FOUND', 'Could not resolve to a node.')
  const detail = error.errors
    ?.map((item) => (typeof item === 'string' ? item : (item.message ?? `${item.field ?? ''} ${item.code}`)))
    .join(', ')
  return new GraphqlRefusal('UNPROCESSABLE', detail ?? error.message)
}
