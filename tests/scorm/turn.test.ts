import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nextTurn, type Turn, type TurnEffect, type TurnEvent } from '../../src/scorm/turn.ts';

const events: readonly TurnEvent[] = [
  'granted',
  'refused',
  'stolen',
  'asked',
  'asked-long-ago',
  'answered',
  'overdue',
  'seen-held',
  'seen-free',
  'seen-unclear',
  'take-over',
];
const start: Turn = { kind: 'waiting', looks: 0 };

/** The turn after some events, and the effects of all of them. */
function after(happened: readonly TurnEvent[], from = start) {
  const effects: TurnEffect[] = [];
  let turn = from;
  for (const event of happened) {
    const [next, ...following] = nextTurn(turn, event);
    turn = next;
    effects.push(...following);
  }
  return { turn, effects };
}

const history = fc.array(fc.constantFrom(...events), { maxLength: 40 });

it('records, watches and saves by turns, whatever happens', () => {
  fc.assert(
    fc.property(history, (happened) => {
      const { turn, effects } = after(happened);
      let isRecording = false;
      for (const effect of effects) {
        if (effect === 'record' || effect === 'save') {
          expect(isRecording).toBe(effect === 'save');
        }
        if (effect === 'record') isRecording = true;
        if (effect === 'watch') isRecording = false;
      }
      expect(turn.kind === 'recording').toBe(isRecording);
    }),
  );
});

it('lets the learner go on here, whoever is silent', () => {
  fc.assert(
    fc.property(history, (happened) => {
      const { turn } = after([...happened, 'take-over', 'overdue', 'overdue']);
      expect(turn.kind).toBe('recording');
    }),
  );
});

it('answers a window that asks, so that it need not wait', () => {
  fc.assert(
    fc.property(history, fc.constantFrom('asked', 'asked-long-ago'), (happened, asked) => {
      const { turn } = after([...happened, 'granted']);
      const { effects } = after([asked], turn);
      expect(effects.at(-1)).toBe('answer');
      expect(effects.includes('save')).toBe(asked === 'asked');
    }),
  );
});

it('records without a lock after it has looked three times and nobody has it', () => {
  expect(after(['seen-free', 'seen-free']).effects).toEqual(['wait', 'wait']);
  expect(after(['seen-free', 'seen-free', 'seen-free']).effects.at(-1)).toBe('record');
  expect(after(['seen-unclear', 'seen-unclear', 'seen-unclear']).turn.kind).toBe('waiting');
});
