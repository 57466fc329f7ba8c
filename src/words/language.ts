/**
 * Which file of words a course in a language is shown with: that of the language itself, else one
 * that most people who read it can read, `en` for `en-GB`, `zh-Hans` for `zh` and `zh-CN`. Never one
 * in another script.
 *
 * @param language a language tag
 * @param files the tags that there are files for
 * @returns one of `files`; null where none will do
 */
export function wordsFor(language: string, files: readonly string[]): string | null {
  const asked = new Intl.Locale(language).maximize();
  const likely = files.filter((file) => {
    const { language: spoken, script } = new Intl.Locale(file).maximize();
    return spoken === asked.language && script === asked.script;
  });
  const nearest = (file: string) => {
    const { baseName } = new Intl.Locale(file);
    if (baseName === new Intl.Locale(language).baseName) return 0;
    return new Intl.Locale(file).maximize().region === asked.region ? 1 : 2;
  };
  return [...likely].sort((one, other) => nearest(one) - nearest(other))[0] ?? null;
}

export type Direction = 'ltr' | 'rtl';

/** Says of an element in which language it is; nothing where that is the one around it. */
export interface LanguageMarks {
  readonly lang?: string;
  readonly dir?: Direction;
}

/** Scripts that run from right to left (Unicode, Bidi_Class R and AL) and have readers today. */
const toTheLeft = ['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa'];

/** Which way a language is written. */
export function directionOf(language: string): Direction {
  return toTheLeft.includes(new Intl.Locale(language).maximize().script ?? '') ? 'rtl' : 'ltr';
}

/** Whether it has the form of a language tag, such as `en` or `zh-Hans`. */
export function isLanguageTag(text: string): boolean {
  try {
    return new Intl.Locale(text).baseName !== '';
  } catch {
    return false;
  }
}
