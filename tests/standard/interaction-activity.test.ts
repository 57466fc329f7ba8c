import { describe, expect, it } from 'vitest';
import { questionDefinition } from '../../src/standard/interaction-activity.ts';

describe('a question as an activity', () => {
  it('has its texts and its right answer', () => {
    const texts = { name: 'Who?', components: { choices: [{ id: 'a', text: 'Me' }] } };
    expect(questionDefinition('choice', ['a', ''], 'en', texts)).toEqual({
      type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
      interactionType: 'choice',
      name: { en: 'Who?' },
      description: { en: 'Who?' },
      correctResponsesPattern: ['a'],
      choices: [{ id: 'a', description: { en: 'Me' } }],
    });
  });

  it.each([null, { name: '', components: {} }])('leaves out what is not known: %j', (texts) => {
    expect(questionDefinition('numeric', [''], 'en', texts)).toEqual({
      type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
      interactionType: 'numeric',
    });
  });
});
