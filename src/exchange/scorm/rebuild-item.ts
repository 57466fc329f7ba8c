import { between } from '../../standard/response-2004.ts';
import type { DraftItem } from '../bank/bank-draft.ts';
import { markdownOf } from '../text/letters.ts';
import { type LoggedQuestion, plain } from './logged-question.ts';

/** An item as far as a log of SCORM 2004 says what it was, and what it does not say. */

type Rebuilt =
  | { readonly item: DraftItem; readonly changes: readonly string[] }
  | { readonly left: string };

type Common = Pick<DraftItem, 'prompt' | 'objective'> & { readonly points?: number };

const words =
  'The log has its first words alone: explanation, feedback, hints, pictures and variables are to be written again.';
const ids = 'Its options stand under their ids; write their texts.';
const seen = 'Options that nobody chose and that are not right are not in the log.';

export function rebuilt(question: LoggedQuestion): Rebuilt {
  if (question.description === '') {
    return { left: 'The log does not say what it asks: its records have no description.' };
  }
  const common = commonOf(question);
  const right = question.patterns[0] ?? question.responses.find(({ isRight }) => isRight)?.text;
  if (question.type === 'long-fill-in') return longText(question, common);
  if (question.type === 'likert') return scale(question, common);
  if (right === undefined || right === '') {
    return { left: 'The log does not say what is right, and nobody answered it rightly.' };
  }
  switch (question.type) {
    case 'true-false':
      return made({ type: 'true-false', ...common, correct: /^(t|true|1)$/.test(right) });
    case 'choice':
      return choice(question, common, right);
    case 'fill-in':
      return fillIn(question, common);
    case 'numeric':
      return numeric(common, right);
    case 'sequencing':
      return sequence(common, partsOf(right));
    case 'matching':
      return matching(question, common, right);
    default:
      return {
        left: `The log of a question of the type “${question.type}” does not say what it asks.`,
      };
  }
}

function commonOf({ description, objective, weighting }: LoggedQuestion): Common {
  const points = Math.max(1, Math.min(10, Math.round(weighting)));
  return {
    prompt: markdownOf(description),
    ...(objective === '' ? {} : { objective }),
    ...(points > 1 ? { points } : {}),
  };
}

function made(item: DraftItem, changes: readonly string[] = []): Rebuilt {
  return { item, changes: [words, ...changes] };
}

function partsOf(text: string): readonly string[] {
  return text === '' ? [] : plain(text).split(between.parts);
}

/** An id as the text that stands in for what it named. */
function entries(known: readonly string[]) {
  return known.map((id) => ({ id, text: markdownOf(id.replaceAll('_', ' ')) }));
}

function choice({ patterns, responses }: LoggedQuestion, common: Common, right: string): Rebuilt {
  const all = [...patterns, ...responses.map(({ text }) => text)].flatMap(partsOf);
  const options = [...new Set(all)].sort();
  if (options.length < 2) return { left: 'The log names one option of it alone.' };
  const correct = partsOf(right);
  const item = { type: 'choice', ...common, options: entries(options), correct } as const;
  return made(correct.length > 1 ? { ...item, choose: 'many' } : item, [ids, seen]);
}

function fillIn({ patterns, responses }: LoggedQuestion, common: Common): Rebuilt {
  const right = responses.filter(({ isRight }) => isRight).map(({ text }) => text);
  const accept = [...new Set([...patterns.map(plain), ...right])].filter((text) => text !== '');
  const caseMatters = patterns.some((pattern) => pattern.includes('{case_matters=true}'));
  return made({ type: 'fill-in', ...common, accept, ...(caseMatters ? { caseMatters } : {}) }, [
    'Other answers that it accepts are not in the log.',
  ]);
}

function numeric(common: Common, right: string): Rebuilt {
  const ends = right
    .split(between.range)
    .map((end) => (end.trim() === '' ? Number.NaN : Number(end)));
  const [least = Number.NaN, most = least] = ends;
  if (!Number.isFinite(least) || !Number.isFinite(most)) {
    return { left: `Its right answer “${right.slice(0, 60)}” is no number or has no end.` };
  }
  const correct = Number(((least + most) / 2).toPrecision(12));
  const tolerance = Number((Math.abs(most - least) / 2).toPrecision(12));
  return made({ type: 'numeric', ...common, correct, ...(tolerance === 0 ? {} : { tolerance }) });
}

function sequence(common: Common, correct: readonly string[]): Rebuilt {
  return made({ type: 'sequencing', ...common, steps: entries([...correct].sort()), correct }, [
    ids,
  ]);
}

function matching({ responses }: LoggedQuestion, common: Common, right: string): Rebuilt {
  const pairs = partsOf(right).map((part) => part.split(between.pair));
  const answered = responses
    .flatMap(({ text }) => partsOf(text))
    .map((part) => part.split(between.pair));
  const at = (all: readonly (readonly string[])[], side: 0 | 1) => [
    ...new Set(all.flatMap((pair) => pair[side] ?? [])),
  ];
  return made(
    {
      type: 'matching',
      ...common,
      sources: entries(at(pairs, 0)),
      targets: entries(at([...pairs, ...answered], 1).sort()),
      correct: Object.fromEntries(pairs.map(([source = '', target = '']) => [source, target])),
    },
    [ids, seen],
  );
}

function scale({ responses }: LoggedQuestion, common: Common): Rebuilt {
  const points = [...new Set(responses.map(({ text }) => text))].filter((text) => text !== '');
  if (points.length < 2) return { left: 'The log names fewer than two points of its scale.' };
  const { points: _, ...asked } = common;
  return made({ type: 'likert', ...asked, scale: entries(points.sort()) }, [
    'Its scale has the points that were chosen, under their ids and in their order.',
  ]);
}

function longText({ patterns }: LoggedQuestion, common: Common): Rebuilt {
  const [model = ''] = patterns.map(plain);
  const { points: _, ...asked } = common;
  return made({
    type: 'long-fill-in',
    ...asked,
    ...(model === '' ? {} : { model: markdownOf(model) }),
  });
}
