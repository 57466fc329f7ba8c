/** The gaps of a cloze text of Moodle, `{1:MULTICHOICE:=right#why~wrong}`. */
export interface Gap {
  readonly kind: 'one' | 'many' | 'typed' | 'typed-case' | 'number';
  readonly points: number;
  readonly answers: readonly GapAnswer[];
}

interface GapAnswer {
  /** Of numbers with their tolerance, `3.1:0.1`. */
  readonly text: string;
  readonly fraction: number;
  readonly feedback: string;
}

const kinds: Readonly<Record<string, Gap['kind']>> = {
  MULTICHOICE: 'one',
  MULTICHOICE_H: 'one',
  MULTICHOICE_V: 'one',
  MULTICHOICE_S: 'one',
  MULTICHOICE_HS: 'one',
  MULTICHOICE_VS: 'one',
  MC: 'one',
  MCH: 'one',
  MCV: 'one',
  MCS: 'one',
  MCHS: 'one',
  MCVS: 'one',
  MULTIRESPONSE: 'many',
  MULTIRESPONSE_H: 'many',
  MULTIRESPONSE_S: 'many',
  MULTIRESPONSE_HS: 'many',
  MR: 'many',
  MRH: 'many',
  MRS: 'many',
  MRHS: 'many',
  SHORTANSWER: 'typed',
  SHORTANSWER_C: 'typed-case',
  SA: 'typed',
  SAC: 'typed-case',
  MW: 'typed',
  MWC: 'typed-case',
  NUMERICAL: 'number',
  NM: 'number',
};

const gap = /\{\s*(\d*)\s*:\s*([A-Z_]+)\s*:((?:\\.|[^\\}])*)\}/g;

/** The pieces of a text around its gaps, of which there is one less. */
export function gapsOf(text: string): {
  readonly pieces: readonly string[];
  readonly gaps: readonly Gap[];
} {
  const pieces: string[] = [];
  const gaps: Gap[] = [];
  let from = 0;
  for (const match of text.matchAll(gap)) {
    const [all, points = '', name = '', inside = ''] = match;
    const kind = kinds[name];
    if (kind === undefined) continue;
    pieces.push(text.slice(from, match.index));
    from = match.index + all.length;
    gaps.push({ kind, points: Number(points || 1), answers: answersOf(inside) });
  }
  return { pieces: [...pieces, text.slice(from)], gaps };
}

function answersOf(inside: string): readonly GapAnswer[] {
  // Each answer begins behind a ~ that is no escaped one.
  return inside
    .split(/(?<!\\)~/)
    .filter((part) => part.trim() !== '')
    .map((part) => {
      const [, mark = '', share, text = ''] = /^\s*(=|%(-?[\d.,]+)%)?(.*)$/s.exec(part) ?? [];
      const at = text.search(/(?<!\\)#/);
      const [answer, feedback] = at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
      const percent = Number((share ?? '').replace(',', '.'));
      const fraction = mark === '=' ? 100 : share === undefined ? 0 : percent;
      return {
        text: unescaped(answer).trim(),
        fraction: Number.isFinite(fraction) ? fraction : 0,
        feedback: unescaped(feedback).trim(),
      };
    });
}

function unescaped(text: string): string {
  return text.replace(/\\([\\}#~/"])/g, '$1').replace(/&#0*125;|&#x7d;|&rbrace;/gi, '}');
}
