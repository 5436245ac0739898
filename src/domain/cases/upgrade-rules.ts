import { knownRules, type KnownRule } from './known-rules'

/**
 * Stored data in which a source named one of two rules (`caseRule`), with the rules themselves in their place. Goes
 * through lists and plain objects of any depth, because sources stand in choices, in the change log, in what a closed
 * year was judged by and in the ways back of imports. What needs nothing stays the same object.
 */
export function upgradeStoredRules<Data>(data: Data): Data {
  // Sound: sources of the old kind are what the type of `Data` no longer knows; all else stays as it is.
  return upgrade(data) as Data
}

function upgrade(data: unknown): unknown {
  if (Array.isArray(data)) {
    const next: readonly unknown[] = data.map(upgrade)
    return next.every((each, index) => each === data[index]) ? data : next
  }
  if (!isPlainObject(data)) return data
  const { caseRule, ...rest } = data
  if (data['kind'] === 'cases' && isKnownName(caseRule)) return { ...rest, rule: knownRules[caseRule] }
  const entries = Object.entries(data)
  const next = entries.map(([name, value]): [string, unknown] => [name, upgrade(value)])
  return next.every(([, value], index) => value === entries[index]?.[1]) ? data : Object.fromEntries(next)
}

function isKnownName(name: unknown): name is KnownRule {
  return typeof name === 'string' && Object.hasOwn(knownRules, name)
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
}
