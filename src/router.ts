import type { Component } from 'vue'
import { createRouter, createWebHashHistory, type RouteRecordRaw } from 'vue-router'
import OverviewView from './views/OverviewView.vue'

/** The nine labels of the navigation, in the order of a year's work; each is a route's name and a word. */
export const navigation = [
  { name: 'overview', path: '/' },
  { name: 'tasks', path: '/tasks' },
  { name: 'indicators', path: '/indicators' },
  { name: 'entry', path: '/entry' },
  { name: 'cases', path: '/cases' },
  { name: 'budget', path: '/budget' },
  { name: 'targets', path: '/targets' },
  { name: 'forms', path: '/forms' },
  { name: 'data', path: '/data' },
] as const

/** Pages below a page of the navigation, which stays marked while one of them is open. */
const details = [
  { name: 'task', path: '/tasks/:taskId', view: 'TaskView' },
  { name: 'indicator', path: '/indicators/:indicatorId', view: 'IndicatorView' },
  { name: 'counting-rule', path: '/indicators/:indicatorId/counting', view: 'CountingRuleView' },
  { name: 'case-list', path: '/cases/list', view: 'CaseListView' },
  { name: 'case-analysis', path: '/cases/analysis', view: 'CaseAnalysisView' },
  { name: 'rules', path: '/targets/rules', view: 'RulesView' },
]

const viewFiles = import.meta.glob<Component>(['./views/*View.vue', '!./views/OverviewView.vue'], {
  import: 'default',
})

function viewName(routeName: string): string {
  return `${routeName.charAt(0).toUpperCase()}${routeName.slice(1)}View`
}

/** The overview is what everybody opens first, so it comes with the first file; the others when they are asked for. */
function routeRecord(name: string, path: string, view: string): RouteRecordRaw[] {
  if (name === 'overview') return [{ name, path, component: OverviewView }]
  const component = viewFiles[`./views/${view}.vue`]
  return component ? [{ name, path, component, props: true }] : []
}

const routes: RouteRecordRaw[] = [
  ...navigation.flatMap(({ name, path }) => routeRecord(name, path, viewName(name))),
  ...details.flatMap(({ name, path, view }) => routeRecord(name, path, view)),
  { path: '/:unknown(.*)*', redirect: '/' },
]

export const router = createRouter({
  history: createWebHashHistory(),
  routes,
  scrollBehavior: (to, from, saved) => (to.path === from.path ? (saved ?? undefined) : (saved ?? { top: 0 })),
})

// A link inside the program names only its page: year and period go along.
router.beforeEach((to, from) => {
  const kept = Object.fromEntries(['year', 'asOf', 'plan'].map((key) => [key, from.query[key]]))
  const missing = Object.keys(kept).filter((key) => kept[key] !== undefined && to.query[key] === undefined)
  if (from.matched.length === 0 || missing.length === 0) return true
  const query = { ...to.query, ...Object.fromEntries(missing.map((key) => [key, kept[key]])) }
  return { path: to.path, query, hash: to.hash }
})
