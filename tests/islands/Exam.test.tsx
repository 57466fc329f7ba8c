import { renderToString } from 'react-dom/server';
import { beforeEach, expect, it } from 'vitest';
import { Certificate } from '../../src/islands/Certificate.tsx';
import { CoverStatus } from '../../src/islands/CoverStatus.tsx';
import { Exam } from '../../src/islands/Exam.tsx';
import { Notices } from '../../src/islands/Notices.tsx';
import { Practice } from '../../src/islands/Practice.tsx';
import { SaveLine } from '../../src/islands/SaveLine.tsx';
import { Standing } from '../../src/islands/Standing.tsx';
import { createSco } from '../../src/islands/sco/sco.ts';
import { holdSco } from '../../src/islands/sco/use-sco.ts';
import { course, quietPage } from './quiet-page.ts';
import { check, items } from './sample.ts';

beforeEach(() => holdSco(createSco(() => course, quietPage)));

it('the exam tells its rules and none of its questions before it is begun', () => {
  const quiz = { ...check(...Object.values(items)), id: 'exam', kind: 'exam' } as const;
  const page = renderToString(<Exam quiz={quiz} />);
  expect(page).toContain('3 questions, drawn anew for each sitting from 9');
  expect(page).toContain('70%');
  expect(page).toContain('Up to 2 sittings');
  expect(page).toMatch(/<button[^>]*disabled=""[^>]*>Start the exam/);
  expect(page).not.toContain('The question of');
});

it('the cover leads to the first lesson before the launch has been read', () => {
  const page = renderToString(<CoverStatus />);
  expect(page).toContain('href="gates.html"');
  expect(page).toContain('>Start<');
});

it('practice and the certificate say nothing of the learner before the launch has been read', () => {
  expect(renderToString(<Practice />)).toMatch(/aria-busy="true">About five minutes/);
  const certificate = renderToString(<Certificate title="Sample" />);
  expect(certificate).toContain('Connecting…');
  expect(certificate).not.toContain('Sample');
  expect(renderToString(<Standing />)).toBe('');
});

it('the save line says that it is still connecting', () => {
  const page = renderToString(<SaveLine />);
  expect(page).toContain('data-kind="starting"');
  expect(page).toContain('Connecting…');
});

it('there is a place for notices, empty while there are none', () => {
  expect(renderToString(<Notices />)).toBe('<div class="notices" role="status"></div>');
});
