/** Questions that an instructor brought in, and where they are asked; plain data, for files and history. */
export interface OwnBank {
  /** Of the file that they came in. */
  readonly name: string;
  /** The id of the lesson whose check asks them, or `exam`. */
  readonly into: string;
  /** Quiz files, as the build reads them. */
  readonly quizzes: readonly { readonly id: string; readonly text: string }[];
  /** As their texts name them, such as `images/map.png`, in base64. */
  readonly pictures: readonly { readonly name: string; readonly base64: string }[];
}

/** Whether a value of JSON is such. */
export function isOwnBank(value: unknown): value is OwnBank {
  const { name, into, quizzes, pictures }: Readonly<Record<string, unknown>> = Object(value);
  return (
    [name, into].every(isText) &&
    isListOf(quizzes, ({ id, text }) => isText(id) && isText(text)) &&
    isListOf(pictures, ({ name: own, base64 }) => isText(own) && isText(base64))
  );
}

function isListOf(
  value: unknown,
  fits: (entry: Readonly<Record<string, unknown>>) => boolean,
): boolean {
  return Array.isArray(value) && value.every((entry) => fits(Object(entry)));
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
