import { check, parseArgsAsCheckConfig } from '@astrojs/check';
import ts from 'typescript';
import { sync } from './astro.ts';

/**
 * What `astro check` does, without Astro's command line, which would start its telemetry. It finds in
 * TypeScript what `tsc` finds, and reads `.astro` files besides; the settings it takes as they are.
 */
await sync({ logLevel: 'warn' });
const settings = settingsProblems('tsconfig.json');
if (settings !== '') console.error(settings);
const hasErrors = await check(parseArgsAsCheckConfig(process.argv));
if (hasErrors || settings !== '') process.exitCode = 1;

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
