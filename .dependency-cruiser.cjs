/**
 * What each room of `src` may import: rooms, folders of rooms, and files without their ending. A room
 * that is not here may import nothing.
 */
const rooms = {
  // Of the standard, what an answer to an item is there.
  quiz: ['standard/answer'],
  standard: [],
  library: [],
  attempt: ['quiz'],
  // Judges what a course asks; texts of lessons come in plain.
  review: ['attempt', 'quiz'],
  scorm: ['attempt', 'quiz', 'standard'],
  // A session of SCORM on an LRS.
  cmi5: ['scorm', 'attempt', 'quiz', 'standard'],
  words: ['scorm/notice', 'attempt', 'quiz'],
  // What is styled apart is what few courses have.
  islands: [
    'words',
    'scorm',
    'cmi5',
    'attempt',
    'quiz',
    'standard/unescaped',
    'styles/(performance|text|timing)\\.css',
  ],
  authoring: [
    'quiz',
    'attempt',
    'review',
    'standard',
    'words/language',
    'words/formats',
    'islands/names',
  ],
  // Banks of questions in and out, in the formats of others.
  exchange: [
    'quiz',
    'authoring',
    'words/language',
    'packaging/zip',
    'packaging/manifest/xml',
    // Sessions that the bench saved.
    'standard',
    'preview/(api|session)',
  ],
  // Files and settings in, packages out, whatever course they hold.
  packaging: [
    'attempt/settings',
    'attempt/settings-schema',
    'attempt/answer-sizes',
    // What is left of questions in pages where others are taken out.
    'quiz/prose',
    'standard',
    'words/counted',
    // What knows colours and drawings takes those of an instructor as it takes an author's.
    'authoring/accent',
    'authoring/pictures/clean-svg',
  ],
  // Meets the course only at the SCORM API.
  preview: ['packaging', 'library', 'standard'],
  // Knows the rules of the course, and none of its islands.
  instructor: [
    'packaging',
    'library',
    'scorm',
    'attempt',
    'quiz',
    'authoring/(accent|known-of-questions)',
  ],
  // Judges by what the build runs, and shows items by what students get.
  author: [
    'authoring',
    'islands',
    'words',
    'scorm',
    'attempt',
    'quiz',
    'packaging/make/(drawn-questions|own-bank)',
    'packaging/zip',
    'library/(save-file|Choice)',
    // Banks that are brought in.
    'exchange',
  ],
  // What classes answered, read from what LMSs export, and what that says of the items.
  results: [
    'quiz',
    'attempt',
    'standard',
    'authoring',
    'exchange',
    'library',
    'preview/(api|records|session)',
    'words/formats',
  ],
  guides: ['packaging/manifest/format'],
  components: [
    'styles',
    'islands',
    'words',
    'authoring',
    'attempt',
    'quiz',
    'guides',
    // Of questions as they travel, the types that reference pages show.
    'exchange/(bank/(bank|format)|reference)',
    'packaging/manifest/format',
  ],
  // A course draws its figures with the kit's components.
  content: ['components'],
  starter: ['components'],
  layouts: ['styles', 'components', 'islands', 'words'],
  pages: ['(?!commands/).*'],
  commands: ['.*'],
};

/** The order of the rooms within packaging, each with what stands below it. */
const packagingRooms = ['zip', 'site', 'manifest', 'check', 'make'];

const only = (name, from, allowed) => ({
  name,
  severity: 'error',
  from: { path: `^src/${from}/` },
  to: { path: '^src/', pathNot: `^src/(${[from, ...allowed].join('|')})(/|\\.tsx?$|$)` },
});

/** Files that may touch the platform; everything else in a pure folder takes it as an argument. */
const edges = '/(node|browser|session|worker)\\.ts$';

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
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
      from: { path: `^(src/(?!components).+)/[^/]+/${between}[^/]+$` },
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
        'Apart from pages, item types (virtual:item-views), what starts moving figures (virtual:moving-figures), what shows items to authors (virtual:live-items), what figures are made with (@kit) and what is started from outside, each file is imported somewhere.',
      from: {},
      module: {
        path: '^src/',
        pathNot: `\\.d\\.ts$|^src/(content\\.config|pages/|commands/|(content|starter)/figures/|islands/items/[A-Z][A-Za-z]+\\.tsx$|islands/moving-figure\\.ts$|author/live/show-items\\.tsx$|components/figures/[A-Z][A-Za-z]+\\.(astro|tsx)$|words/[a-z]{2,3}(-|\\.))|${edges}`,
        numberOfDependentsLessThan: 1,
      },
    },
    {
      name: 'not-to-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(astro:|virtual:)|\\.css$' },
    },
    ...Object.entries(rooms).map(([room, allowed]) => only(`imports-of-${room}`, room, allowed)),
    only('rooms-that-are-listed', `(?!(${Object.keys(rooms).join('|')})/)[^/]+`, []),
    ...packagingRooms.map((room, at) =>
      only(`imports-of-packaging-${room}`, `packaging/${room}`, [
        ...rooms.packaging,
        ...packagingRooms.slice(0, at).map((below) => `packaging/${below}`),
      ]),
    ),
    {
      name: 'pure-folders-touch-no-platform',
      severity: 'error',
      from: {
        path: '^src/(quiz|attempt|review|standard|words|packaging|exchange|results)/',
        pathNot: edges,
      },
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
