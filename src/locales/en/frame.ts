export default {
  product: '达标',
  productLatin: 'Dabiao',
  skip: 'Skip to content',
  nav: {
    label: 'Main navigation',
    overview: 'Overview',
    tasks: 'Tasks',
    indicators: 'Indicators',
    entry: 'Quarterly entry',
    cases: 'Case import',
    budget: 'Budget execution',
    targets: 'Targets',
    forms: 'Forms',
    data: 'Data',
  },
  plan: 'Year',
  planOption: '{year}',
  asOf: 'As of',
  asOfOption: 'Months 1–{month}',
  language: 'Language',
  user: 'User',
  localUser: 'Local user',
  demo: 'Demo data',
  demoHint:
    'Actuals, budget execution and responsible sections are made up for demonstration; targets and budget are those of the published table',
  footer: {
    label: 'Basis of the figures',
    asOf: 'As of: {date}',
    targetVersion: 'Targets: version {version} (from {from})',
    rules: 'Scoring rules: {document}',
    demo: 'Demo data: actuals, budget execution and sections are made up; targets and budget are those of the published table',
    roles: 'Sections, performance officer and leaders are views, not permissions',
  },
  day: '{year}-{month}-{day}',
  loading: 'Opening the data of this computer…',
  failure: {
    kept: 'What was saved has not been changed.',
    reload: 'Reload',
    blocked: {
      title: 'An older version of Dabiao is open in another tab',
      steps: 'Close or reload the other tabs with Dabiao, then reload this page.',
    },
    outdated: {
      title: 'Dabiao was updated in another tab',
      steps:
        'This page is the older version and has stopped, so that it writes nothing wrong. Please reload it.',
    },
    newer: {
      title: 'The data of this computer was written by a newer Dabiao',
      steps: 'The version you opened is older and can neither read nor write it. Please open the newer one.',
    },
    unavailable: {
      title: 'The browser does not let this page keep data',
      steps:
        'Dabiao keeps its data in this browser (IndexedDB). Do not use a private window, allow this site to keep data in the settings of the browser, then reload.',
    },
    full: {
      title: 'The storage of the browser is full',
      steps:
        'Free some disk space, then reload. Do not clear the browsing data of this site: that would delete what was entered.',
    },
    failed: {
      title: 'The database of this browser cannot be opened',
      steps:
        'Quit the browser completely and start it again. If it still fails, restore a backup file (page “Data”) on another computer or in another browser.',
    },
  },
  firstRunFailure:
    'The sample plan that comes with the program was not loaded; everything else works. Try again on the page “Data”.',
  viewFailure: {
    title: 'This page did not open',
    what: 'Its file could not be loaded; your data is not affected. The program may just have been updated: please reload.',
  },
}
