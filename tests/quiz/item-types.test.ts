import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { viewFile } from '../../src/islands/names.ts';
import { typeOf } from '../../src/quiz/item-types.ts';
import { isItemType, writtenTypes } from '../../src/quiz/written-types.ts';
import { words2004 } from '../../src/standard/vocabulary.ts';

const types = Object.keys(writtenTypes).filter(isItemType);

/** Where the names of item types may stand, and why. */
const places: readonly (readonly [where: RegExp, why: string])[] = [
  [/^quiz\/(item-types|written)(\/|\.ts$|-types\.ts$)/, 'the types themselves'],
  [
    new RegExp(`^islands/items/(${types.map(viewFile).join('|')}|Field)\\.tsx$`),
    'their views, and what is a part of a view',
  ],
  [/^islands\/items\/(Meters|OtherWays|ScenarioStep)\.tsx$/, 'parts of the view of scenarios'],
  [/^(standard|preview|packaging)\//, 'interactions of SCORM, which have the same names'],
  [/^scorm\/scorm12\.ts$/, 'an interaction that SCORM 1.2 does not know'],
  [/^exchange\//, 'what formats of others have; a type that none names is left, and told so'],
  [/^review\//, 'rules about one type; a type that none names is judged by its texts'],
  [/^authoring\/variables\//, 'values that are drawn, where a type may hold some'],
  [/^authoring\/schema-notes\.ts$/, 'an example'],
  [/^attempt\/rubric-ticks\.ts$/, 'the rubric, which one type has'],
  [/^(scorm\/record-plan|author\/live\/told-to-lms)\.ts$/, 'a response to begin with'],
  [
    /^author\/form\/(form-fields\.ts|EntriesField\.tsx)$/,
    'forms; a type that none names gets a plain one',
  ],
  [/^instructor\/offered-questions\.ts$/, 'how a question is put to an instructor'],
  [
    /^islands\/speak-with-lrs\.ts$/,
    'texts for an LRS; of a type that none names it gets the question',
  ],
  [/^components\/PaperItems\.tsx$/, 'what paper shows otherwise than a page'],
  [
    /^results\/(course|reading)\//,
    'what LMSs were told, read again; of a type that none names it is shown as it was told',
  ],
  [/^results\/analysis\/class-analysis\.ts$/, 'findings about options'],
  [/^(content|starter)\//, 'courses'],
  [/^words\/(en|zh-Hans)\.ts$/, 'their words, an entry for each type'],
  [/^(words\/formats|env\.d)\.ts$/, 'names that mean something else'],
];

describe('the item types', () => {
  it('are told apart in the files of each type alone', () => {
    const name = new RegExp(
      `'(${types.filter((type) => type !== 'choice').join('|')})'|(===|!==|case) 'choice'`,
    );
    const astray = globSync('**/*.{ts,tsx,astro}', { cwd: 'src' })
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => !places.some(([where]) => where.test(file)))
      .flatMap((file) =>
        readFileSync(`src/${file}`, 'utf8')
          .split('\n')
          .flatMap((line, at) => (name.test(line) ? [`${file}:${at + 1} ${line.trim()}`] : [])),
      );
    expect(astray).toEqual([]);
  });

  it.each(types)('%s travels as an interaction of SCORM', (type) => {
    expect(words2004.interactionType).toContain(typeOf({ type }).interaction);
  });
});
