import { element, type XmlElement } from '../../packaging/manifest/xml.ts';
import type { WrittenItem, WrittenItemOf } from '../bank/bank.ts';
import { haveLetters } from '../bank/lesser-places.ts';
import { labelOfWritten } from '../bank/written-label.ts';
import type { MoodleTexts } from './written-texts.ts';

/** A question of Moodle, or why there is none. */
export type WrittenQuestion =
  | { readonly question: XmlElement; readonly changes: readonly string[] }
  | { readonly left: string };

export function writtenQuestion(item: WrittenItem, texts: MoodleTexts): WrittenQuestion {
  if (item.variables !== undefined) {
    return { left: 'Its values are drawn for each learner, which is not written to Moodle yet.' };
  }
  const changes = item.silenced === undefined ? [] : ['Silences of the review are left out.'];
  const made = partsOf(item, texts, changes);
  if ('left' in made) return made;
  const { type, grade, parts } = made;
  const hint = item.hint === undefined ? [] : [texts.html('hint', item.hint)];
  const question = element(
    'question',
    { type },
    element('name', {}, element('text', {}, labelOfWritten(item))),
    texts.html('questiontext', item.prompt),
    texts.html('generalfeedback', item.explanation ?? ''),
    element('defaultgrade', {}, String(grade)),
    element(
      'penalty',
      {},
      type === 'truefalse' ? '1.0000000' : type === 'essay' ? '0.0000000' : '0.3333333',
    ),
    element('hidden', {}, '0'),
    element('idnumber', {}, item.id),
    ...parts,
    ...hint,
    ...tagsOf(item),
  );
  return { question, changes };
}

interface Parts {
  readonly type: string;
  readonly grade: number;
  readonly parts: readonly XmlElement[];
}

function partsOf(
  item: WrittenItem,
  texts: MoodleTexts,
  changes: string[],
): Parts | { readonly left: string } {
  const grade = item.points ?? 1;
  switch (item.type) {
    case 'true-false':
      return { type: 'truefalse', grade, parts: trueFalse(item, texts) };
    case 'choice':
      return { type: 'multichoice', grade, parts: choice(item, texts) };
    case 'fill-in':
      return { type: 'shortanswer', grade, parts: fillIn(item, texts) };
    case 'numeric':
      return { type: 'numerical', grade, parts: numeric(item, texts) };
    case 'long-fill-in':
      return { type: 'essay', grade: 0, parts: essay(item, texts) };
    case 'matching':
      if (!haveLetters(item.targets)) {
        return {
          left: 'Its targets cannot be told apart by their letters, and Moodle has letters alone there.',
        };
      }
      return { type: 'matching', grade, parts: matching(item, texts, changes) };
    case 'sequencing':
      return { type: 'ordering', grade, parts: ordering(item, texts, changes) };
    case 'likert':
      return { left: 'Moodle has no question that asks for a view without scoring it.' };
    case 'performance':
      return { left: 'Moodle has no question with steps that lead to one another.' };
    default:
      return { left: 'Moodle has no question of this type.' };
  }
}

function plain(name: string, text: string | number): XmlElement {
  return element(name, {}, String(text));
}

function answer(
  texts: MoodleTexts,
  fraction: number,
  text: XmlElement,
  feedback: string | undefined,
  ...more: readonly XmlElement[]
): XmlElement {
  const share = String(Math.round(fraction * 1e5) / 1e5);
  return element(
    'answer',
    { fraction: share, ...text.attributes },
    ...text.children,
    texts.html('feedback', feedback ?? ''),
    ...more,
  );
}

function letters(text: string): XmlElement {
  return element('answer', { format: 'plain_text' }, element('text', {}, text));
}

function trueFalse({ correct, feedback }: WrittenItemOf<'true-false'>, texts: MoodleTexts) {
  return (['true', 'false'] as const).map((side) =>
    answer(texts, String(correct) === side ? 100 : 0, letters(side), feedback?.[side]),
  );
}

function choice(item: WrittenItemOf<'choice'>, texts: MoodleTexts): readonly XmlElement[] {
  const isMany = item.choose === 'many';
  const share = isMany ? 100 / item.correct.length : 100;
  return [
    plain('single', String(!isMany)),
    plain('shuffleanswers', 'true'),
    plain('answernumbering', 'abc'),
    ...(item.partialHelp === true ? [element('shownumcorrect', {})] : []),
    ...item.options.map(({ id, text, feedback }) => {
      const fraction = item.correct.includes(id) ? share : isMany ? -share : 0;
      return answer(texts, fraction, texts.html('answer', text, { room: 'line' }), feedback);
    }),
  ];
}

function fillIn(item: WrittenItemOf<'fill-in'>, texts: MoodleTexts): readonly XmlElement[] {
  const written = (text: string) => letters(text.replaceAll('*', '\\*'));
  return [
    plain('usecase', item.caseMatters === true ? 1 : 0),
    ...item.accept.map((text) => answer(texts, 100, written(text), undefined)),
    ...(item.slips ?? []).map((slip) => answer(texts, 0, written(slip.answer), slip.feedback)),
  ];
}

function numeric(item: WrittenItemOf<'numeric'>, texts: MoodleTexts): readonly XmlElement[] {
  const unit =
    item.unit === undefined
      ? []
      : [
          element(
            'units',
            {},
            element('unit', {}, plain('multiplier', 1), plain('unit_name', item.unit)),
          ),
        ];
  return [
    answer(
      texts,
      100,
      letters(String(item.correct)),
      undefined,
      plain('tolerance', item.tolerance ?? 0),
    ),
    ...(item.slips ?? []).map((slip) =>
      answer(
        texts,
        0,
        letters(String(slip.answer)),
        slip.feedback,
        plain('tolerance', item.tolerance ?? 0),
      ),
    ),
    ...unit,
    plain('unitgradingtype', 0),
    plain('unitpenalty', '0.1000000'),
    plain('showunits', item.unit === undefined ? 3 : 0),
    plain('unitsleft', 0),
  ];
}

/** The rubric stands below the model answer, as a list that we know again. */
function essay({ model, rubric = [] }: WrittenItemOf<'long-fill-in'>, texts: MoodleTexts) {
  return [
    plain('responseformat', 'editor'),
    plain('responserequired', 1),
    plain('responsefieldlines', 15),
    plain('attachments', 0),
    plain('attachmentsrequired', 0),
    texts.html('graderinfo', model ?? '', { points: rubric }),
    texts.html('responsetemplate', ''),
  ];
}

function matching(item: WrittenItemOf<'matching'>, texts: MoodleTexts, changes: string[]) {
  if (item.sources.some(({ feedback }) => feedback !== undefined)) {
    changes.push('What is said to each pair is left out: Moodle has one text for all.');
  }
  if (item.targets.some(({ mark }) => mark !== undefined)) {
    changes.push('The marks of its targets are left out.');
  }
  const used = new Set(Object.values(item.correct));
  const target = (id: string | undefined) =>
    texts.letters(item.targets.find((each) => each.id === id)?.text ?? '');
  const pair = (source: string, text: string) =>
    texts.html(
      'subquestion',
      source,
      { room: 'line' },
      element('answer', {}, element('text', {}, text)),
    );
  if (new Set(item.targets.map(({ text }) => text)).size < 3) {
    changes.push('Moodle asks for three targets at least, and this has two.');
  }
  return [
    plain('shuffleanswers', 'true'),
    ...item.sources.map(({ id, text }) => pair(text, target(item.correct[id]))),
    ...item.targets.filter(({ id }) => !used.has(id)).map(({ id }) => pair('', target(id))),
  ];
}

function ordering(item: WrittenItemOf<'sequencing'>, texts: MoodleTexts, changes: string[]) {
  if (item.partialHelp === false) {
    changes.push('That nobody is told how many steps are in place is left out.');
  }
  return [
    plain('layouttype', 'VERTICAL'),
    plain('selecttype', 'ALL'),
    plain('selectcount', 0),
    plain('gradingtype', 'RELATIVE_NEXT_EXCLUDE_LAST'),
    plain('showgrading', 'SHOW'),
    plain('numberingstyle', 'none'),
    ...item.correct.map((id, at) => {
      const step = item.steps.find((each) => each.id === id);
      const text = texts.html('answer', step?.text ?? '', { room: 'line' });
      return element('answer', { fraction: String(at + 1), ...text.attributes }, ...text.children);
    }),
  ];
}

/** What Moodle has no field for, as tags that we read again. */
function tagsOf(item: WrittenItem): readonly XmlElement[] {
  const tags = [
    ...(item.objective === undefined ? [] : [`objective:${item.objective}`]),
    ...(item.facts ?? []).map((fact) => `fact:${fact}`),
    ...(['difficulty', 'family', 'asks', 'stem'] as const).flatMap((name) => {
      const value = item[name];
      return value === undefined ? [] : [`${name}:${value}`];
    }),
    ...(item.asAt === undefined ? [] : [`as at:${item.asAt}`]),
    ...(item.label === undefined ? [] : ['label']),
  ];
  return tags.length === 0
    ? []
    : [element('tags', {}, ...tags.map((tag) => element('tag', {}, element('text', {}, tag))))];
}
