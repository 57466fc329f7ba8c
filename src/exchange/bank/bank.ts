import type { z } from 'zod';
import type { quizSchema } from '../../quiz/schema.ts';

/**
 * The contract of the formats: a reader makes a bank of files, a writer files of a bank, and both
 * say of each item what became of it.
 */

/** A file as it came, or as it is to be written. */
export interface SourceFile {
  /** With its folders, parted by `/`: `bank.xml`, `images/map.png`. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * A quiz as an author writes it in a JSON file. What sources often lack (objective, explanation,
 * feedback, model answer, intro) may be absent: it is never invented. Numbers may be expressions, `"{{a + b}}"`.
 */
export type WrittenQuiz = AsRead<z.input<ReturnType<typeof quizSchema>>>;
export type WrittenItem = WrittenQuiz['items'][number];
export type WrittenItemOf<Type extends WrittenItem['type']> = Extract<
  WrittenItem,
  { readonly type: Type }
>;

/** Where an item stands in its source. */
export interface Place {
  readonly file: string;
  /** From 1, in UTF-16 code units as editors count them; absent where there are no lines. */
  readonly line?: number | undefined;
  readonly column?: number | undefined;
}

/** What became of an item. */
export type Outcome =
  | { readonly kind: 'carried' }
  /** It is there, with what is said here in plain sentences. */
  | { readonly kind: 'changed'; readonly changes: readonly string[] }
  | { readonly kind: 'left'; readonly reason: string };

/** One entry for each item of the source, and for each file that could not be read at all. */
export interface ItemReport {
  readonly place: Place;
  /** Its name, title or first words in the source; the name of the file for a file. */
  readonly name: string;
  /** The id that it has in our quizzes; absent where it is left. */
  readonly id?: string | undefined;
  readonly outcome: Outcome;
}

export interface ReadBank {
  readonly quizzes: readonly WrittenQuiz[];
  /** As texts name them: `images/map.png`. Each once. */
  readonly pictures: readonly SourceFile[];
  /** In the order of the source. */
  readonly report: readonly ItemReport[];
}

/** What a writer is given. */
export type Bank = Pick<ReadBank, 'quizzes' | 'pictures'>;

export interface WrittenBank {
  readonly files: readonly SourceFile[];
  readonly report: readonly ItemReport[];
}

/** What is chosen for all of a bank that is read. */
export interface ReadOptions {
  /** What its quizzes are for; 'check' if left out. */
  readonly kind?: 'check' | 'exam' | undefined;
  /** The objective of items whose source names none. */
  readonly objective?: string | undefined;
}

/** Never throws, whatever the files hold. */
export type ReadFormat = (files: readonly SourceFile[], options?: ReadOptions) => ReadBank;
export type WriteFormat = (bank: Bank) => WrittenBank;

/** What a source may lack. */
type Lacking = 'objective' | 'explanation' | 'feedback' | 'model' | 'intro';

/** What may be an expression. */
type Drawn = 'correct' | 'tolerance' | 'answer';

type AsRead<Value> = Value extends readonly (infer Entry)[]
  ? readonly AsRead<Entry>[]
  : Value extends object
    ? {
        readonly [Key in keyof Value as Key extends Lacking ? never : Key]: Field<Key, Value[Key]>;
      } & {
        readonly [Key in keyof Value as Key extends Lacking ? Key : never]?:
          | AsRead<Value[Key]>
          | undefined;
      }
    : Value;

type Field<Key, Value> = Key extends Drawn
  ? Value extends number | boolean | undefined
    ? Value | string
    : AsRead<Value>
  : AsRead<Value>;
