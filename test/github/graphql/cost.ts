import {
  type DocumentNode,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql'
import { GraphqlRefusal } from './view.ts'

/** GitHub's figures: a page holds 1 to 100, a call may ask for 500,000 nodes; a point is a hundred requests. */
const MAX_PAGE = 100
const MAX_NODES = 500_000

type Walk = { schema: GraphQLSchema; document: DocumentNode; variables: Readonly<Record<string, unknown>>; nodes: number; requests: number }

/**
 * What a document may cost by GitHub's rule: a connection is asked once per node of the connections around it.
 * @throws GraphqlRefusal for a page size that is missing or out of bounds, and for more nodes than a call may ask for.
 */
export function measure(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
) {
  const walk: Walk = { schema, document, variables, nodes: 0, requests: 1 }
  const root = schema.getRootType(operation.operation)
  if (root) visit(walk, operation.selectionSet, root, 1)
  if (walk.nodes > MAX_NODES) {
    throw new GraphqlRefusal(
      'MAX_NODE_LIMIT_EXCEEDED',
      `This query requests up to ${walk.nodes.toLocaleString('en')} possible nodes which exceeds the maximum limit of ${MAX_NODES.toLocaleString('en')}.`,
    )
  }
  return { nodes: walk.nodes, cost: Math.max(1, Math.round(walk.requests / 100)) }
}

function visit(walk: Walk, set: SelectionSetNode, parent: GraphQLCompositeType, times: number): void {
  for (const selection of set.selections) {
    if (selection.kind === 'Field') visitField(walk, selection, parent, times)
    else {
      const name = selection.kind === 'FragmentSpread' ? selection.name.value : undefined
      const fragment =
        name === undefined
          ? selection
          : walk.document.definitions.find((one) => one.kind === 'FragmentDefinition' && one.name.value === name)
      if (fragment?.kind !== 'InlineFragment' && fragment?.kind !== 'FragmentDefinition') continue
      const type = fragment.typeCondition === undefined ? parent : walk.schema.getType(fragment.typeCondition.name.value)
      if (isCompositeType(type)) visit(walk, fragment.selectionSet, type, times)
    }
  }
}

function visitField(walk: Walk, node: FieldNode, parent: GraphQLCompositeType, times: number): void {
  const definition = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined
  const type = definition === undefined ? undefined : getNamedType(definition.type)
  if (!isCompositeType(type) || node.selectionSet === undefined) return
  const paged = definition?.args.some(({ name }) => name === 'first') && type.name.endsWith('Connection')
  const size = paged ? pageSize(walk, node) : undefined
  if (size === undefined) {
    visit(walk, node.selectionSet, type, times)
    return
  }
  walk.requests += times
  walk.nodes += times * size
  visit(walk, node.selectionSet, type, times * size)
}

function pageSize(walk: Walk, node: FieldNode): number {
  const name = node.name.value
  for (const bound of ['first', 'last']) {
    const value = node.arguments?.find((argument) => argument.name.value === bound)?.value
    const size =
      value?.kind === 'Variable' ? walk.variables[value.name.value] : value?.kind === 'IntValue' ? Number(value.value) : undefined
    if (typeof size !== 'number') continue
    if (size > MAX_PAGE)
      throw new GraphqlRefusal(
        'EXCESSIVE_PAGINATION',
        `Requesting ${size} records on the \`${name}\` connection exceeds the \`${bound}\` limit of ${MAX_PAGE} records.`,
      )
    if (size < 0) throw new GraphqlRefusal('ARGUMENT_LIMIT', `\`${bound}\` on the \`${name}\` connection cannot be less than zero.`)
    return size
  }
  throw new GraphqlRefusal(
    'MISSING_PAGINATION_BOUNDARIES',
    `You must provide a \`first\` or \`last\` value to properly paginate the \`${name}\` connection.`,
  )
}
