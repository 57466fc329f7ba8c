/** A quiz file as authors write it. */
export function writtenQuiz(id: string, items: readonly string[]): string {
  const list = items.length === 0 ? '[]' : `[\n${joined(items)}\n  ]`;
  return `{\n  "id": "${id}",\n  "kind": "check",\n  "title": "One",\n  "intro": "Two.",\n  "items": ${list}\n}\n`;
}

function joined(items: readonly string[]): string {
  return items
    .map((item) =>
      item
        .split('\n')
        .map((line) => `    ${line}`)
        .join('\n'),
    )
    .join(',\n');
}

export function trueFalse(id: string, prompt = 'Is it so?'): string {
  return JSON.stringify(
    {
      type: 'true-false',
      id,
      objective: 'aim',
      prompt,
      correct: true,
      feedback: { true: 'Yes.', false: 'No.' },
      explanation: 'It is.',
    },
    null,
    2,
  );
}
