import type { Format, FormatNote } from '../bank/format.ts';
import { hasQuestions1, readQti1 } from './qti1/read-qti1.ts';
import { writeCanvas } from './qti1/write-canvas.ts';
import { hasItems, readItems } from './reading/read-items.ts';
import { packageWriter } from './writing/write-package.ts';

/** The formats of 1EdTech (IMS): Question and Test Interoperability. */

const interactions: readonly FormatNote[] = [
  {
    theirs: 'choice, one may be chosen',
    ours: '*choice*, *true-false* where the two options say so, *likert* where none is right',
    note: '',
  },
  {
    theirs: 'choice, several may be chosen',
    ours: '*choice* of many',
    note: 'Parts of the points follow our rule: right ones less wrong ones.',
  },
  {
    theirs: 'order',
    ours: '*sequencing*',
    note: 'Written, only the whole order gives points.',
  },
  {
    theirs: 'match, associate, gap match',
    ours: '*matching*',
    note: 'One side must have one partner each. Gaps get numbers.',
  },
  {
    theirs: 'inline choice',
    ours: '*choice*, whose gap is drawn in the question',
    note: 'Several from one list become one *matching*.',
  },
  { theirs: 'hottext', ours: '*choice*, whose options stand strong in the text', note: '' },
  {
    theirs: 'text entry',
    ours: '*fill-in*; *numeric* where the value is a number',
    note: 'A stretch of numbers becomes its middle and a tolerance.',
  },
  { theirs: 'slider', ours: '*numeric*', note: '' },
  {
    theirs: 'extended text',
    ours: '*long-fill-in*, with what scorers are told as model answer and rubric',
    note: 'Not graded here.',
  },
  {
    theirs: 'several interactions in one item',
    ours: 'an item each, on one stem',
    note: 'Their points are parted.',
  },
  {
    theirs: 'feedback',
    ours: 'feedback of the option, source or slip that alone is told it; the explanation where all are',
    note: 'What any wrong answer to a typed question is told is left out.',
  },
  {
    theirs: 'templates',
    ours: '`variables`, where numbers and texts are drawn and worked out by plain expressions',
    note: 'Left where they are more. Not written.',
  },
  {
    theirs: 'tests, sections, stimuli, rubrics for candidates',
    ours: 'a quiz for each section; stems; the intro',
    note: 'Draws, limits of time and branches are left out.',
  },
  {
    theirs: 'hotspot, graphic and drawing interactions, upload, media, custom',
    ours: '',
    note: 'They have no counterpart.',
  },
  {
    theirs: '',
    ours: '*performance*, hints, facts',
    note: 'Nothing in these formats is like them.',
  },
];

/** A version whose items have the same parts, under its own names. */
function ofItems(id: string, version: '2.1' | '3.0'): Format {
  return {
    id,
    name: `QTI ${version}`,
    endings: ['zip', 'xml'],
    recognises: (files) => hasItems(files, version),
    read: readItems,
    write: packageWriter(version),
    notes: interactions,
  };
}

const qti2 = ofItems('qti-2', '2.1');
const qti3 = ofItems('qti-3', '3.0');

const qti1: Format = {
  id: 'qti-1',
  name: 'QTI 1.2 (Canvas, Blackboard, Common Cartridge)',
  endings: ['zip', 'imscc', 'xml', 'dat'],
  recognises: hasQuestions1,
  read: readQti1,
  write: writeCanvas,
  notes: [
    {
      theirs: 'multiple choice, multiple answers, true or false',
      ours: '*choice*, *true-false*; *likert* where none is right',
      note: 'Parts of the points follow our rule.',
    },
    {
      theirs: 'short answer, fill in the blank, pattern match',
      ours: '*fill-in*',
      note: 'Several blanks become an item each, on one stem.',
    },
    { theirs: 'numerical', ours: '*numeric*', note: 'Ranges become a middle and a tolerance.' },
    {
      theirs: 'matching, categorization, multiple dropdowns from one list',
      ours: '*matching*',
      note: '',
    },
    {
      theirs: 'ordering',
      ours: '*sequencing*',
      note: 'Written as pairs of places and steps, since quizzes of Canvas have no orders.',
    },
    {
      theirs: 'essay, short response',
      ours: '*long-fill-in*',
      note: 'Written, the model answer is told as feedback.',
    },
    { theirs: 'stimulus, text only', ours: 'a stem, where questions name it', note: '' },
    {
      theirs: 'calculated, hot spot, file upload, drag and drop',
      ours: '',
      note: 'A formula is to be written anew with `variables`; the others have no counterpart.',
    },
    { theirs: 'banks that are not in the file', ours: '', note: 'The report names them.' },
  ],
};

/** The newest first, which is what their common endings stand for. */
export const qtiFormats: readonly Format[] = [qti3, qti2, qti1];
