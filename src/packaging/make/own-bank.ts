/** Questions that an instructor has in a course beside or in place of its own; plain data, for files and history. */
export type OwnBank = BroughtBank | OwnDraft;

/** Questions that came in files, and where they are asked. */
export interface BroughtBank extends OwnFiles {
  /** Of the file that they came in. */
  readonly name: string;
  /** The id of the lesson whose check asks them, or `exam`. */
  readonly into: string;
}

/** What was written on the questions of a course: these files stand in the place of its own. */
export interface OwnDraft extends OwnFiles {
  /** What was written on, such as `the questions of this site`. */
  readonly draft: string;
  /** The text of `course.json`; null for that of the course. */
  readonly course: string | null;
  /** Ids of quizzes that the course has and the draft has not. */
  readonly without: readonly string[];
  /** By the ids of quizzes that both have: stands for the text that the course had when it was taken. */
  readonly began: Readonly<Record<string, number>>;
}

interface OwnFiles {
  /** Quiz files, as the build reads them. */
  readonly quizzes: readonly { readonly id: string; readonly text: string }[];
  /** As their texts name them, such as `images/map.png`, in base64. */
  readonly pictures: readonly { readonly name: string; readonly base64: string }[];
}

export function isDraft(bank: OwnBank): bank is OwnDraft {
  return 'draft' in bank;
}

/** Whether a value of JSON is such. */
export function isOwnBank(value: unknown): value is OwnBank {
  const { quizzes, pictures, ...own }: JsonObject = Object(value);
  return (
    (isText(own.draft) ? isDraftHead(own) : [own.name, own.into].every(isText)) &&
    isListOf(quizzes, ({ id, text }) => isText(id) && isText(text)) &&
    isListOf(pictures, ({ name, base64 }) => isText(name) && isText(base64))
  );
}

type JsonObject = Readonly<Record<string, unknown>>;

function isDraftHead({ course, without, began }: JsonObject): boolean {
  return (
    (course === null || isText(course)) &&
    Array.isArray(without) &&
    without.every(isText) &&
    typeof began === 'object' &&
    Object.values(Object(began)).every((each) => typeof each === 'number')
  );
}

function isListOf(value: unknown, fits: (entry: JsonObject) => boolean): boolean {
  return Array.isArray(value) && value.every((entry) => fits(Object(entry)));
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
