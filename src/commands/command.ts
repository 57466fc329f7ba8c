import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';

/** What a command is called with and how it ends: one reader of arguments for all of them. */
export interface Command<Options extends ParseArgsOptionsConfig> {
  /** What `--help` prints: how to call the command, what it does, and what each option means. */
  readonly usage: string;
  /** As of `parseArgs`; `--help` is every command's own. */
  readonly options?: Options;
  /** What the file is called that the command takes without an option; absent for none. */
  readonly file?: string;
  /** What a second file is called, for commands that make one of the other; absent for none. */
  readonly second?: string;
  /** What the files are called, for commands that take any number of them; absent for none. */
  readonly files?: string;
  /** Whether the second may be left out. */
  readonly secondIsOptional?: boolean;
}

/** What a command was called with. */
export interface Called<Options extends ParseArgsOptionsConfig> {
  readonly values: ReturnType<typeof parseArgs<{ options: Options }>>['values'];
  /** '' for commands that take none. */
  readonly file: string;
  /** '' for commands that take no second, and where it is left out. */
  readonly second: string;
  /** [] for commands that take no number of them. */
  readonly files: readonly string[];
}

/** How a command ended: the exit status, or why it was called wrongly, which is status 2. */
export type Ending = 0 | 1 | 2 | { readonly misused: string };

/**
 * Runs a command on the arguments of this process and sets its exit status: 0 where all went well,
 * 1 where something is wrong with what it worked on, 2 where it was called wrongly. What takes long
 * to load is best imported in `run`, so that help comes at once.
 */
export async function runCommand<Options extends ParseArgsOptionsConfig>(
  command: Command<Options>,
  run: (called: Called<Options>) => Promise<Ending> | Ending,
): Promise<void> {
  process.exitCode = await ended(command, run);
}

async function ended<Options extends ParseArgsOptionsConfig>(
  command: Command<Options>,
  run: (called: Called<Options>) => Promise<Ending> | Ending,
): Promise<number> {
  // Asked for among whatever else: an answer is owed even where the rest is wrong.
  if (process.argv.slice(2).some((each) => each === '--help' || each === '-h')) {
    console.log(command.usage);
    return 0;
  }
  const called = read(command);
  const ending = 'misused' in called ? called : await run(called);
  if (typeof ending === 'number') return ending;
  console.error(`${ending.misused}\n\n${command.usage}`);
  return 2;
}

function read<Options extends ParseArgsOptionsConfig>({
  options,
  file,
  second,
  files,
  secondIsOptional = false,
}: Command<Options>): Called<Options> | { readonly misused: string } {
  try {
    const { values, positionals } = parseArgs({
      options: options ?? ({} as Options),
      allowPositionals: true,
    });
    if (files !== undefined) {
      return positionals.length === 0
        ? { misused: `Name ${files}.` }
        : { values, file: '', second: '', files: positionals };
    }
    const [first = '', next = '', ...rest] = positionals;
    const more = second === undefined && next !== '' ? [next, ...rest] : rest;
    if (file === undefined && first !== '') return { misused: `"${first}" is not expected here.` };
    if (file !== undefined && first === '') return { misused: `Name ${file}.` };
    if (second !== undefined && next === '' && !secondIsOptional)
      return { misused: `Name ${second}.` };
    if (more.length > 0) return { misused: `"${more[0]}" is one name too many.` };
    return { values, file: first, second: next, files: [] };
  } catch (error) {
    // Node goes on with advice for writers of commands.
    const [what = ''] = messageOf(error).split(/(?<=\.) |\n/);
    return { misused: what };
  }
}

/** What went wrong, in its own words. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
