import type { FirstAnswers } from './first-answers.ts';

/** The median time of each item in seconds, by number; NaN where none is known. */
export function medianSeconds(answers: FirstAnswers): Float64Array {
  const starts = new Uint32Array(answers.items + 1);
  for (let at = 0; at < answers.count; at += 1) {
    if (Number.isNaN(answers.seconds[at])) continue;
    const next = (answers.item[at] ?? 0) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let item = 1; item <= answers.items; item += 1) {
    starts[item] = (starts[item] ?? 0) + (starts[item - 1] ?? 0);
  }
  const seconds = new Float64Array(starts[answers.items] ?? 0);
  const next = starts.slice();
  for (let at = 0; at < answers.count; at += 1) {
    const own = answers.seconds[at] ?? Number.NaN;
    if (Number.isNaN(own)) continue;
    const item = answers.item[at] ?? 0;
    seconds[next[item] ?? 0] = own;
    next[item] = (next[item] ?? 0) + 1;
  }
  return Float64Array.from({ length: answers.items }, (_, item) => {
    const own = seconds.subarray(starts[item], starts[item + 1]).sort();
    const middle = own.length / 2;
    return (
      ((own[Math.ceil(middle) - 1] ?? Number.NaN) + (own[Math.floor(middle)] ?? Number.NaN)) / 2
    );
  });
}
