import { childOf, childrenOf, type XmlElement } from '../../source/xml-tree.ts';
import { numberOf, outcomesOf, responsesOf } from './declarations.ts';
import { readInteraction } from './interactions.ts';
import { BodyReader, type Feedback } from './item-body.ts';
import { type Outcomes, processingOf, scoreOf } from './play-item.ts';
import { gapMark, type Played, type Question } from './question.ts';

/**
 * An `assessmentItem` of QTI 2.x, or of 3.0 in the names of 2 (`inNamesOf2`), as a question.
 *
 * @param file where it stands
 */
export function itemQuestion(item: XmlElement, file: string): Question {
  const reader = new BodyReader();
  const body = childOf(item, 'itemBody');
  const html = body === null ? '' : reader.inside(body);
  const responses = responsesOf(item);
  const parts = {
    responses: new Map(responses.map((response) => [response.id, response])),
    processing: childOf(item, 'responseProcessing'),
  };
  const kept = reader.interactions.map((interaction) =>
    readInteraction(interaction, parts, reader),
  );
  const modal = childrenOf(item, 'modalFeedback').map((each) => reader.readFeedback(each));
  const feedback = [...reader.feedback, ...modal];
  const process = processingOf(item);
  const outcomes = outcomesOf(item);
  const { identifier = '', title = '' } = item.attributes;
  return {
    place: { file, line: item.line, column: item.column },
    name: identifier,
    title,
    body: kept.reduce(
      (text, { body: inside }, at) =>
        inside === '' ? text : text.replace(gapMark(at + 1), `${gapMark(at + 1)}${inside}`),
      html,
    ),
    asked: [
      ...kept.map(({ asked }) => asked),
      ...(reader.asksInSteps
        ? [{ kind: 'unknown' as const, noun: 'answers in steps, each by the one before' }]
        : []),
    ],
    points:
      outcomes.find(({ id }) => id === 'SCORE')?.most ??
      numberOf(outcomes.find(({ id }) => id === 'MAXSCORE')?.initial[0]),
    play: (answer) => played(process(answer), feedback),
    scored: parts.processing !== null,
    scoreIsPoints: true,
    explanation: '',
    rubric: reader.rubric,
    known: new Map(responses.map(({ id, correct }) => [id, correct])),
    losses: [...new Set(reader.losses)],
  };
}

function played(outcomes: Outcomes, feedback: readonly Feedback[]): Played {
  const shown = feedback.filter(
    ({ outcome, id, hides }) => (outcomes?.get(outcome)?.values.includes(id) ?? false) !== hides,
  );
  return { score: scoreOf(outcomes), shown };
}
