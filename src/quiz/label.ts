import { plainText, type Text } from './text/text.ts';

/** The most characters of a label. */
const labelLength = 100;

/**
 * A question in at most 100 characters (UTF-16 units) on one line, for reports that show no more:
 * the label its author gave, or the start of the prompt up to a word's end.
 */
export function labelOf(item: {
  readonly prompt: Text;
  readonly label?: string | undefined;
}): string {
  const line = (item.label ?? plainText(item.prompt)).replace(/\s+/gu, ' ');
  if (line.length <= labelLength) return line;
  // Half a surrogate pair at the cut goes with the rest.
  const start = line.slice(0, labelLength - 1).replace(/[\uD800-\uDBFF]$/, '');
  const end = start.lastIndexOf(' ');
  return `${start.slice(0, end < labelLength / 2 ? undefined : end)}…`;
}
