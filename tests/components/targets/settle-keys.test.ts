import { describe, expect, test } from 'vitest'
import { decideRowKey, type RowKey } from '@/components/targets/settle-keys'

const press = (key: string, over: Partial<RowKey> = {}): RowKey => ({
  ...{ key, isComposing: false, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false },
  ...over,
})

describe('a key on a row', () => {
  test.each([
    ['Enter', 'accept'],
    ['a', 'accept'],
    ['A', 'accept'],
    ['e', 'edit'],
    ['E', 'edit'],
    ['F2', 'edit'],
    ['n', 'next-asked'],
    ['Tab', null],
    ['x', null],
    [' ', null],
    ['Escape', null],
  ])('%s: %s', (key, kind) => expect(decideRowKey(press(key))?.kind ?? null).toBe(kind))

  test.each([
    ['ArrowUp', 'up'],
    ['ArrowDown', 'down'],
    ['Home', 'first'],
    ['End', 'last'],
    ['PageDown', 'page-down'],
  ])('%s moves %s', (key, to) => expect(decideRowKey(press(key))).toEqual({ kind: 'move', to }))

  test('Ctrl+Z takes back, Ctrl+Y and Ctrl+Shift+Z do again; Ctrl+A selects as ever', () => {
    expect(decideRowKey(press('z', { ctrlKey: true }))?.kind).toBe('undo')
    expect(decideRowKey(press('Z', { metaKey: true, shiftKey: true }))?.kind).toBe('redo')
    expect(decideRowKey(press('y', { ctrlKey: true }))?.kind).toBe('redo')
    expect(decideRowKey(press('a', { ctrlKey: true }))).toBeNull()
  })

  test('while an input method composes, and with Alt, keys are not ours', () => {
    expect(decideRowKey(press('Enter', { isComposing: true }))).toBeNull()
    expect(decideRowKey(press('e', { altKey: true }))).toBeNull()
  })
})
