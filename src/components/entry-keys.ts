/** What a key means in a cell of an entry grid. Pure: the component acts. */
export interface KeyPress {
  readonly key: string
  readonly keyCode: number
  readonly isComposing: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

export interface CellCaret {
  readonly start: number
  readonly end: number
  readonly length: number
  /** The text differs from what is stored. */
  readonly isDirty: boolean
  readonly isReadonly: boolean
}

export type Move = 'up' | 'down' | 'left' | 'right' | 'row-start' | 'row-end' | 'grid-start' | 'grid-end'
export type KeyAction =
  | { readonly kind: 'move'; readonly move: Move }
  /** Commit, then go on in the column. */
  | { readonly kind: 'enter'; readonly move: 'up' | 'down' }
  | { readonly kind: 'note' | 'restore' | 'undo' | 'redo' | 'correct' | 'edit' }

/** null: the browser does what it always does, above all type the letter. */
export function decideKey(press: KeyPress, caret: CellCaret): KeyAction | null {
  // While an input method composes, Enter and arrows are its own; 229 is how older ones say so.
  if (press.isComposing || press.keyCode === 229 || press.altKey) return null
  if (press.ctrlKey || press.metaKey) return decideControl(press, caret)
  if (press.key === 'Enter') {
    if (caret.isReadonly) return { kind: 'correct' }
    return { kind: 'enter', move: press.shiftKey ? 'up' : 'down' }
  }
  if (press.shiftKey) return null
  if (press.key === 'F2') return { kind: caret.isReadonly ? 'correct' : 'edit' }
  if (press.key === 'Escape') return { kind: 'restore' }
  const move = decideMove(press.key, caret)
  return move && { kind: 'move', move }
}

/** Ctrl+Z inside a half-typed text is the browser's; on a cell as stored it takes back the last step. */
function decideControl(press: KeyPress, caret: CellCaret): KeyAction | null {
  const key = press.key.toLowerCase()
  if (key === 'enter') return { kind: 'note' }
  if (key === 'home') return { kind: 'move', move: 'grid-start' }
  if (key === 'end') return { kind: 'move', move: 'grid-end' }
  if (caret.isDirty) return null
  if (key === 'z') return { kind: press.shiftKey ? 'redo' : 'undo' }
  return key === 'y' ? { kind: 'redo' } : null
}

/** Left and right leave the cell only from the edge of its text, or when all of it is selected. */
function decideMove(key: string, { start, end, length }: CellCaret): Move | null {
  const isAll = start === 0 && end === length
  const atStart = isAll || (start === 0 && end === 0)
  const atEnd = isAll || (start === length && end === length)
  switch (key) {
    case 'ArrowUp':
      return 'up'
    case 'ArrowDown':
      return 'down'
    case 'ArrowLeft':
      return atStart ? 'left' : null
    case 'ArrowRight':
      return atEnd ? 'right' : null
    case 'Home':
      return atStart ? 'row-start' : null
    case 'End':
      return atEnd ? 'row-end' : null
    default:
      return null
  }
}
