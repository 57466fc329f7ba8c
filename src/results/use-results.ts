import { useCallback, useEffect, useRef, useState } from 'react';
import { type StartedWorker, startResultsWorker } from './browser.ts';
import type { ShownResults, TableName } from './worker.ts';

/** A file that was chosen, and whether it is of an earlier version of the course. */
export interface ChosenFile {
  readonly id: number;
  readonly file: File;
  readonly isEarlier: boolean;
}

/** What is read, and how. */
export interface ResultsForm {
  readonly files: readonly ChosenFile[];
  readonly pseudonym: string;
  readonly ofCourse: boolean;
}

/** What the page is doing. */
export type Reading =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading'; readonly share: number }
  | { readonly kind: 'read'; readonly results: ShownResults }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly why: string };

export interface Results {
  readonly form: ResultsForm;
  readonly reading: Reading;
  readonly add: (files: readonly File[]) => void;
  readonly change: (form: Partial<ResultsForm>) => void;
  readonly cancel: () => void;
  readonly table: (name: TableName) => Promise<Blob>;
}

const nothing: ResultsForm = { files: [], pseudonym: 'Learner', ofCourse: true };

/** Reads the files in a worker, anew whenever what is chosen changes. */
export function useResults(): Results {
  const [form, setForm] = useState(nothing);
  const [reading, setReading] = useState<Reading>({ kind: 'idle' });
  const started = useRef<StartedWorker | null>(null);

  const stop = useCallback(() => {
    started.current?.stop();
    started.current = null;
  }, []);
  useEffect(() => stop, [stop]);

  async function read(wanted: ResultsForm) {
    stop();
    if (wanted.files.length === 0) {
      setReading({ kind: 'idle' });
      return;
    }
    const own = startResultsWorker();
    started.current = own;
    const isCurrent = () => started.current === own;
    setReading({ kind: 'reading', share: 0 });
    try {
      if (wanted.ofCourse) await own.worker.open((await import('virtual:course-data')).data);
      const results = await own.worker.read(wanted, (share) => {
        if (isCurrent()) setReading({ kind: 'reading', share });
      });
      if (isCurrent()) setReading({ kind: 'read', results });
    } catch (error) {
      if (!isCurrent()) return;
      stop();
      setReading({ kind: 'failed', why: error instanceof Error ? error.message : String(error) });
    }
  }

  function change(changed: Partial<ResultsForm>) {
    const next = { ...form, ...changed };
    setForm(next);
    void read(next);
  }

  return {
    form,
    reading,
    change,
    add(files) {
      const first = (form.files.at(-1)?.id ?? 0) + 1;
      const added = files.map((file, at) => ({ id: first + at, file, isEarlier: false }));
      change({ files: [...form.files, ...added] });
    },
    cancel() {
      stop();
      setForm({ ...form, files: [] });
      setReading({ kind: 'cancelled' });
    },
    table: async (name) => (await started.current?.worker.table(name)) ?? new Blob([]),
  };
}
