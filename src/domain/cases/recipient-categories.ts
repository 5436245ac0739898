/** 受援人类别: several may stand in one cell (a person is a 农民工 and a 妇女). */

const SEPARATORS = /[、,，;；/|\s]+/
/** Between the parts as they are kept: never shown, each language joins them in its own way. */
const KEPT = '、'

/** 农民工,妇女 and 农民工、妇女 say the same: one spelling, so that an import again finds nothing changed. */
export function joinCategories(text: string): string {
  return SEPARATORS.test(text)
    ? text
        .split(SEPARATORS)
        .filter((part) => part !== '')
        .join(KEPT)
    : text
}

/** The categories of a kept text, in its order; none where the cell was empty. */
export function splitCategories(kept: string): readonly string[] {
  return kept === '' ? [] : kept.split(KEPT)
}
