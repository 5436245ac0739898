import { createPinia } from 'pinia'
import { createApp } from 'vue'
import { createI18n } from 'vue-i18n'
import App from './App.vue'
import { readLanguage } from './locales/chosen-language'
import type { Nouns } from './locales/merge-nouns'
import { chinese, readWords, type Language } from './locales/messages'
import { router } from './router'
import { usePlanStore } from './stores/plan'
import './style.css'

/** The chosen language with its words; Chinese where the file of the other one does not come. */
async function chooseWords(): Promise<{ locale: Language; en: Nouns }> {
  const locale = readLanguage()
  try {
    return { locale, en: locale === 'en' ? await readWords('en') : {} }
  } catch {
    return { locale: 'zh-CN', en: {} }
  }
}

async function start(): Promise<void> {
  const app = createApp(App).use(createPinia()).use(router)
  // The database opens while the words are on their way.
  void usePlanStore().start()
  const { locale, en } = await chooseWords()
  const messages = { 'zh-CN': chinese, en }
  app.use(createI18n({ legacy: false, locale, fallbackLocale: 'zh-CN', messages }))
  app.mount('#app')
}

void start()
