declare module 'virtual:quizzes' {
  /** Every quiz of `quizzes/`, read and checked; for pages, never for islands. */
  const quizzes: readonly import('./quiz/quiz.ts').Quiz[];
  // biome-ignore lint/style/noDefaultExport: so the build makes the module.
  export default quizzes;
}

declare module 'virtual:course' {
  /** The keys of the whole course, without prose. */
  const course: import('./attempt/course.ts').Course;
  // biome-ignore lint/style/noDefaultExport: so the build makes the module.
  export default course;
}

declare module 'virtual:words' {
  /** What the interface says in the language of the course; every file of `words/` has the same. */
  type Words = typeof import('./words/en.ts');
  export const number: Words['number'];
  export const date: Words['date'];
  export const count: Words['count'];
  export const counts: Words['counts'];
  export const comma: Words['comma'];
  export const asAt: Words['asAt'];
  export const page: Words['page'];
  export const cover: Words['cover'];
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
  export const item: Words['item'];
  export const feedback: Words['feedback'];
  /** The tag of that language, and which way it is written. */
  export const language: string;
  export const direction: import('./words/language.ts').Direction;
}

declare module 'virtual:words/exam' {
  export const exam: typeof import('./words/en.ts')['exam'];
}

declare namespace App {
  interface Locals {
    /** Notes that the page being rendered has shown in its margin already, by id. */
    notesInMargin?: Set<string>;
  }
}
