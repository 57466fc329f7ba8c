import { letterOf } from '../bank/ids.ts';
import { markdownOf } from '../text/letters.ts';
import { inside, listOf, orNone, type Params, type Reading, wordsOf } from './reading.ts';

/** Contents of H5P that are decks of cards, words or pictures, and what surveys ask. */

export function readPicturesInOrder({ params, block, pictured, add }: Reading): void {
  const images = listOf(params.sequenceImages);
  add({
    type: 'sequencing',
    prompt: block(params.taskDescription) || 'Put these in order.',
    steps: images.map((each, at) => ({
      id: letterOf(at),
      text:
        pictured(inside(each, 'image').path, each.imageDescription) ||
        markdownOf(wordsOf(each.imageDescription)),
    })),
    correct: images.map((_, at) => letterOf(at)),
  });
}

export function readFlashcards(reading: Reading): void {
  const { params, block, pictured } = reading;
  for (const [at, card] of listOf(params.cards).entries()) {
    const { path } = inside(card, 'image');
    const shown = path === undefined ? '' : pictured(path, card.imageAltText);
    const asked = markdownOf(wordsOf(card.text)) || block(params.description);
    addTyped(reading, [asked, shown], wordsOf(card.answer).split('/'), { card, at });
  }
}

export function readCrossword(reading: Reading): void {
  const { params, block } = reading;
  for (const [at, card] of listOf(params.words).entries()) {
    const more = block(inside(inside(card, 'extraClue'), 'params').text);
    const asked = markdownOf(wordsOf(card.clue));
    addTyped(reading, [asked, more], [wordsOf(card.answer)], { card, at });
  }
}

function addTyped(
  { add }: Reading,
  prompt: readonly string[],
  answers: readonly string[],
  { card, at }: { readonly card: Params; readonly at: number },
): void {
  add(
    {
      type: 'fill-in',
      prompt: prompt.filter((text) => text !== '').join('\n\n'),
      accept: [...new Set(answers.map((text) => text.trim()).filter((text) => text !== ''))],
      hint: orNone(markdownOf(wordsOf(inside(card, 'tip').text) || wordsOf(card.tip))),
    },
    ` ${at + 1}`,
  );
}

export function readGuessed({ params, block, add }: Reading): void {
  add({
    type: 'long-fill-in',
    prompt: block(params.taskDescription),
    model: markdownOf(wordsOf(params.solutionText)),
  });
}

/** What is asked of opinions has no right answer. */
export function readSurveyed({ params, block, line, add, leave }: Reading): void {
  if (params.inputType !== 'radio') {
    leave('It has no right answer, and of a scale of ours one point is chosen.');
    return;
  }
  add({
    type: 'likert',
    prompt: block(params.question),
    scale: listOf(params.alternatives).map(({ text }, at) => ({
      id: letterOf(at),
      text: line(text),
    })),
  });
}
