declare module 'virtual:course' {
  /** The keys of the whole course, without prose. */
  const course: import('./attempt/course.ts').Course;
  // biome-ignore lint/style/noDefaultExport: so the build makes the module.
  export default course;
}

declare module 'virtual:course-folder' {
  type Reference = import('./authoring/read-reference.ts').Reference;
  /** Where the course lies, as messages name it. */
  export const folder: string;
  /** `course.json`, read and checked; like all of this module for pages, never for islands. */
  export const course: import('./authoring/course-schema.ts').CourseFile;
  export const quizzes: readonly import('./quiz/quiz.ts').Quiz[];
  export const facts: Reference['facts'];
  export const sources: Reference['sources'];
  export const glossary: Reference['glossary'];
}

declare module 'virtual:lessons' {
  /** The texts of the lessons, by their ids. */
  const lessons: Readonly<
    Record<
      string,
      {
        readonly default: import('astro/runtime/server/index.js').AstroComponentFactory;
        readonly frontmatter: {
          readonly references: import('./authoring/check-references.ts').References;
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

declare namespace App {
  interface Locals {
    /** Notes that the page being rendered has shown in its margin already, by id. */
    notesInMargin?: Set<string>;
  }
}
