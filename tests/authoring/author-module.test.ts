import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { authorModule } from '../../src/authoring/author-module.ts';
import { courseModule } from '../../src/authoring/course-module.ts';

/** A course whose author made a slip. */
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'course-'));
  cpSync('src/starter', folder, { recursive: true });
  const file = join(folder, 'course.json');
  writeFileSync(file, readFileSync(file, 'utf8').replace('"version"', 'version'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** What a plugin gives for a module. */
function textOf(plugin: ReturnType<typeof courseModule>, module: string): unknown {
  const { load } = plugin;
  if (typeof load !== 'function') throw new Error('the plugin loads nothing');
  const environment = { config: { command: 'serve', consumer: 'server' } };
  return Reflect.apply(load, { environment }, [`\0virtual:${module}`]);
}

/** The modules of the course that a page or layout is made of. */
function courseModulesOf(file: string): readonly string[] {
  return [...readFileSync(file, 'utf8').matchAll(/'virtual:([^']+)'/g)].map(
    ([, name = '']) => name,
  );
}

it('the pages on which a course is mended are made of what there is while it has errors', () => {
  const files = ['pages/author.astro', 'pages/author-item.astro', 'layouts/Staff.astro'];
  const modules = new Set(files.flatMap((file) => courseModulesOf(`src/${file}`)));
  expect([...modules].sort()).toEqual(['course-name', 'live-accent.css']);
  const { id, shortName } = JSON.parse(readFileSync('src/starter/course.json', 'utf8'));
  expect(textOf(courseModule(folder), 'course-name')).toBe(
    `export const name = ${JSON.stringify({ id, shortName })};`,
  );
  expect(textOf(authorModule(folder), 'live-accent.css')).toBe('');
  expect(textOf(authorModule(folder), 'course-data')).toContain('version: ');
  expect(() => textOf(courseModule(folder), 'course-folder')).toThrow('write "version" here');
});

it('guides are read in the words of the course while it has errors', () => {
  const files = [
    ...['pages/guide-[guide].astro', 'pages/lms.astro', 'pages/reference.astro'],
    ...['pages/reference-[topic].astro', 'components/GuideText.astro', 'components/LmsTable.astro'],
    ...['components/Table.astro', 'components/SavingTable.astro'],
  ];
  const modules = new Set(files.flatMap((file) => courseModulesOf(`src/${file}`)));
  expect([...modules]).toEqual(['course-words']);
  expect(courseModulesOf('src/pages/lms-[lms].astro')).toEqual(['course-name', 'sound-course']);
  expect(textOf(courseModule(folder), 'sound-course')).toBe('export const sound = null;');
  expect(textOf(courseModule(folder), 'course-words')).toContain('virtual:words');
  const said = (language: string) => {
    const file = join(folder, 'course.json');
    const text = readFileSync('src/starter/course.json', 'utf8').replace('"version"', 'version');
    writeFileSync(file, text.replace('"language": "en"', `"language": "${language}"`));
    return String(textOf(courseModule(folder), 'words'));
  };
  expect(said('zh')).toContain('words/zh-Hans.ts');
  expect(said('xx')).toContain('words/en.ts');
});

it('no page that a course with errors cannot make is asked for them', () => {
  const { configureServer } = authorModule(folder);
  if (typeof configureServer !== 'function') throw new Error('nothing is configured');
  const handlers: unknown[] = [];
  const middlewares = { use: (handler: unknown) => handlers.push(handler) };
  Reflect.apply(configureServer, null, [{ middlewares }]);
  const [rewrite] = handlers;
  if (typeof rewrite !== 'function') throw new Error('nothing is rewritten');
  const asked = ['/author.html', '/author.html?from=x', '/author', '/index.html', '/assets/a.html'];
  expect(
    asked.map((url) => {
      const request = { url };
      rewrite(request, {}, () => {});
      return request.url;
    }),
  ).toEqual(['/author', '/author?from=x', '/author', '/index.html', '/assets/a.html']);
});
