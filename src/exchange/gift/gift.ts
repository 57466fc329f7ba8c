import type { Format } from '../bank/format.ts';
import { endsIn, sourceText } from '../source/source-text.ts';
import { readGift } from './read-gift.ts';
import { writeGift } from './write-gift.ts';

export const gift: Format = {
  id: 'gift',
  name: 'GIFT',
  endings: ['gift', 'txt'],
  recognises: (files) =>
    files.some(
      (file) =>
        file.name.endsWith('.gift') ||
        (endsIn(file, ['txt']) && isGift(sourceText(file.bytes.subarray(0, 20_000)).text)),
    ),
  read: readGift,
  write: writeGift,
  notes: [
    { theirs: '$CATEGORY', ours: 'quiz', note: '' },
    {
      theirs: '{=right ~wrong}',
      ours: 'choice',
      note: 'Without an =, many can be chosen, and those with a positive share are right, all alike.',
    },
    { theirs: '{T}, {F}', ours: 'true-false', note: '' },
    {
      theirs: '{=one =another}',
      ours: 'fill-in',
      note: 'Answers with a part of the points and feedback are slips.',
    },
    { theirs: '{#3:0.1}, {#1..5}', ours: 'numeric', note: 'One right number.' },
    { theirs: '{=a -> b}', ours: 'matching', note: '' },
    { theirs: '{}', ours: 'long-fill-in', note: 'Without a model answer: GIFT has none.' },
    { theirs: 'a word missing in the middle', ours: 'a gap, ____', note: '' },
    {
      theirs: 'a text without braces',
      ours: 'the intro',
      note: 'Where it comes first; left elsewhere.',
    },
    {
      theirs: '####feedback, [id:…], [tag:…]',
      ours: 'explanation, id, objective and facts',
      note: '',
    },
    {
      theirs: '',
      ours: 'points, hints, stems, units, rubrics',
      note: 'Not written: GIFT has no place for them. Pictures are written into the text as data addresses.',
    },
    {
      theirs: '',
      ours: 'sequencing, likert, performance, variables',
      note: 'Left: GIFT has no counterpart.',
    },
  ],
};

/** A file of letters whose questions have braces with answers. */
function isGift(text: string): boolean {
  return (
    !/^\s*[<{[]/.test(text) && /(^|\n)\s*(::|\$CATEGORY:)|\{\s*([=~#]|T|F|TRUE|FALSE|\})/.test(text)
  );
}
