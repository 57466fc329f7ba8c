/** A small course with nothing wrong, for slips to be made in: the texts of its files by their paths. */
export const soundCourse: Readonly<Record<string, string>> = {
  'course.json': `{
  "id": "gates",
  "version": "1.0.0",
  "title": "Gates",
  "shortName": "Gates",
  "language": "en",
  "description": "Four gates.",
  "keywords": ["gates"],
  "asAt": "2026-08",
  "settings": {
    "passMark": 60,
    "examLength": 1,
    "examAttempts": 3,
    "completion": "checks-and-exam",
    "feedback": "after-sitting",
    "interactions": "auto",
    "exit": "suspend"
  },
  "exam": "exam",
  "lessons": [
    {
      "id": "gates",
      "title": "Four gates",
      "promise": "What has to open.",
      "minutes": 10,
      "checks": ["gates-check"],
      "objectives": [{ "id": "gates_name", "text": "Name the gates" }]
    }
  ]
}
`,
  'facts.json': `{
  "B18": {
    "kind": "reported",
    "statement": "A post named approved customers.",
    "sources": ["S1"],
    "confidence": "high"
  }
}
`,
  'sources.json': `{
  "S1": { "title": "A post", "publisher": "A platform", "date": "2025", "url": null }
}
`,
  'glossary.json': `{
  "licence": { "term": "Licence", "definition": "A permission for one deal." }
}
`,
  'quizzes/gates-check.json': `{
  "id": "gates-check",
  "kind": "check",
  "title": "Gates",
  "intro": "One question.",
  "items": [
    {
      "type": "choice",
      "id": "first_public",
      "objective": "gates_name",
      "facts": ["B18"],
      "prompt": "Which came first?",
      "hint": "Think of December.",
      "options": [
        { "id": "post", "text": "A post", "feedback": "Yes." },
        { "id": "rule", "text": "A rule", "feedback": "No, later." }
      ],
      "correct": ["post"],
      "explanation": "The post came in December."
    },
    {
      "type": "numeric",
      "id": "share_kept",
      "objective": "gates_name",
      "prompt": "How much is kept?",
      "correct": 6750,
      "slips": [{ "answer": 20250, "feedback": "That is what remains." }],
      "explanation": "A quarter."
    }
  ]
}
`,
  'quizzes/exam.json': `{
  "id": "exam",
  "kind": "exam",
  "title": "Exam",
  "intro": "One question.",
  "items": [
    {
      "type": "true-false",
      "id": "exam_post",
      "objective": "gates_name",
      "prompt": "A post came first.",
      "correct": true,
      "feedback": { "true": "Yes.", "false": "It did." },
      "explanation": "It came in December."
    }
  ]
}
`,
  'lessons/gates.mdx': `## What was announced

<Claim facts="B18">The post named customers</Claim>, and each needs a <Term id="licence" />.

See [the terms](glossary.html#licence).

<Quiz id="gates-check" />
`,
};
