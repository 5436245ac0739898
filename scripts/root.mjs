// @ts-check
import { fileURLToPath } from 'node:url'

/** The project's folder as an address, with its slash at the end. */
export const root = new URL('../', import.meta.url)

/** @param {string} path inside the project */
export const inProject = (path) => fileURLToPath(new URL(path, root))
