declare module 'virtual:course' {
  /** The keys of the whole course, without prose; with values of any seed where these are drawn. */
  const course: import('./attempt/course.ts').Course;
  export const courseAt: import('./attempt/course.ts').CourseAt;
  // biome-ignore lint/style/noDefaultExport: so the build makes the module.
  export default course;
}

declare module 'virtual:keys' {
  /** The keys of the whole course, as its files say them. */
  const keys: import('./attempt/course.ts').HeldCourse;
  // biome-ignore lint/style/noDefaultExport: so the build makes the module.
  export default keys;
}

declare module 'virtual:drawing' {
  /** How the exam of the course is drawn; of the two ways, the one it needs ships. */
  export const drawSitting: import('./attempt/plain-draw.ts').DrawSitting;
}

declare module 'virtual:stem-group' {
  /** Draws items that lean on a stem; null where no item of the course does. */
  export const StemGroup:
    | import('react').ComponentType<import('./islands/items/StemGroup.tsx').StemGroupProps>
    | null;
}

declare module 'virtual:predicted' {
  /** Loads what shows an earlier answer; null where no lesson of the course shows one. */
  export const loadPredicted:
    | (() => Promise<typeof import('./islands/Predicted.tsx').Predicted>)
    | null;
}

declare module 'virtual:course-folder' {
  type Reference = import('./authoring/read-reference.ts').Reference;
  /** Where the course lies, as messages name it. */
  export const folder: string;
  /** `course.json`, read and checked; like all of this module for pages, never for islands. */
  export const course: import('./authoring/course-schema.ts').CourseFile;
  /** Stands for all that the course says. */
  export const content: string;
  export const quizzes: readonly import('./quiz/varied.ts').HeldQuiz[];
  export const facts: Reference['facts'];
  export const sources: Reference['sources'];
  export const glossary: Reference['glossary'];
}

declare module 'virtual:course-name' {
  /** What the course is called; the one thing of it that pages have while its files have errors. */
  export const name: import('./authoring/node.ts').CourseName;
}

declare module 'virtual:fact-ids' {
  /** Where the course lies, as messages name it. */
  export const folder: string;
  /** Null where the course has no facts; undefined where its file of them has errors. */
  export const factIds: readonly string[] | null | undefined;
}

declare module 'virtual:sound-course' {
  /** Null while the files of the course have errors, as they may while developing. */
  export const sound: {
    readonly outline: typeof import('virtual:course').default;
    readonly content: typeof import('virtual:course-folder').content;
    readonly course: typeof import('virtual:course-folder').course;
  } | null;
}

declare module 'virtual:lessons' {
  /** The texts of the lessons, by their ids. */
  const lessons: Readonly<
    Record<
      string,
      {
        readonly default: import('astro/runtime/server/index.js').AstroComponentFactory;
        readonly frontmatter: {
          readonly references: import('./authoring/lesson-plugin.ts').References;
        };
      }
    >
  >;
  // biome-ignore lint/style/noDefaultExport: so the build makes the module.
  export default lessons;
}

declare module 'virtual:figures' {
  /** The drawings of the course, by the names that lessons call them. */
  const figures: Readonly<
    Record<string, import('astro/runtime/server/index.js').AstroComponentFactory>
  >;
  // biome-ignore lint/style/noDefaultExport: so the build makes the module.
  export default figures;
}

declare module 'virtual:course-looks' {}

declare module 'virtual:live-accent.css' {}

declare module 'virtual:course-data' {
  /** The texts of the course, for the page of authors. */
  export const data: import('./authoring/course-data.ts').CourseData;
}

declare module 'virtual:live-items' {
  /** What shows items as students get them, by the language of the interface. */
  export const liveItems: Readonly<
    Record<string, () => Promise<typeof import('./author/live/show-items.tsx')>>
  >;
}

declare module 'virtual:words' {
  /** What the interface says, in its language; every file of `words/` has the same. */
  type Words = typeof import('./words/en.ts');
  export const number: Words['number'];
  export const date: Words['date'];
  export const count: Words['count'];
  export const counts: Words['counts'];
  export const pageCounts: Words['pageCounts'];
  export const ownValue: Words['ownValue'];
  export const comma: Words['comma'];
  export const asAt: Words['asAt'];
  export const space: Words['space'];
  export const page: Words['page'];
  export const progress: Words['progress'];
  export const lesson: Words['lesson'];
  export const kinds: Words['kinds'];
  export const notes: Words['notes'];
  export const figure: Words['figure'];
  export const reference: Words['reference'];
  export const notStarted: Words['notStarted'];
  export const save: Words['save'];
  export const notices: Words['notices'];
  export const notice: Words['notice'];
  export const text: Words['text'];
  export const predicted: Words['predicted'];
  export const accessibility: Words['accessibility'];
  export const item: Words['item'];
  export const feedback: Words['feedback'];
  /** The tag of that language, and which way it is written. */
  export const language: string;
  export const direction: import('./words/language.ts').Direction;
  /** Attributes of elements that hold texts of the course; none where its language is this. */
  export const courseText: import('./words/language.ts').LanguageMarks;
  /** Attributes of elements with words of the interface among texts of the course; as there. */
  export const ownText: import('./words/language.ts').LanguageMarks;
}

declare module 'virtual:course-words' {
  /** The same in the language of the course, also where the interface speaks another. */
  export * from 'virtual:words';
}

declare module 'virtual:words/cover' {
  export const cover: typeof import('./words/en.ts')['cover'];
}

declare module 'virtual:words/performance' {
  export const performance: typeof import('./words/en.ts')['performance'];
}

declare module 'virtual:moving-figures' {
  /** What draws an island that is a figure of the course; null where the course has none. */
  export const movingFigure: typeof import('./islands/moving-figure.ts').movingFigure | null;
}

declare module 'virtual:words/exam' {
  export const exam: typeof import('./words/en.ts')['exam'];
}

declare module 'virtual:words/time' {
  export const time: typeof import('./words/en.ts')['time'];
}

declare module 'virtual:words/practice' {
  export const practice: typeof import('./words/en.ts')['practice'];
}

declare module 'virtual:words/mastery' {
  export const mastery: typeof import('./words/en.ts')['mastery'];
}

declare module 'virtual:words/restart' {
  export const restart: typeof import('./words/en.ts')['restart'];
}

declare module 'virtual:words/scos' {
  export const scos: typeof import('./words/en.ts')['scos'];
}

declare module 'virtual:words/certificate' {
  export const certificate: typeof import('./words/en.ts')['certificate'];
}

declare module 'virtual:words/worksheet' {
  export const worksheet: typeof import('./words/en.ts')['worksheet'];
}

declare module 'virtual:words/look' {
  export const look: typeof import('./words/en.ts')['look'];
}

declare module 'virtual:words/search' {
  export const search: typeof import('./words/en.ts')['search'];
}

declare module 'virtual:words/ownNotes' {
  export const ownNotes: typeof import('./words/en.ts')['ownNotes'];
}

declare module 'virtual:prose' {
  /** Draws what texts have that are more than letters; nothing in a course whose texts are plain. */
  export const drawn: typeof import('./islands/items/draw-text.tsx').drawn;
}

declare module 'virtual:item-views' {
  type Views = import('./islands/items/body.ts').Views;
  /** Those that come with every page. */
  export const early: Partial<Views>;
  /** Of the other item types that the course has, what loads them. */
  export const late: { readonly [Type in keyof Views]?: () => Promise<Views[Type]> };
}

declare module 'virtual:objectives' {
  /** What the objectives of the course say, and where they are taught. */
  export const objectives: import('./authoring/taught-objectives.ts').TaughtObjectives;
}

declare module 'virtual:variables' {
  /** A quiz with the values of an attempt; blanks before there is one. */
  export const quizAt: typeof import('./islands/items/Varied.tsx').quizAt;
  /** A text with its blanks as people see and hear them. */
  export const withBlanks: (text: string) => import('react').ReactNode;
}

declare namespace App {
  interface Locals {
    /** The marks of the lesson that is rendered. */
    claims: import('./components/claim-marks.ts').ClaimMarks;
    /** Where the questions of the lesson that is rendered stand. */
    placement: import('./authoring/lesson-plugin.ts').References;
  }
}

interface Window {
  /** Of the File System Access API; only Chromium has it. */
  showDirectoryPicker?: (options: {
    readonly id: string;
    readonly mode: 'read' | 'readwrite';
  }) => Promise<FileSystemDirectoryHandle>;
}

/** Of the File System Access API, as far as browsers have it that give such handles. */
interface FileSystemHandle {
  queryPermission(wanted: { readonly mode: 'read' | 'readwrite' }): Promise<PermissionState>;
  requestPermission(wanted: { readonly mode: 'read' | 'readwrite' }): Promise<PermissionState>;
}
