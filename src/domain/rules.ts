import { type Compiled, expressionsOf, type Scope } from './expression.ts'
import type { Code } from './figure.ts'
import type { Form, Rule, Severity } from './form.ts'

/** A rule that does not hold, in plain words. */
export type Broken = {
  readonly rule: string
  readonly severity: Severity
  readonly text: string
  /** The same for the office. */
  readonly office: string
  readonly fixes: readonly Code[]
}

/** The rules of these severities that do not hold among the figures given. */
export function brokenRules(form: Form, scope: Scope, ...severities: readonly Severity[]): Broken[] {
  return brokenAmong(
    form,
    form.rules.filter((rule) => severities.includes(rule.severity)),
    scope,
  )
}

/** Those of these rules of the form that do not hold among the figures given. */
export function brokenAmong(form: Form, rules: readonly Rule[], scope: Scope): Broken[] {
  return rules
    .filter((rule) => verdictOn(form, rule, scope) === false)
    .map((rule) => ({
      rule: rule.code,
      severity: rule.severity,
      text: fillMessage(form, rule.message, scope),
      office: fillMessage(form, rule.office ?? rule.message, scope),
      fixes: rule.fixes,
    }))
}

/** Whether the rule holds; undefined where a figure that it names is not given. */
export function verdictOn(form: Form, rule: Rule, scope: Scope): boolean | undefined {
  const verdict = expressionsOf(form).compile(rule.holds).run(scope)
  return typeof verdict === 'boolean' ? verdict : undefined
}

/** The figures a rule names. */
export function namesOf(form: Form, rule: Rule): Compiled['names'] {
  return expressionsOf(form).compile(rule.holds).names
}

/** The counts and choices over whose last months the form's rules look. */
export function lookedBackAt(form: Form): Code[] {
  const names = form.rules.flatMap((rule) => [...namesOf(form, rule)])
  const fields = names.flatMap((name) => /^(?:sum12|sum24|quarter)\.(.+)$/.exec(name)?.[1] ?? [])
  return [...new Set(fields)]
}

/** The expressions in braces of a rule's message. */
export function placeholdersOf(message: string): string[] {
  return [...message.matchAll(/\{([^{}]+)\}/g)].map((match) => match[1] ?? '')
}

function fillMessage(form: Form, message: string, scope: Scope): string {
  return message.replace(/\{([^{}]+)\}/g, (_, expression: string) =>
    written(expressionsOf(form).compile(expression).run(scope)),
  )
}

/** A figure that is not given leaves a gap that shows. */
function written(value: unknown): string {
  return typeof value === 'number' || typeof value === 'string' ? String(value) : '…'
}
