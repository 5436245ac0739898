import { createPinia } from 'pinia'
import { createApp } from 'vue'
import { createI18n } from 'vue-i18n'
import App from './App.vue'
import { readLanguage } from './locales/chosen-language'
import { compileMessage } from './locales/compile-message'
import { chinese, readChineseWork, readEnglish } from './locales/messages'
import { router } from './router'
import { usePlanStore } from './stores/plan'
import './style.css'

const i18n = createI18n({
  legacy: false,
  locale: 'zh-CN',
  fallbackLocale: 'zh-CN',
  // All our words are text.
  messageCompiler: (text) => compileMessage(String(text)),
  messages: { 'zh-CN': chinese, en: {} },
})

// Every page but the first needs more words than the first screen brings; where they do not come, the page does not.
router.beforeResolve(async (to) => {
  if (to.name !== 'overview') i18n.global.mergeLocaleMessage('zh-CN', await readChineseWork())
})

/** The language that was chosen last; Chinese where the file of the other one does not come. */
async function chooseWords(): Promise<void> {
  if (readLanguage() !== 'en') return
  try {
    i18n.global.setLocaleMessage('en', await readEnglish())
    i18n.global.locale.value = 'en'
  } catch {
    // The page stays Chinese; the list of languages lets a person ask again.
  }
}

async function start(): Promise<void> {
  const app = createApp(App).use(createPinia()).use(i18n).use(router)
  // The database opens while the words are on their way.
  void usePlanStore().start()
  await chooseWords()
  app.mount('#app')
}

void start()
