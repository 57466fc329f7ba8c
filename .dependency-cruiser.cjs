/** Imports point one way: quiz <- attempt <- scorm <- islands <- pages; packaging and preview, library and instructor serve staff. */

/** Allowed are folders, and files without their ending. */
const only = (name, from, allowed, comment) => ({
  name,
  severity: 'error',
  comment,
  from: { path: `^src/${from}/` },
  to: { path: '^src/', pathNot: `^src/(${[from, ...allowed].join('|')})(/|\\.ts$)` },
});

/** Files that may touch the platform; everything else in a pure folder takes it as an argument. */
const edges = '/(node|browser|session|worker)\\.ts$';

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-cycles-of-folders',
      severity: 'error',
      scope: 'folder',
      from: { path: '^src/' },
      to: { path: '^src/', circular: true },
    },
    // A folder's own files stand above those of the folders in it.
    ...['', '[^/]+/'].map((between) => ({
      name: 'not-up-to-a-parent-folder',
      severity: 'error',
      from: { path: `^(src/(?!islands|components).+)/[^/]+/${between}[^/]+$` },
      to: { path: '^$1/[^/]+$' },
    })),
    {
      name: 'figures-above-components',
      severity: 'error',
      from: { path: '^src/components/[^/]+$' },
      to: { path: '^src/components/figures/' },
    },
    {
      name: 'no-unused-files',
      severity: 'error',
      comment:
        'Apart from pages and what is started from outside, each file is imported somewhere.',
      from: {},
      module: {
        path: '^src/',
        pathNot: `\\.d\\.ts$|^src/(content\\.config|pages/|commands/|content/figures/|words/[a-z]{2,3}(-|\\.))|${edges}`,
        numberOfDependentsLessThan: 1,
      },
    },
    {
      name: 'not-to-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(astro:|virtual:)|\\.css$' },
    },
    only(
      'quiz-imports-nothing',
      'quiz',
      [],
      'The quiz rules know nothing of attempts, LMSs or screens.',
    ),
    only('standard-imports-nothing', 'standard', [], 'What SCORM says depends on nothing of ours.'),
    only('attempt-on-quiz', 'attempt', ['quiz'], 'An attempt knows quizzes only.'),
    only(
      'scorm-on-attempt',
      'scorm',
      ['attempt', 'quiz', 'standard'],
      'The adapter turns reports into cmi writes.',
    ),
    only(
      'words-on-values',
      'words',
      ['scorm/notice', 'attempt', 'quiz'],
      'Words turn the values of the rooms below into sentences.',
    ),
    only(
      'islands-on-scorm',
      'islands',
      ['words', 'scorm', 'attempt', 'quiz'],
      'Islands never import pages, packaging or preview.',
    ),
    only(
      'authoring-on-quiz',
      'authoring',
      ['quiz', 'attempt', 'standard', 'words/language'],
      'Authoring reads quizzes; it never meets an LMS.',
    ),
    only(
      'packaging-on-settings',
      'packaging',
      [
        'attempt/settings',
        'attempt/settings-schema',
        'attempt/answer-sizes',
        'standard',
        'words/counted',
      ],
      'Packaging takes files and the settings that can be chosen, whatever course they hold.',
    ),
    only('library-alone', 'library', [], 'The library keeps packages, whatever they hold.'),
    only(
      'preview-on-packaging',
      'preview',
      ['packaging', 'library', 'standard'],
      'The preview meets the course only at the SCORM API.',
    ),
    only(
      'instructor-on-packaging',
      'instructor',
      ['packaging', 'library', 'scorm', 'attempt', 'quiz', 'content'],
      'Making and checking need the rules of the course, and none of its islands.',
    ),
    {
      name: 'commands-start-the-rest',
      severity: 'error',
      comment: 'Commands are what npm runs: nothing else needs them.',
      from: { path: '^src/(?!commands/)' },
      to: { path: '^src/commands/' },
    },
    {
      name: 'pure-folders-touch-no-platform',
      severity: 'error',
      from: { path: '^src/(quiz|attempt|standard|packaging)/', pathNot: edges },
      to: { dependencyTypes: ['core'] },
    },
  ],
  options: {
    doNotFollow: { path: '^(?!src/|astro[.]config)' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.d.ts'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
    },
  },
};
