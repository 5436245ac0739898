import { createPinia } from 'pinia'
import { createApp } from 'vue'
import { createI18n } from 'vue-i18n'
import App from './App.vue'
import { readLanguage } from './locales/chosen-language'
import { messages } from './locales/messages'
import { router } from './router'
import { usePlanStore } from './stores/plan'
import './style.css'

const i18n = createI18n({
  legacy: false,
  locale: readLanguage(),
  fallbackLocale: 'zh-CN',
  messages,
})

const app = createApp(App).use(createPinia()).use(i18n).use(router)
app.mount('#app')
void usePlanStore().start()
