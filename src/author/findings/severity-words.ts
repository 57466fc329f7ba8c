import type { Severity } from '../../authoring/problem.ts';

export const severityWords: Readonly<Record<Severity, string>> = {
  error: 'Error',
  warning: 'Warning',
  note: 'Note',
};
