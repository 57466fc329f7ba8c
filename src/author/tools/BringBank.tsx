import { useEffect, useId, useState } from 'react';
import { base64Of } from '../../authoring/pictures/base64.ts';
import type { SourceFile } from '../../exchange/bank/bank.ts';
import type { BroughtBank } from '../../packaging/make/own-bank.ts';
import type { CourseFacts } from '../state/course-facts.ts';
import type { FittedBank, OwnSource } from '../state/own-source.ts';
import { BankReport, countOf, saidOfBank } from './BankReport.tsx';

export interface BringBankProps {
  readonly source: OwnSource;
  readonly onBank: (bank: BroughtBank) => void;
  readonly onCancel: () => void;
}

/** A file of questions, brought to where a package is made: where they go, what they ask, what became of them. */
export function BringBank({ source, onBank, onCancel }: BringBankProps) {
  const [facts, setFacts] = useState<CourseFacts | 'failed' | null>(null);
  const [into, setInto] = useState(exam);
  const [objective, setObjective] = useState('');
  const [files, setFiles] = useState<readonly SourceFile[]>([]);
  const bank = useBank(source, files, { into, objective });

  useEffect(() => {
    void source.facts().then(
      (found) => {
        setFacts(found);
        setObjective(found.objectives[0]?.id ?? '');
      },
      () => setFacts('failed'),
    );
  }, [source]);

  if (facts === null) return <p role="status">The questions of this course are opening…</p>;
  if (facts === 'failed') {
    return (
      <p className="field-problem" role="alert">
        The questions of this course could not be fetched. Check that this device is online, and
        reload the page.
      </p>
    );
  }
  const lesson = facts.lessons.find(({ id }) => id === into);
  const offered = facts.objectives.filter(
    (each) => lesson === undefined || each.lesson === lesson.title,
  );

  function goInto(next: string) {
    setInto(next);
    const home = facts !== null && facts !== 'failed' ? facts : null;
    const title = home?.lessons.find(({ id }) => id === next)?.title;
    const first = home?.objectives.find((each) => title === undefined || each.lesson === title);
    const isOffered = home?.objectives.some(
      (each) => each.id === objective && (title === undefined || each.lesson === title),
    );
    if (!isOffered && first !== undefined) setObjective(first.id);
  }

  return (
    <div className="bring-bank">
      <Select
        label="Where the questions go"
        value={into}
        options={[
          { id: exam, text: 'The exam' },
          ...facts.lessons.map(({ id, title }) => ({ id, text: `The check of “${title}”` })),
        ]}
        onChange={goInto}
      />
      <Select
        label="Objective of questions that name none of this course"
        value={objective}
        options={offered}
        onChange={setObjective}
      />
      <label className="button">
        {files.length === 0 ? 'Choose a file' : 'Choose another file'}
        <input
          className="visually-hidden"
          type="file"
          multiple
          onChange={({ currentTarget }) => {
            const list = [...(currentTarget.files ?? [])];
            currentTarget.value = '';
            if (list.length > 0) void filesOf(list).then(setFiles);
          }}
        />
      </label>{' '}
      <button type="button" onClick={onCancel}>
        Cancel
      </button>
      <div className="bank-report">
        <p role="status">{saidOfBank(bank)}</p>
        {bank !== null && bank !== 'reading' && (
          <>
            {bank.changes.map((change) => (
              <p key={change}>{change}</p>
            ))}
            <BankReport bank={bank} />
            {countOf(bank) > 0 && (
              <button
                type="button"
                onClick={() =>
                  onBank(ownBank(files.map(({ name }) => name).join(', '), into, bank))
                }
              >
                {countOf(bank) === 1
                  ? 'Take in the question'
                  : `Take in the ${countOf(bank)} questions`}
              </button>
            )}
          </>
        )}
      </div>
    </div>
  );
}

const exam = 'exam';

/** The bank that files hold, read anew when it is to go elsewhere; null for no files. */
function useBank(
  source: OwnSource,
  files: readonly SourceFile[],
  { into, objective }: Pick<BroughtBank, 'into'> & { readonly objective: string },
): FittedBank | 'reading' | null {
  const [bank, setBank] = useState<FittedBank | 'reading' | null>(null);
  useEffect(() => {
    if (files.length === 0) return undefined;
    let isCurrent = true;
    setBank('reading');
    void source.read(files, { into, objective }).then((read) => {
      if (isCurrent) setBank(read);
    });
    return () => {
      isCurrent = false;
    };
  }, [source, files, into, objective]);
  return bank;
}

function filesOf(list: readonly File[]): Promise<readonly SourceFile[]> {
  return Promise.all(
    list.map(async (file) => ({
      name: file.name,
      bytes: new Uint8Array(await file.arrayBuffer()),
    })),
  );
}

function ownBank(name: string, into: string, { quizzes, pictures }: FittedBank): BroughtBank {
  return {
    name,
    into,
    quizzes: quizzes.map(({ id, text }) => ({ id, text })),
    pictures: pictures.map((picture) => ({
      name: picture.name,
      base64: base64Of(picture.bytes),
    })),
  };
}

interface SelectProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly id: string; readonly text: string }[];
  readonly onChange: (value: string) => void;
}

function Select({ label, value, options, onChange }: SelectProps) {
  const id = useId();
  return (
    <div className="form-field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.text}
          </option>
        ))}
      </select>
    </div>
  );
}
