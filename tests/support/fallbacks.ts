/** Something a supported browser lacks and is used all the same. */
export interface Fallback {
  /** By their paths in MDN's data. */
  readonly uses: readonly string[];
  /** The built files that use it. */
  readonly where: RegExp;
  /** What happens in a browser without it. */
  readonly instead: string;
}

/** All there are: nothing else may be used, and none of these may stand here in vain. */
export const fallbacks: readonly Fallback[] = [
  {
    uses: ['html/global_attributes/popover', 'html/elements/button/popovertarget'],
    where: /\.html$/,
    instead:
      'type.css hides what is not open, and the layouts load a polyfill that opens it (tested in Chromium 109).',
  },
  {
    uses: ['api/ToggleEvent'],
    where: /^popover\./,
    instead: 'This is the polyfill, which brings its own.',
  },
  {
    uses: ['html/elements/meta/name/viewport', 'html/global_attributes/autocapitalize'],
    where: /\.html$/,
    instead: 'Both are for phones. Browsers on a desktop have no use for them.',
  },
  {
    uses: [
      'css/properties/text-wrap',
      'css/properties/text-wrap/balance',
      'css/properties/text-wrap/pretty',
      'css/properties/break-after/avoid',
      'css/at-rules/page',
      'css/properties/orphans',
      'css/properties/widows',
    ],
    where: /\.css$/,
    instead: 'Lines and pages break where they would have: less handsome, and nothing is lost.',
  },
  {
    uses: ['api/ImageDecoder/tracks', 'api/PushManager/registrations'],
    where: /^worker-/,
    instead: 'These are names in what Moodle and SCORM Cloud export, and no part of a browser.',
  },
  {
    uses: ['css/selectors/has'],
    where: /\.css$/,
    instead:
      'A chosen option has no tint of its own; its radio button or box says that it is chosen. The ring around what has the focus, and what asks before it tells, are asked for with @supports. Four choices of a row stand three and one.',
  },
  {
    uses: ['css/properties/field-sizing', 'css/properties/field-sizing/content'],
    where: /^author\./,
    instead: 'Fields of text are as high as they are dragged.',
  },
  {
    uses: [
      'css/selectors/details-content',
      'css/properties/content-visibility',
      'css/properties/content-visibility/visible',
    ],
    where: /^course\./i,
    instead: 'The years of the timeline print as they are on the page: those that were opened.',
  },
  {
    uses: [
      'css/properties/content-visibility',
      'css/properties/content-visibility/auto',
      'css/properties/contain-intrinsic-size',
    ],
    where: /^instructor\./,
    instead: 'Questions out of sight are laid out with the others.',
  },
  {
    uses: ['css/at-rules/media/scripting'],
    where: /\.css$/,
    instead: 'Where scripts are off, the controls of a figure that moves leave their room empty.',
  },
  {
    uses: ['css/properties/forced-color-adjust', 'css/properties/forced-color-adjust/none'],
    where: /\.css$/,
    instead: 'Only browsers that force colours need it, and those have it.',
  },
  {
    uses: [
      'css/selectors/view-transition-old',
      'css/selectors/view-transition-new',
      'css/selectors/view-transition-group',
    ],
    where: /\.css$/,
    instead: 'Pages change without a transition.',
  },
  {
    uses: [
      'api/Document/startViewTransition',
      'api/Document/moveBefore',
      'api/NavigateEvent/hasUAVisualTransition',
    ],
    where: /^ClientRouter\./,
    instead: 'Astro asks for each, and swaps pages without.',
  },
  {
    uses: ['api/Window/navigation', 'api/NavigationDestination/sameDocument'],
    where: /^(course|show-items)\.|^draw-pages-/,
    instead: 'scorm/browser.ts goes by followed links: What is saved when says what that costs.',
  },
  {
    uses: ['javascript/builtins/ArrayBuffer/detached'],
    where: /^draw-pages-/,
    instead: 'React asks it of empty pieces of a page alone, to name a fault of those who read it.',
  },
  {
    uses: ['api/Window/showDirectoryPicker', 'api/FileSystemFileHandle/createWritable'],
    where: /^_write\./,
    instead: 'Write offers no folder there: files are opened, and downloaded to be put in place.',
  },
  {
    uses: ['api/Document/moveBefore'],
    where: /^preact\./,
    instead: 'Preact asks for it, and moves with insertBefore where there is none.',
  },
  {
    uses: [
      'api/Navigator/connection',
      'api/MIDIPort/connection',
      'api/Performance/memory',
      'api/Navigator/deviceMemory',
    ],
    where: /^scorm2004\./,
    instead: 'scorm-again asks for each, to guess what a system can do.',
  },
  {
    uses: [
      'javascript/builtins/Symbol/asyncDispose',
      'javascript/builtins/Symbol/dispose',
      'javascript/builtins/Error/captureStackTrace',
    ],
    where: /^((package-)?worker-|zip-reader\.|_make\.|clean-svg[.-])/,
    instead: 'zip.js, libxml2-wasm, Zod, fflate and SVGO ask for each and do without.',
  },
  {
    uses: ['api/URL/canParse_static'],
    where: /^(worker-|_make\.)/,
    instead: 'Zod asks for it, and else tries to make an address.',
  },
  {
    uses: ['javascript/builtins/Intl/Segmenter'],
    where: /^(worker-|code-editor\.)/,
    instead:
      'The review asks for it, and else takes each sign of Chinese for a word; CodeMirror asks for it.',
  },
  {
    uses: ['api/Sanitizer/removeUnsafe'],
    where: /^(worker-|clean-svg[.-])/,
    instead: 'An option of SVGO by that name.',
  },
  {
    uses: ['javascript/builtins/Error/captureStackTrace', 'api/Window/setImmediate'],
    where: /^accessible-names\./,
    instead: 'What reads the tree of names asks for each, and does without.',
  },
  {
    uses: [
      'api/TouchEvent/targetTouches',
      'api/EditContext',
      'api/Selection/getComposedRanges',
      'api/CSSPageDescriptors/marginRight',
      'api/Window/requestIdleCallback',
      'api/Window/cancelIdleCallback',
      'api/Navigator/scheduling',
      'api/IdleDeadline/timeRemaining',
    ],
    where: /^code-editor\./,
    instead: 'CodeMirror asks for each, or hears of touches where there are some.',
  },
  {
    uses: ['api/NavigatorLogin/setStatus'],
    where: /^worker-/,
    instead: 'A function of libxml2-wasm’s own by that name.',
  },
];
