import { type ASTNode, Environment, EvaluationError } from '@marcbachmann/cel-js'
import type { Code, Figures, Value } from './figure.ts'
import { valueOf } from './figure.ts'
import type { Expression, Form } from './form.ts'
import type { History } from './history.ts'
import { lookBack, type LookBack, lookBackTypes } from './look-back.ts'
import { perForm } from './per-form.ts'
import type { Period } from './period.ts'

/** What an expression may speak of. */
export type Scope = {
  readonly figures: Figures
  /** The month before; null where there is none. */
  readonly previous: Figures | null
  readonly branch: { readonly hasBranchCommittee: boolean }
  readonly period?: Period
  /** The months before; where it is left out, what looks back further than `prev` is not run. */
  readonly history?: History
}

/** An expression ready to run. */
export type Compiled = {
  /** The result, or undefined where a figure that the expression names is not given. */
  readonly run: (scope: Scope) => unknown
  /** The figures it names, `prev.` before those of the month before. */
  readonly names: ReadonlySet<string>
}

/** The expressions of one form, compiled once each. */
export type Expressions = {
  /** Throws a `TypeError` of the expression library where the expression does not type-check. */
  readonly compile: (expression: Expression) => Compiled
}

/** The expressions of a form. */
export const expressionsOf = perForm(makeExpressions)

function makeExpressions(form: Form): Expressions {
  const environment = environmentOf(form)
  const compiled = new Map<Expression, Compiled>()
  const compile = (expression: Expression): Compiled => {
    const found = compiled.get(expression)
    if (found !== undefined) return found
    const program = environment.parse(expression)
    const checked = program.check()
    if (!checked.valid) throw checked.error ?? new TypeError(`The expression does not hold: ${expression}`)
    const names = namesIn(program.ast)
    const fields = [...names].map(fieldOf)
    const made: Compiled = {
      names,
      run: (scope) => {
        const context = contextOf(form, fields, scope, compile)
        return context === undefined ? undefined : attempt(program, context)
      },
    }
    compiled.set(expression, made)
    return made
  }
  return { compile }
}

function environmentOf(form: Form): Environment {
  const environment = new Environment({ unlistedVariablesAreDyn: false })
  const types: Record<string, 'int' | 'string'> = {}
  for (const indicator of form.indicators) types[indicator.code] = indicator.type === 'int' ? 'int' : 'string'
  for (const code of Object.keys(form.derived)) types[code] = 'int'
  for (const [code, type] of Object.entries(types)) environment.registerVariable(code, type)
  environment.registerVariable({ name: 'prev', schema: types })
  environment.registerVariable({ name: 'branch', schema: { has_branch_committee: 'bool' } })
  for (const [name, schema] of Object.entries(lookBackTypes(form))) {
    environment.registerVariable({ name, schema })
  }
  return environment
}

/** Every variable of an expression; a field of `prev` or `branch` with its owner before it. */
function namesIn(ast: ASTNode): Set<string> {
  const names = new Set<string>()
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(visit)
    if (node === null || typeof node !== 'object' || !('op' in node)) return
    const { op, args } = node as ASTNode
    if (op === 'id') names.add(args)
    else if (op === '.' && args[0].op === 'id') names.add(`${args[0].args}.${args[1]}`)
    else visit(args)
  }
  visit(ast)
  return names
}

type Compile = (expression: Expression) => Compiled

/** A variable, or a field of one that is made of several: `prev.member_total`. */
type Field = { readonly owner: string; readonly name: string | undefined }

function fieldOf(name: string): Field {
  const [owner = '', field] = name.split('.')
  return { owner, name: field }
}

/** The variables with their values; undefined as soon as one has none. */
function contextOf(form: Form, fields: readonly Field[], scope: Scope, compile: Compile) {
  const context: Record<string, unknown> = {}
  for (const { owner, name } of fields) {
    const value =
      name === undefined ? lookUp(form, owner, scope, compile) : lookIn(form, owner, name, scope, compile)
    if (value === undefined) return undefined
    const exact = typeof value === 'number' ? BigInt(value) : value
    if (name === undefined) context[owner] = exact
    else context[owner] = { ...(context[owner] as object | undefined), [name]: exact }
  }
  return context
}

/** A field of `prev`, of `branch`, or of what looks back over months. */
function lookIn(form: Form, owner: string, field: string, scope: Scope, compile: Compile) {
  if (owner === 'branch') return scope.branch.hasBranchCommittee
  if (owner !== 'prev') return lookBack(owner as LookBack, field, scope)
  const { previous } = scope
  return previous === null
    ? undefined
    : lookUp(form, field, { ...scope, figures: previous, previous: null }, compile)
}

function lookUp(form: Form, code: Code, scope: Scope, compile: Compile): Value | undefined {
  const given = valueOf(scope.figures, code)
  if (given !== undefined) return given
  const derived = form.derived[code]
  return derived === undefined ? undefined : (compile(derived).run(scope) as Value | undefined)
}

/** A percentage of nobody divides by nought: such an expression has no value then, and its rule is not run. */
function attempt(program: (context: object) => unknown, context: object): unknown {
  try {
    return plain(program(context))
  } catch (error) {
    if (error instanceof EvaluationError) return undefined
    throw error
  }
}

/** CEL counts in BigInt; figures are small whole numbers. */
function plain(value: unknown): unknown {
  return typeof value === 'bigint' ? Number(value) : value
}
