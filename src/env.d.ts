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

declare namespace App {
  interface Locals {
    /** Notes that the page being rendered has shown in its margin already, by id. */
    notesInMargin?: Set<string>;
  }
}
