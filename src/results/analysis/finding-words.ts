import type { Finding } from './findings.ts';

/** What a finding says to whoever teaches, in plain sentences. */
export function findingWords(finding: Finding): string {
  switch (finding.kind) {
    case 'key':
      return `The strongest quarter chose ${finding.option} (${percent(finding.share)}) more than the right answer (${percent(finding.right)}): is the key right?`;
    case 'two-right':
      return `The stronger chose ${finding.option} (${percent(finding.share)} of the strongest quarter), which counts as wrong: is it right as well?`;
    case 'backwards':
      return 'Whoever does well elsewhere does worse here: does the question mislead those who know more, or is the key wrong?';
    case 'below-chance':
      return `Fewer were right than guessing would give (${percent(finding.chance)}): does one wrong answer look right, or was this never taught?`;
    case 'hard':
      return 'Few are right: was it taught, and does the question say what it asks?';
    case 'easy':
      return 'Nearly all are right: it tells nobody apart. Keep it where all should know it.';
    case 'flat':
      return 'The strong and the weak do much alike: it tells little of what people know.';
    case 'unused':
      return `Hardly anybody takes ${listed(finding.options)}: a wrong answer that tempts nobody does nothing.`;
    case 'open':
      return `${percent(finding.share)} of those who answered other questions of this quiz left it open.`;
    case 'slow':
      return `It takes ${finding.times.toFixed(1)} times as long as most: is there much to read or to work out?`;
  }
}

export const percent = (share: number) => `${Math.round(share * 100)} %`;

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
