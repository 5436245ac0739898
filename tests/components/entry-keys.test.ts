import { describe, expect, test } from 'vitest'
import { decideKey, type CellCaret, type KeyPress } from '@/components/entry-keys'

const caretAt = (start: number, end = start, over: Partial<CellCaret> = {}): CellCaret => ({
  ...{ start, end, length: 3, isDirty: false, isReadonly: false },
  ...over,
})
const press = (key: string, over: Partial<KeyPress> = {}): KeyPress => ({
  ...{ key, keyCode: 0, isComposing: false, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false },
  ...over,
})
/** The action in short: `move left`, `enter down`, `undo`; null leaves the key to the browser. */
function act(key: KeyPress, caret: CellCaret): string | null {
  const action = decideKey(key, caret)
  if (action === null) return null
  return 'move' in action ? `${action.kind} ${action.move}` : action.kind
}

describe('the caret moves inside the text and leaves it only from its edge', () => {
  test.each([
    ['ArrowLeft', 0, 0, 'move left'],
    ['ArrowLeft', 1, 1, null],
    ['ArrowLeft', 0, 3, 'move left'],
    ['ArrowLeft', 0, 2, null],
    ['ArrowRight', 3, 3, 'move right'],
    ['ArrowRight', 2, 2, null],
    ['ArrowRight', 0, 3, 'move right'],
    ['ArrowRight', 1, 3, null],
    ['Home', 0, 0, 'move row-start'],
    ['Home', 1, 1, null],
    ['End', 3, 3, 'move row-end'],
    ['End', 2, 2, null],
    ['ArrowUp', 1, 1, 'move up'],
    ['ArrowDown', 1, 1, 'move down'],
  ])('%s at %i–%i: %s', (key, start, end, expected) =>
    expect(act(press(key), caretAt(start, end))).toBe(expected),
  )

  test('an empty cell is all edge', () => {
    expect(act(press('ArrowLeft'), caretAt(0, 0, { length: 0 }))).toBe('move left')
    expect(act(press('ArrowRight'), caretAt(0, 0, { length: 0 }))).toBe('move right')
  })

  test('selecting with Shift stays the browser’s', () => {
    expect(act(press('ArrowRight', { shiftKey: true }), caretAt(3))).toBeNull()
  })
})

describe('an input method has its keys for itself', () => {
  test.each(['Enter', 'Escape', 'ArrowDown', 'F2'])('%s while composing', (key) => {
    expect(act(press(key, { isComposing: true }), caretAt(0))).toBeNull()
    expect(act(press(key, { keyCode: 229 }), caretAt(0))).toBeNull()
  })
})

test.each([
  [press('Enter'), 'enter down'],
  [press('Enter', { shiftKey: true }), 'enter up'],
  [press('Enter', { ctrlKey: true }), 'note'],
  [press('Escape'), 'restore'],
  [press('F2'), 'edit'],
  [press('Home', { ctrlKey: true }), 'move grid-start'],
  [press('End', { ctrlKey: true }), 'move grid-end'],
  [press('Tab'), null],
  [press('Tab', { shiftKey: true }), null],
  [press('7'), null],
  [press('v', { ctrlKey: true }), null],
])('%o: %s', (key, expected) => expect(act(key, caretAt(0))).toBe(expected))

describe('undo', () => {
  test.each([
    [press('z', { ctrlKey: true }), 'undo'],
    [press('Z', { ctrlKey: true, shiftKey: true }), 'redo'],
    [press('y', { ctrlKey: true }), 'redo'],
    [press('z', { metaKey: true }), 'undo'],
  ])('%o on a cell as stored: %s', (key, expected) => expect(act(key, caretAt(0))).toBe(expected))

  test('inside a text being typed it is the browser’s own', () => {
    expect(act(press('z', { ctrlKey: true }), caretAt(1, 1, { isDirty: true }))).toBeNull()
  })
})

test('a locked cell asks for a correction on Enter and F2', () => {
  expect(act(press('Enter'), caretAt(0, 0, { isReadonly: true }))).toBe('correct')
  expect(act(press('F2'), caretAt(0, 0, { isReadonly: true }))).toBe('correct')
})
