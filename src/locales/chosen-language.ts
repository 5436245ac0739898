import { languages, type Language } from './messages'

const key = 'dabiao.language'

/** The language chosen on this machine, else Chinese. A browser that keeps nothing answers with an error. */
export function readLanguage(): Language {
  try {
    const kept = localStorage.getItem(key)
    return languages.find((language) => language === kept) ?? 'zh-CN'
  } catch {
    return 'zh-CN'
  }
}

export function keepLanguage(language: Language): void {
  try {
    localStorage.setItem(key, language)
  } catch {
    // The choice then lasts until the page is closed.
  }
}
