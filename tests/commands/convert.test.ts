import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { zip } from '../../src/packaging/zip/zip.ts';
import { called } from './called.ts';

let home = '';
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'convert-'));
});
afterAll(() => rmSync(home, { recursive: true }));

const convert = (...args: readonly string[]) => called('src/commands/convert.ts', args, home);
const gift = '::Elbe:: Which flows north? {=Elbe ~Po}\n\n::Broken:: Which {=a\n\nSay so. {T}\n';

describe('npm run convert', () => {
  it('says of each question what became of it, and writes quiz files', () => {
    writeFileSync(join(home, 'rivers.gift'), gift);
    const { status, stdout, stderr } = convert(
      'rivers.gift',
      'quizzes',
      '--objective',
      'rivers_name',
    );
    expect(stderr).toBe(
      'rivers.gift:3:1 left “::Broken:: Which {=a”: No } ends its answers; they and the question have no blank line between them.\n',
    );
    expect(stdout).toBe(
      `Read as GIFT: 2 carried, 0 changed, 1 left\nWrote ${join('quizzes', 'rivers.json')}\n`,
    );
    expect(status).toBe(1);
    const quiz = JSON.parse(readFileSync(join(home, 'quizzes/rivers.json'), 'utf8'));
    expect(quiz).toMatchObject({
      id: 'rivers',
      kind: 'check',
      items: [{ id: 'elbe', objective: 'rivers_name' }, {}],
    });
  });

  it('takes the format of what it writes from the name, and gives both the same name', () => {
    writeFileSync(join(home, 'one.gift'), 'Say so. {T}\n');
    expect(convert('one.gift', 'moodle.xml').stdout).toContain('Written as Moodle XML: 1 carried');
    const { status, stdout } = convert('moodle.xml', 'two.json');
    expect(stdout).toContain('Read as Moodle XML: 1 carried, 0 changed, 0 left');
    expect(status).toBe(0);
    expect(JSON.parse(readFileSync(join(home, 'two.json'), 'utf8')).id).toBe('two');
  });

  it('reads a folder and a zip', () => {
    mkdirSync(join(home, 'folder'));
    writeFileSync(join(home, 'folder/a.gift'), 'Say so. {T}\n');
    writeFileSync(
      join(home, 'bank.zip'),
      zip(new Map([['in/a.gift', new TextEncoder().encode('Say so. {T}\n')]]), []),
    );
    expect(convert('folder', 'from-folder').stdout).toContain('1 carried');
    expect(convert('bank.zip', 'from-zip').stdout).toContain('1 carried');
  });

  it('writes over no file without being told to', () => {
    writeFileSync(join(home, 'there.gift'), 'Say so. {T}\n');
    writeFileSync(join(home, 'there.xml'), 'mine');
    const { status, stderr } = convert('there.gift', 'there.xml');
    expect([status, stderr]).toEqual([
      1,
      'there.xml: there is such a file already; --force writes over it\n',
    ]);
    expect(readFileSync(join(home, 'there.xml'), 'utf8')).toBe('mine');
    expect(convert('there.gift', 'there.xml', '--force').status).toBe(0);
  });

  it('writes no file without questions', () => {
    writeFileSync(join(home, 'say.gift'), 'Say so. {T}\n');
    const { status, stderr } = convert('say.gift', 'say.txt', '--to', 'aiken');
    expect(status).toBe(1);
    expect(stderr).toContain('Nothing is written: no question can be said in Aiken.');
    expect(existsSync(join(home, 'say.txt'))).toBe(false);
  });

  it('opens no file that is larger than a bank can be', () => {
    writeFileSync(join(home, 'large.xml'), '<quiz>');
    truncateSync(join(home, 'large.xml'), 201 * 1024 ** 2);
    const { status, stderr } = convert('large.xml', 'large');
    expect(status).toBe(1);
    expect(stderr).toContain('It has 201 MB, and 200 MB are read at most.');
  });

  it.each([
    [['gone.xml', 'out'], 1, 'gone.xml: there is no such file or folder'],
    [['there.gift', 'x.pdf'], 2, 'does not say which format to write'],
    [['there.gift', 'x', '--to', 'word'], 2, 'There is no format "word"'],
    [['there.gift'], 2, 'Name the file or folder to write.'],
  ])('refuses %j', (args, code, message) => {
    const { status, stderr } = convert(...args);
    expect(status).toBe(code);
    expect(stderr).toContain(message);
    expect(existsSync(join(home, 'x'))).toBe(false);
  });
});
