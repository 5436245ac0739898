/** What a key means on a row of the table of targets. Pure: the component acts. */
export interface RowKey {
  readonly key: string
  readonly isComposing: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

export type RowAction =
  | { readonly kind: 'move'; readonly to: 'up' | 'down' | 'first' | 'last' | 'page-up' | 'page-down' }
  | { readonly kind: 'accept' | 'edit' | 'next-asked' | 'undo' | 'redo' | 'open-name' }

const MOVES: Readonly<Record<string, Extract<RowAction, { kind: 'move' }>['to']>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'first',
  End: 'last',
  PageUp: 'page-up',
  PageDown: 'page-down',
}

/** null: the key is the browser's. Letters count in either case, so that a caps lock stands in nobody's way. */
export function decideRowKey(press: RowKey): RowAction | null {
  if (press.isComposing || press.altKey) return null
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key
  if (press.ctrlKey || press.metaKey) {
    if (key === 'z') return { kind: press.shiftKey ? 'redo' : 'undo' }
    return key === 'y' ? { kind: 'redo' } : null
  }
  const to = MOVES[key]
  if (to) return press.shiftKey ? null : { kind: 'move', to }
  switch (key) {
    case 'Enter':
    case 'a':
      return { kind: 'accept' }
    case 'e':
    case 'F2':
      return { kind: 'edit' }
    case 'n':
      return { kind: 'next-asked' }
    case 'o':
      return { kind: 'open-name' }
    default:
      return null
  }
}
