import type { Course } from '../../src/attempt/course.ts';

const bare = (ids: readonly string[]) => ids.map((id) => ({ id }));

const item = (id: string, objective: string, points = 1) => ({
  id,
  objective,
  points,
});

/** Two lessons whose checks hold one item of each type, and an exam that draws four of six. */
export const exampleCourse: Course = {
  id: 'example',
  title: 'An example course',
  version: '1.0.0',
  practice: true,
  settings: {
    passMark: 70,
    examLength: 4,
    examAttempts: 3,
    completion: 'checks-and-exam',
    feedback: 'after-sitting',
    interactions: 'journal',
    exit: 'suspend',
  },
  lessons: [
    {
      id: 'makers',
      title: 'Who makes chips',
      objectives: [{ id: 'makers_name' }, { id: 'makers_order' }],
      checks: [
        {
          id: 'makers-check',
          kind: 'check',
          items: [
            { ...item('makers_true', 'makers_name'), type: 'true-false', correct: true },
            {
              ...item('makers_choice', 'makers_name', 2),
              type: 'choice',
              choose: 'many',
              options: bare(['asml', 'tsmc', 'nvidia', 'zeiss']),
              correct: ['asml', 'zeiss'],
            },
            {
              ...item('makers_fill', 'makers_name'),
              type: 'fill-in',
              accept: ['TSMC', 'Taiwan Semiconductor'],
              caseMatters: false,
            },
            {
              ...item('makers_steps', 'makers_order', 3),
              type: 'sequencing',
              steps: bare(['test', 'design', 'etch', 'package']),
              correct: ['design', 'etch', 'test', 'package'],
            },
          ],
        },
      ],
    },
    {
      id: 'rules',
      title: 'How a rule works',
      objectives: [{ id: 'rules_match' }, { id: 'rules_judge' }],
      checks: [
        {
          id: 'rules-check',
          kind: 'check',
          items: [
            {
              ...item('rules_pairs', 'rules_match', 2),
              type: 'matching',
              sources: bare(['licence', 'tariff']),
              targets: bare(['customs', 'bis', 'congress']),
              correct: { licence: 'bis', tariff: 'customs' },
            },
            {
              ...item('rules_number', 'rules_match'),
              type: 'numeric',
              correct: 4800,
              tolerance: 0.5,
            },
            {
              ...item('rules_essay', 'rules_judge', 0),
              type: 'long-fill-in',
              rubricKey: { points: 8, code: 77 },
            },
            {
              ...item('rules_view', 'rules_judge', 0),
              type: 'likert',
              scale: bare(['against', 'unsure', 'in_favour']),
            },
          ],
        },
      ],
    },
  ],
  exam: {
    id: 'exam',
    kind: 'exam',
    items: [
      { ...item('exam_true', 'makers_name'), type: 'true-false', correct: false },
      {
        ...item('exam_choice', 'makers_name'),
        type: 'choice',
        choose: 'one',
        options: bare(['memory', 'logic', 'analog']),
        correct: ['memory'],
      },
      {
        ...item('exam_fill', 'makers_order'),
        type: 'fill-in',
        accept: ['HBM'],
        caseMatters: false,
      },
      {
        ...item('exam_steps', 'makers_order'),
        type: 'sequencing',
        steps: bare(['announce', 'publish', 'license', 'deliver']),
        correct: ['announce', 'publish', 'license', 'deliver'],
      },
      {
        ...item('exam_pairs', 'rules_match'),
        type: 'matching',
        sources: bare(['h20', 'h200']),
        targets: bare(['allowed', 'refused']),
        correct: { h20: 'allowed', h200: 'refused' },
      },
      { ...item('exam_number', 'rules_match'), type: 'numeric', correct: 25, tolerance: 0 },
    ],
  },
};
