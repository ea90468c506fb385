import { type ASTNode, Environment } from '@marcbachmann/cel-js'
import type { Code, Figures, Value } from './figure.ts'
import { valueOf } from './figure.ts'
import type { Expression, Form } from './form.ts'

/** What an expression may speak of. */
export type Scope = {
  readonly figures: Figures
  /** The month before; null where there is none. */
  readonly previous: Figures | null
  readonly branch: { readonly hasBranchCommittee: boolean }
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

const known = new WeakMap<Form, Expressions>()

/** The expressions of a form; forms are immutable, so the work is done once for each. */
export function expressionsOf(form: Form): Expressions {
  const found = known.get(form)
  if (found !== undefined) return found
  const made = makeExpressions(form)
  known.set(form, made)
  return made
}

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
    const made: Compiled = {
      names,
      run: (scope) => {
        const context = contextOf(form, names, scope, compile)
        return context === undefined ? undefined : plain(program(context))
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

/** The variables with their values; undefined as soon as one has none. */
function contextOf(form: Form, names: ReadonlySet<string>, scope: Scope, compile: Compile) {
  const context: Record<string, unknown> = {}
  const prev: Record<string, unknown> = {}
  for (const name of names) {
    if (name.startsWith('branch.')) continue
    const before = name.startsWith('prev.')
    const code = before ? name.slice('prev.'.length) : name
    const value = before
      ? scope.previous && lookUp(form, code, { ...scope, figures: scope.previous, previous: null }, compile)
      : lookUp(form, code, scope, compile)
    if (value === undefined || value === null) return undefined
    const exact = typeof value === 'number' ? BigInt(value) : value
    if (before) prev[code] = exact
    else context[code] = exact
  }
  return { ...context, prev, branch: { has_branch_committee: scope.branch.hasBranchCommittee } }
}

function lookUp(form: Form, code: Code, scope: Scope, compile: Compile): Value | undefined {
  const given = valueOf(scope.figures, code)
  if (given !== undefined) return given
  const derived = form.derived[code]
  return derived === undefined ? undefined : (compile(derived).run(scope) as Value | undefined)
}

/** CEL counts in BigInt; figures are small whole numbers. */
function plain(value: unknown): unknown {
  return typeof value === 'bigint' ? Number(value) : value
}
