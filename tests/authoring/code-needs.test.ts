import { expect, it } from 'vitest';
import { beyondSite, type CodeNeeds, codeNeeds } from '../../src/authoring/code-needs.ts';
import { loadCourse } from '../../src/authoring/node.ts';

const course = loadCourse('src/starter');

it('finds nothing beyond a site that was built of the same questions', () => {
  expect(beyondSite(course, codeNeeds(course))).toEqual([]);
});

it('tells what a site has no code for, at the first question that needs it', () => {
  const bare: CodeNeeds = {
    types: new Set(['true-false']),
    trees: false,
    stems: false,
    variables: false,
    drawRules: false,
  };
  const told = beyondSite(course, bare);
  const needs = codeNeeds(course);
  const parts = [needs.trees, needs.stems, needs.variables, needs.drawRules].filter(Boolean);
  expect(told).toHaveLength(needs.types.size - 1 + parts.length);
  for (const { severity, message } of told) {
    expect(severity).toBe('error');
    expect(message).toMatch(
      /^this site was built for a course without .+ npm run build \(without Node, .+\)$/,
    );
  }
  const choice = told.find(({ message }) => message.includes('without choice questions'));
  const quiz = course.quizzes.find(({ items }) => items.some(({ type }) => type === 'choice'));
  const at = quiz?.items.findIndex(({ type }) => type === 'choice');
  expect(choice?.path).toBe(`items[${at}]`);
  expect(choice?.file).toContain(`${quiz?.id}.json`);
});
