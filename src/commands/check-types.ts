import { check, parseArgsAsCheckConfig } from '@astrojs/check';
import ts from 'typescript';
import { sync } from './astro.ts';
import { runCommand } from './command.ts';

const usage = `npm run types

Checks the types of all TypeScript and Astro files, and the settings of the compiler.

Exit status: 0 where there is no error, 1 where there is one.`;

/**
 * What `astro check` does, without Astro's command line, which would start its telemetry. It finds in
 * TypeScript what `tsc` finds, and reads `.astro` files besides; the settings it takes as they are.
 */
await runCommand({ usage }, async () => {
  await sync({ logLevel: 'warn' });
  const settings = settingsProblems('tsconfig.json');
  if (settings !== '') console.error(settings);
  const hasErrors = await check(parseArgsAsCheckConfig(process.argv));
  return hasErrors || settings !== '' ? 1 : 0;
});

/** What is wrong with the settings of the compiler, as it puts that; '' for nothing. */
function settingsProblems(file: string): string {
  const host = {
    ...ts.sys,
    getCanonicalFileName: (name: string) => name,
    getNewLine: () => ts.sys.newLine,
    onUnRecoverableConfigFileDiagnostic: (problem: ts.Diagnostic) => {
      throw new Error(ts.formatDiagnostic(problem, host));
    },
  };
  const config = ts.getParsedCommandLineOfConfigFile(file, {}, host);
  const { options = {}, errors = [] } = config ?? {};
  const program = ts.createProgram({
    rootNames: [],
    options,
    configFileParsingDiagnostics: errors,
  });
  const problems = [
    ...program.getConfigFileParsingDiagnostics(),
    ...program.getOptionsDiagnostics(),
  ];
  return ts.formatDiagnostics(problems, host);
}
