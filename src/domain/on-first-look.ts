/**
 * A value that is computed when somebody first asks for it, and only once. For what a row can say of itself and most
 * readers never ask: the history of every row is half the work of a scoreboard, and a list of plans shows none of it.
 * A function and no getter: an object with a getter of its own is kept as a dictionary, which costs a fifth of the
 * whole scoreboard, and copying it would compute what nobody asked for.
 */
export function onFirstLook<T>(compute: () => T): () => T {
  let seen: { readonly value: T } | undefined
  return () => {
    seen ??= { value: compute() }
    return seen.value
  }
}
