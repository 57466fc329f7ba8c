import { readdirSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { type Problem, problemOf } from './problem.ts';
import { rule } from './rules.ts';

/** What lies in the folders of a course and is not found, for its name, or is read by nobody. */

/** A folder, what is read in it by its ending, and what may lie in it beside that. */
interface Home {
  readonly folder: string;
  /** What a file there is called in messages. */
  readonly noun: string;
  readonly ending: '.json' | '.mdx';
  /** Endings by which authors mean the same. */
  readonly meant: readonly string[];
  readonly beside: RegExp;
}

const pictures = /\.(?:png|jpe?g|gif|webp|avif|svg)$/;
/** What people and systems leave in folders. */
const harmless = /^\.|^(?:readme|licen[cs]e)|\.schema\.json$|^thumbs\.db$|^desktop\.ini$/i;

/**
 * @param folder of the course, absolute
 * @param quizzes the folder of its quizzes, absolute
 * @param nameOf what messages call a file
 */
export function strayFiles(
  folder: string,
  quizzes: string,
  nameOf: (file: string) => string,
): readonly Problem[] {
  const homes: readonly Home[] = [
    { folder: quizzes, noun: 'a quiz', ending: '.json', meant: ['.json5', '.jsonc'], beside: /^$/ },
    {
      ...{ folder: join(folder, 'lessons'), noun: 'the text of a lesson', ending: '.mdx' },
      ...{ meant: ['.md', '.markdown', '.txt', '.html'], beside: pictures },
    },
  ];
  return homes.flatMap((home) =>
    filesIn(home.folder).flatMap((file) => strayFile(file, home, nameOf)),
  );
}

function strayFile(file: string, home: Home, nameOf: (file: string) => string): readonly Problem[] {
  const { noun, ending, meant, beside } = home;
  const name = basename(file);
  if (name.endsWith(ending) || harmless.test(name) || beside.test(name)) return [];
  const own = extname(name);
  const right = `${basename(name, own)}${ending}`;
  if (own.toLowerCase() === ending || meant.includes(own.toLowerCase())) {
    const message = `${noun} has a name that ends in ${ending}; rename this file to ${right}`;
    return [problemOf(nameOf(file), message, rule('file-name'))];
  }
  const message = `nothing reads this file; remove it, or put it where it belongs`;
  return [{ ...problemOf(nameOf(file), message, rule('unread-file')), severity: 'warning' }];
}

function filesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(folder, entry.name))
      .sort();
  } catch {
    // A folder that is not there is told by what misses its files.
    return [];
  }
}
