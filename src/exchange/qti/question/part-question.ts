import type { Answer, Asked, Question } from './question.ts';

/**
 * A question as if one of its interactions were all of it: the others are answered right, and what is
 * said of them is not heard.
 */
export function partQuestion(question: Question, asked: Asked): Question {
  if (question.asked.length < 2) return question;
  const own = new Set(responsesOf(asked));
  const others = new Map([...question.known].filter(([response]) => !own.has(response)));
  const rest = question.play(others).score;
  return {
    ...question,
    explanation: '',
    play: (answer) => {
      const alone = question.play(answer);
      const among = question.play(merged(others, answer));
      return {
        score: among.score === null || rest === null ? among.score : among.score - rest,
        shown: among.shown.filter((text) => alone.shown.includes(text)),
      };
    },
  };
}

/** The responses that an interaction fills. */
export function responsesOf(asked: Asked): readonly string[] {
  if (asked.kind === 'unknown') return [];
  return asked.kind === 'pairs' ? [...asked.give(asked.right).keys()] : [asked.response];
}

function merged(one: Answer, other: Answer): Answer {
  return new Map([...one, ...other]);
}
