import { expect, it } from 'vitest';
import { keepSection, keptSection } from '../../src/islands/kept-section.ts';
import { noJournals, ownAlone } from '../../src/scorm/journal.ts';
import { memoryStorage } from '../simulator/page.ts';

const section = { page: 'gates', anchor: 'two-gates', title: 'Two gates, 两道门' };

it('gives back the section that was kept last', () => {
  const journal = ownAlone(memoryStorage(), 'course').section;
  expect(keptSection(journal)).toBeNull();
  keepSection(journal, { ...section, anchor: 'before' });
  keepSection(journal, section);
  expect(keptSection(journal)).toEqual(section);
});

it.each([
  '',
  'gates',
  'gates\ntwo-gates',
  '\n\n',
  '{"page":"gates"}',
])('knows none by %j', (text) => {
  expect(keptSection({ ...noJournals.own.section, read: () => text })).toBeNull();
});
