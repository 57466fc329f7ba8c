import {
  childOf,
  childrenOf,
  descendantsOf,
  textOf,
  type XmlElement,
} from '../../source/xml-tree.ts';
import type { Answer, Played, Question } from '../question/question.ts';
import { materialIn } from './material.ts';
import { Presentation } from './presentation.ts';

/** An item of QTI 1, as Canvas, Blackboard and Common Cartridge write them, as a question. */

/** The metadata of an item: `question_type`, `points_possible` and the like, in lower case. */
export function metadataOf(item: XmlElement): ReadonlyMap<string, string> {
  const fields = descendantsOf(item, 'qtimetadatafield').map((field): [string, string] => [
    textOf(childOf(field, 'fieldlabel')).trim().toLowerCase(),
    textOf(childOf(field, 'fieldentry')).trim(),
  ]);
  // Blackboard and older tools write elements of their own.
  const own = childrenOf(item, 'itemmetadata')
    .flatMap((metadata) => childrenOf(metadata))
    .filter(({ name }) => /^(bbmd|qmd)_/.test(name))
    .map((element): [string, string] => [element.name.toLowerCase(), textOf(element).trim()]);
  // Of a field that stands twice, the first counts.
  return new Map([...own, ...fields.reverse()]);
}

/** What an item is called by its maker, in lower case: `matching_question`, `cc.essay.v0p1`, `numeric`. */
export function typeOf(metadata: ReadonlyMap<string, string>): string {
  const names = ['question_type', 'cc_profile', 'bbmd_questiontype', 'qmd_itemtype'];
  return (
    names.map((name) => metadata.get(name)).find((type) => type !== undefined) ?? ''
  ).toLowerCase();
}

export function question1(item: XmlElement, file: string): Question {
  const metadata = metadataOf(item);
  const reader = new Presentation(item, typeOf(metadata));
  const { processing } = reader;
  const points = ['points_possible', 'cc_weighting', 'qmd_absolutescore_max', 'qmd_weighting']
    .map((name) => Number(metadata.get(name) ?? Number.NaN))
    .find((value) => value > 0);
  const feedback = new Map(
    childrenOf(item, 'itemfeedback').map((each) => [
      each.attributes.ident ?? '',
      { html: materialIn(withoutSolution(each), reader.losses) },
    ]),
  );
  const solutions = childrenOf(item, 'itemfeedback')
    .flatMap((each) => childrenOf(each, 'solution'))
    .map((solution) => materialIn(solution, reader.losses));
  const play = (answer: Answer): Played => {
    const { score, shown } = processing.run(reader.translated(answer));
    return {
      score,
      shown: shown.flatMap((ident) => feedback.get(ident) ?? []).filter(({ html }) => html !== ''),
    };
  };
  return {
    place: { file, line: item.line, column: item.column },
    name: item.attributes.ident ?? '',
    title: titleOf(item),
    body: reader.body,
    asked: reader.asked,
    points: points ?? null,
    play,
    scored: processing.isThere,
    scoreIsPoints: false,
    explanation: solutions.join(''),
    rubric: descendantsOf(item, 'rubric').map((rubric) => materialIn(rubric, reader.losses)),
    known: reader.known,
    losses: reader.losses,
  };
}

function withoutSolution(feedback: XmlElement): XmlElement {
  const isOwn = (child: XmlElement | string) =>
    typeof child === 'string' || child.name !== 'solution';
  return { ...feedback, children: feedback.children.filter(isOwn) };
}

/** Tools that ask for no title give all items one. */
function titleOf({ attributes }: XmlElement): string {
  const title = (attributes.title ?? '').trim();
  return /^(question|item)?\s*\d*$/i.test(title) ? '' : title;
}
