import type { Format } from '../bank/format.ts';
import { isMoodleXml, readMoodle } from './read-moodle.ts';
import { writeMoodle } from './write-moodle.ts';

export const moodleXml: Format = {
  id: 'moodle-xml',
  name: 'Moodle XML',
  endings: ['xml'],
  recognises: (files) => files.some(isMoodleXml),
  read: readMoodle,
  write: writeMoodle,
  notes: [
    {
      theirs: 'category',
      ours: 'quiz',
      note: 'Its description is the intro. The file has one for each quiz; the rules of drawing are left out.',
    },
    {
      theirs: 'multichoice',
      ours: 'choice',
      note: 'Where one can be chosen, options with a part of the points are wrong, and two that are fully right are left. Where many can, right options count alike.',
    },
    { theirs: 'truefalse', ours: 'true-false', note: '' },
    {
      theirs: 'shortanswer',
      ours: 'fill-in',
      note: 'Answers that count fully are accepted, others with feedback are slips. A `*` inside an answer is left out.',
    },
    {
      theirs: 'numerical',
      ours: 'numeric',
      note: 'One right number with its tolerance, and the unit of factor 1. Other units are told; several exact numbers become a *fill-in*, several with tolerances are left.',
    },
    {
      theirs: 'matching, ddmatch',
      ours: 'matching',
      note: 'Targets without a pair come along. Feedback to each pair is not written: Moodle has none.',
    },
    { theirs: 'ordering', ours: 'sequencing', note: '' },
    {
      theirs: 'essay',
      ours: 'long-fill-in',
      note: 'Not graded here. Information for graders is the model answer, with the rubric as a list. Questions that ask for a file are left.',
    },
    {
      theirs: 'gapselect, ddwtos',
      ours: 'matching',
      note: 'Numbered gaps with words for them; with one gap, a choice. Read only.',
    },
    {
      theirs: 'oumultiresponse, multichoiceset (plugins)',
      ours: 'choice of many',
      note: 'A part of the right options gives a part of the points. Read only.',
    },
    {
      theirs: 'gapfill (plugin)',
      ours: 'a fill-in for each gap, on one stem; matching where words are offered',
      note: 'Patterns in gaps are letters. Gaps to be left empty are left. Read only.',
    },
    {
      theirs: 'cloze',
      ours: 'a question for each gap, on one stem',
      note: 'Each shows the sentence of its gap. Read only.',
    },
    {
      theirs: 'calculated, calculatedsimple',
      ours: 'numeric with variables',
      note: 'The values that Moodle has made are kept, as records. Formulas that our expressions have not, and geometric tolerances, are left. Read only: questions with variables are not written.',
    },
    {
      theirs: 'calculatedmulti',
      ours: 'choice with variables',
      note: 'As calculated. Options have their decimals; significant figures are not counted. Read only.',
    },
    {
      theirs: 'description',
      ours: 'the intro, or a stem',
      note: 'It is the intro where it comes first and a stem where its tag says so, as our export writes it; left elsewhere.',
    },
    {
      theirs: 'hints, general feedback, tags',
      ours: 'hint, explanation, objective, facts and the like',
      note: 'Hints are one. Tags such as objective:x are ours; others are told. Penalties are left out: another try costs nothing.',
    },
    {
      theirs: 'other types',
      ours: '',
      note: 'Left, by name. Of ours, likert and performance have no counterpart.',
    },
  ],
};
