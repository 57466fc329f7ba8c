/** What the elements of HTML are to a text. */

export const blockTags: ReadonlySet<string> = new Set(
  'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** Elements that go with all that stands in them, and what is said of that; nothing of what nobody sees. */
export const droppedTags: ReadonlyMap<string, string | undefined> = new Map([
  ['script', 'A script'],
  ['noscript', undefined],
  ['style', 'A style sheet'],
  ['link', 'A style sheet'],
  ['head', undefined],
  ['title', undefined],
  ['meta', undefined],
  ['template', undefined],
  ['iframe', 'A frame with a page of another site'],
  ['frame', 'A frame with a page of another site'],
  ['object', 'An embedded object'],
  ['embed', 'An embedded object'],
  ['applet', 'An embedded object'],
  ['video', 'A film'],
  ['audio', 'A sound'],
  ['canvas', 'A drawing made by a script'],
  ['svg', 'A drawing within the text'],
  ['input', 'A field'],
  ['select', 'A field'],
  ['textarea', 'A field'],
  ['button', 'A button'],
]);

const both = '0123456789+-=()';

/** The letters that Unicode has raised and lowered. */
export const scriptLetters = {
  sup: signs(`${both}ni`, '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ'),
  sub: signs(both, '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎'),
} as const;

function signs(letters: string, raised: string): Readonly<Record<string, string>> {
  const all = [...raised];
  return Object.fromEntries([...letters].map((letter, at) => [letter, all[at] ?? letter]));
}
