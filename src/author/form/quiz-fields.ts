import { difficultyField, type FormField, line, silencedField, text } from './form-fields.ts';

/** What the form of a quiz asks for beside its stems and items. */
export function quizFields(kind: string): readonly FormField[] {
  return [
    line('title', 'Title', { needed: true }),
    text('intro', 'Introduction', { hint: 'Stands above the first question.' }),
    {
      ...{ kind: 'one-of', name: 'kind', label: 'It is' },
      of: [
        { value: 'check', label: 'a check: all of it stands in a lesson' },
        { value: 'exam', label: 'an exam: each sitting draws from it' },
      ],
    },
    ...(kind === 'exam' ? [drawField] : []),
    silencedField,
  ];
}

const drawField: FormField = {
  ...{ kind: 'group', name: 'draw', label: 'How a sitting is drawn' },
  fields: [
    {
      kind: 'tick',
      name: 'unseenFirst',
      label: 'First what the student has not had yet',
      isOn: true,
    },
    { kind: 'tick', name: 'evenObjectives', label: 'Objectives take turns' },
    {
      ...{ kind: 'entries', name: 'blueprint', label: 'Blueprint', one: 'row' },
      fields: [
        { kind: 'known', name: 'objective', label: 'Objective', of: 'objective', none: 'any' },
        difficultyField('any'),
        { kind: 'number', name: 'count', label: 'How many', needed: true },
      ],
      fresh: { count: 1 },
    },
  ],
};
